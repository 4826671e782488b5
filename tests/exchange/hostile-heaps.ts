import { zipOf } from '../support/zip-of.ts';
import { HOSTILE_FILES, type HostileFile } from './hostile-corpus.ts';

/** The whole corpus in so many archives of some forty files. */
export const HEAPS = 25;

/** Archives stand by themselves; one in another is refused. */
const readable = HOSTILE_FILES.filter(({ name }) => !name.endsWith('.zip'));
const kindOf = ({ name }: HostileFile): string => name.split('-', 1)[0] ?? '';

/**
 * An archive with files of every kind, first one of each: so the first articles of a list are of several kinds.
 *
 * @param heap from 0 to below `HEAPS`
 */
export function hostileHeap(heap: number): Uint8Array<ArrayBuffer> {
  const met = new Map<string, number>();
  const ranked = readable
    .filter((_file, at) => at % HEAPS === heap)
    .map((file) => {
      const rank = met.get(kindOf(file)) ?? 0;
      met.set(kindOf(file), rank + 1);
      return { file, rank };
    })
    .toSorted((a, b) => a.rank - b.rank);
  return zipOf(ranked.map(({ file: { name, bytes } }) => [name, bytes] as const));
}

/** Runs in a page, on the element of a text: elements and attributes with which no text is ever shown. */
export const leftBehind = (root: Element): readonly string[] =>
  [...root.querySelectorAll('*')].flatMap(({ tagName, attributes }) => [
    ...(/^(?:a|img|script|iframe|object|embed|svg|form|link|style|base|meta)$/iu.test(tagName)
      ? [tagName]
      : []),
    ...[...attributes].flatMap(({ name }) => (/^(?:on.*|href|src|action|srcdoc)$/u.test(name) ? [name] : [])),
  ]);
