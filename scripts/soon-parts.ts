import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';

/**
 * What the workbench fetches by itself as soon as the first article shows: the parts that wait in `later`, and those named
 * here. In a hundred and fifty small files each takes a request, which is most of what they cost.
 *
 * @param also modules that are fetched then without `later`, from the root of the project
 * @returns a plug-in that looks for them, and whether a module is one of them: for a group of `codeSplitting`, which takes
 *   along what they import
 */
export function soonParts(also: readonly string[]): {
  readonly plugin: Plugin;
  readonly isSoon: (moduleId: string) => boolean;
} {
  const soon = new Set(
    also.map((path) => normalizePath(fileURLToPath(new URL(`../${path}`, import.meta.url)))),
  );
  return {
    isSoon: (moduleId) => soon.has(moduleId),
    plugin: {
      name: 'soon-parts',
      apply: 'build',
      enforce: 'post',
      transform: {
        filter: { code: /\blater\b/u },
        async handler(code, id) {
          for (const source of importedIn('later', this.parse(code))) {
            const found = await this.resolve(source, id);
            if (found) soon.add(found.id);
          }
        },
      },
    },
  };
}

/** What calls of a function import in what they are given: `./a.tsx` of `later(() => import('./a.tsx'))`. */
export function importedIn(name: string, tree: unknown): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown, inside: boolean): void => {
    if (Array.isArray(node)) for (const each of node) walk(each, inside);
    if (!isNode(node)) return;
    const { type, callee, source } = node;
    if (inside && type === 'ImportExpression' && isNode(source)) found.push(String(source['value']));
    const calls = type === 'CallExpression' && isNode(callee) && callee['name'] === name;
    for (const each of Object.values(node)) walk(each, inside || calls);
  };
  walk(tree, false);
  return found;
}

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && 'type' in value;
