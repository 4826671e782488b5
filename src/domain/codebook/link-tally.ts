import type { Entry } from '../change.ts';
import type { AnnotationId, TagId } from '../ids.ts';
import type { LinkKind } from '../links-of.ts';
import type { Annotation } from '../records/annotation.ts';
import type { Link } from '../records/link.ts';
import type { SessionState } from '../session-state.ts';
import { codebookIn } from './codebook-in.ts';

/** How links change, and how many that fitted their kind would fit it no more. Links with a missing end don't count. */
export function linkTally(
  state: SessionState,
  after: SessionState,
  entries: readonly Entry[],
): { readonly changed: number; readonly deleted: number; readonly unfit: number } {
  const own = entries.filter((entry) => entry.after.type === 'link');
  const gone = own.filter((entry) => entry.after.deletedRev !== null);
  const brought = own.filter(({ before }) => !before || before.deletedRev !== null);
  // A link that gets another kind is one that goes and one that comes.
  const moved = Math.min(gone.length, brought.length);
  return {
    changed: own.length - gone.length - brought.length + moved,
    deleted: gone.length - moved,
    unfit: touchesFit(entries) ? unfitIn(state, after, entries) : 0,
  };
}

const touchesFit = (entries: readonly Entry[]): boolean =>
  entries.some(({ after: { type } }) => type === 'codebook' || type === 'annotation' || type === 'link');

function unfitIn(state: SessionState, after: SessionState, entries: readonly Entry[]): number {
  if (after.links.size === 0) return 0;
  const ends = new Set([...after.links.values()].flatMap(({ from, to }) => [from, to]));
  const tags = new Map<AnnotationId, TagId>();
  for (const ofArticle of state.annotations.values()) {
    for (const { id, tagId } of ofArticle.values()) if (ends.has(id)) tags.set(id, tagId);
  }
  const then = fitsIn(state);
  const now = fitsIn(after);
  const next = new Map(tags);
  for (const entry of entries) {
    if (entry.after.type !== 'annotation' || !ends.has(entry.after.id as AnnotationId)) continue;
    const annotation = entry.after as Annotation;
    if (annotation.deletedRev === null) next.set(annotation.id, annotation.tagId);
    else next.delete(annotation.id);
  }
  let unfit = 0;
  for (const link of after.links.values()) {
    const old = state.links.get(link.id);
    const isWhole = next.has(link.from) && next.has(link.to);
    if (isWhole && (!old || then(old, tags)) && !now(link, next)) unfit += 1;
  }
  return unfit;
}

function fitsIn(state: SessionState): (link: Link, tags: ReadonlyMap<AnnotationId, TagId>) => boolean {
  const kinds = new Map<string, LinkKind>(codebookIn(state)?.codebook.links.map((kind) => [kind.id, kind]));
  return ({ kind, from, to }, tags) =>
    kinds.get(kind)?.ends.some(([one, other]) => one === tags.get(from) && other === tags.get(to)) ?? false;
}
