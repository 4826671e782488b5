/** The sample articles that stand in the program itself. */
export const createBuiltInSamples = (
  samples: readonly { readonly name: string; readonly text: string }[],
) => ({
  load: async (): Promise<readonly File[]> =>
    samples.map(({ name, text }) => new File([text], name, { type: 'text/plain' })),
});
