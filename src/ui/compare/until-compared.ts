import type { ArticleId } from '../../domain/ids.ts';
import { pairInFocus } from '../../state/columns.ts';
import { alignmentsOf } from '../../state/comparison-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ReadingContext } from '../reading/reading-context.ts';
import { compareStore } from './compare-store.ts';

/** Shorter than keys are held: who has waited in vain hears so, and the keys behind still do what they do. */
const PATIENCE_MS = 5_000;

/**
 * Whether it is on its way what these articles share: the two in focus; while one reads, what the open one shares with
 * any, unless something is known already.
 */
export function isBeingCompared({ view, session, comparison }: Workspace): boolean {
  const { room, columns, articleId } = view.getState();
  const known = comparison.getState();
  const texts = session.getState().state?.texts;
  const isKnown = (id: ArticleId): boolean => known.progress === null || known.compared.has(id);
  const pair = room === 'compare' ? pairInFocus(columns, articleId, compareStore.getState().lastOther) : null;
  if (pair) return [pair.from, pair.to].some((id) => !texts?.has(id) || !isKnown(id));
  if (!texts || !articleId || alignmentsOf(known, articleId).size > 0) return false;
  return [...texts.keys()].some((id) => !isKnown(id));
}

/**
 * For keys that go by what articles share: right after the start, or with a long text just added, a key waits for the
 * answer instead of doing less than it does a moment later. The keys behind it wait, too.
 *
 * @returns false when the person has gone to another article or room meanwhile
 */
export async function untilCompared({ workspace }: Pick<ReadingContext, 'workspace'>): Promise<boolean> {
  if (!isBeingCompared(workspace)) return true;
  const { articleId, room } = workspace.view.getState();
  workspace.say('These articles are still being compared.');
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      resolve();
    };
    const timer = setTimeout(end, PATIENCE_MS);
    const look = (): void => {
      if (!isBeingCompared(workspace)) end();
    };
    const stops = [workspace.comparison.subscribe(look), workspace.session.subscribe(look)];
  });
  const now = workspace.view.getState();
  return now.articleId === articleId && now.room === room;
}
