import { whyNotLinkable } from './commands/create-link.ts';
import { linksOf, type LinkKind } from './links-of.ts';
import type { Annotation } from './records/annotation.ts';
import { sameLink, SAME_AS, type LinkEnds } from './records/link.ts';
import type { SessionState } from './session-state.ts';

/** A kind of link that can be made between two annotations now. */
export interface LinkChoice {
  readonly kind: LinkKind;
  /** As it would be made: from the first of the two where the ends allow it, else from the second. */
  readonly ends: LinkEnds;
  /** Whether it goes from the first to the second. */
  readonly isOutgoing: boolean;
  /** The ends of the same kind the other way round, where that says something else and is allowed as well. */
  readonly reversed: LinkEnds | null;
}

/** The kinds that fit two annotations and are not there yet, in the codebook's order. */
export function linkChoices(
  state: SessionState,
  first: Annotation,
  second: Annotation,
): readonly LinkChoice[] {
  const kinds = state.codebooks.get(state.session.codebookId)?.links ?? [];
  return kinds.flatMap((kind): readonly LinkChoice[] => {
    const [ends, other] = directionsOf(kind, first, second).filter((one) => isNew(state, one));
    if (!ends) return [];
    return [{ kind, ends, isOutgoing: ends.from === first.id, reversed: other ?? null }];
  });
}

/** Whether any kind fits the two, there already or not. By tags and articles alone, so it can be asked of thousands. */
export function mayLink(state: SessionState, first: Annotation): (second: Annotation) => boolean {
  const kinds = state.codebooks.get(state.session.codebookId)?.links ?? [];
  const known = new Map<string, boolean>();
  return (second) => {
    if (second.id === first.id) return false;
    const isHere = second.target.articleId === first.target.articleId;
    const key = `${isHere} ${second.tagId}`;
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const fits = kinds.some((kind) => directionsOf(kind, first, second).length > 0);
    known.set(key, fits);
    return fits;
  };
}

/** "same as" has no direction. */
function directionsOf(kind: LinkKind, first: Annotation, second: Annotation): readonly LinkEnds[] {
  const both =
    kind.id === SAME_AS && whyNotLinkable(kind, first, second) === null
      ? [[first, second] as const]
      : ([
          [first, second],
          [second, first],
        ] as const);
  return both.flatMap(([from, to]) =>
    whyNotLinkable(kind, from, to) === null ? [{ kind: kind.id, from: from.id, to: to.id }] : [],
  );
}

const isNew = (state: SessionState, ends: LinkEnds): boolean =>
  !linksOf(state, ends.from).some((link) => sameLink(link, ends));
