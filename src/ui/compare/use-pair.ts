import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Alignment } from '../../domain/alignment.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { Article, CanonicalText } from '../../domain/records/article.ts';
import { pairInFocus } from '../../state/columns.ts';
import { alignmentBetween, type ComparisonView } from '../../state/comparison-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { compareStore } from './compare-store.ts';

/** The pair in focus with what is known of it. */
export interface PairInFocus {
  readonly from: Article;
  readonly to: Article;
  readonly texts: { readonly from: CanonicalText; readonly to: CanonicalText };
  /** Told from `from` (`a`) to `to` (`b`); null: nothing shared, or not compared yet. */
  readonly alignment: Alignment | null;
}

export const useComparison = <Slice>(selector: (view: ComparisonView) => Slice): Slice =>
  useStore(useWorkspace().comparison, selector);

/** The same value until an article, a text or the comparison changes. */
export function usePair(): PairInFocus | null {
  const workspace = useWorkspace();
  const columns = useView((view) => view.columns);
  const current = useView((view) => view.articleId);
  const lastOther = useStore(compareStore, (view) => view.lastOther);
  const articles = useSession(({ state }) => state?.articles);
  const texts = useSession(({ state }) => state?.texts);
  const pairs = useComparison((view) => view.pairs);
  return useMemo(
    () => (articles && texts && pairs ? pairOf(workspace, columns, current, lastOther) : null),
    [workspace, columns, current, lastOther, articles, texts, pairs],
  );
}

/** The same outside of React: for keys. */
export function pairNow(workspace: Workspace): PairInFocus | null {
  const { columns, articleId, room } = workspace.view.getState();
  return room === 'compare' ? pairOf(workspace, columns, articleId, compareStore.getState().lastOther) : null;
}

function pairOf(
  { session, comparison }: Workspace,
  columns: readonly ArticleId[],
  current: ArticleId | null,
  lastOther: ArticleId | null,
): PairInFocus | null {
  const { state } = session.getState();
  const pair = pairInFocus(columns, current, lastOther);
  const from = pair && state?.articles.get(pair.from);
  const to = pair && state?.articles.get(pair.to);
  const ofFrom = pair && state?.texts.get(pair.from);
  const ofTo = pair && state?.texts.get(pair.to);
  if (!from || !to || !ofFrom || !ofTo) return null;
  const alignment = alignmentBetween(comparison.getState(), from.id, to.id);
  return { from, to, texts: { from: ofFrom, to: ofTo }, alignment };
}
