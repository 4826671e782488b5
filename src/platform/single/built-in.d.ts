/** What the build of the one-file workbench puts into the program: see `scripts/single/built-in.ts`. */
declare module 'virtual:built-in' {
  export const workers: {
    readonly importing: string;
    readonly comparing: string;
    readonly finding: string;
  };
  export const samples: readonly { readonly name: string; readonly text: string }[];
}
