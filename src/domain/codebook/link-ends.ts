import type { TagId } from '../ids.ts';
import type { LinkKind } from '../links-of.ts';

/** The kinds of link with every end that was one tag now being others; none: pairs with it are gone. */
export const withEnds = (
  links: readonly LinkKind[],
  instead: ReadonlyMap<TagId, readonly TagId[]>,
): readonly LinkKind[] =>
  links.map((kind) => {
    const ends = distinct(kind.ends.flatMap((pair) => combinations(pair, instead)));
    return sameEnds(ends, kind.ends) ? kind : { ...kind, ends };
  });

function combinations(
  [from = '', to = '']: readonly string[],
  instead: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const others = instead.get(to) ?? [to];
  return (instead.get(from) ?? [from]).flatMap((one) => others.map((other) => [one, other]));
}

const keyOf = (pair: readonly string[]): string => JSON.stringify(pair);
const distinct = (pairs: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(pairs.map((pair) => [keyOf(pair), pair])).values(),
];
const sameEnds = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean =>
  a.length === b.length && a.every((pair, at) => keyOf(pair) === keyOf(b[at] ?? []));
