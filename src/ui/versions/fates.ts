import { fateOf, type Fate } from '../../analysis/reanchoring/reanchor-annotation.ts';
import { diffAtOnce } from '../../analysis/reanchoring/kept-diffs.ts';
import type { VersionDiff } from '../../analysis/reanchoring/version-diff.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Waiting } from '../../state/versions.ts';

const fates = new WeakMap<Annotation, { readonly pair: string; readonly fate: Fate }>();

/** How two versions lie to each other; null while a text is not in memory, or large texts have not been compared yet. */
export function diffFor(state: SessionState, { from, to }: Pick<Waiting, 'from' | 'to'>): VersionDiff | null {
  const [old, next] = [state.texts.get(from.id), state.texts.get(to.id)];
  if (!old || !next) return null;
  return diffAtOnce({ textHash: from.textHash, text: old.text }, { textHash: to.textHash, text: next.text });
}

/** What became of a waiting annotation; null while the versions are not compared. Worked out once. */
export function fateFor(state: SessionState, waiting: Waiting): Fate | null {
  const { annotation, from, to } = waiting;
  const pair = `${from.textHash} ${to.textHash}`;
  const known = fates.get(annotation);
  if (known?.pair === pair) return known.fate;
  const diff = diffFor(state, waiting);
  if (!diff) return null;
  const fate = fateOf(diff, annotation);
  fates.set(annotation, { pair, fate });
  return fate;
}

/** So sure a proposal is taken with others unseen: in shares of 1. */
export const SURE = 0.9;

/** Whether taking it needs no look at each by itself. */
export const isSure = (fate: Fate | null): boolean =>
  fate?.kind === 'exact' || (fate?.kind === 'moved' && fate.isClear && fate.confidence >= SURE);
