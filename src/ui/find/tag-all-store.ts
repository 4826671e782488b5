import { createStore } from 'zustand/vanilla';
import type { FindQuery } from '../../analysis/finding/query.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { TextRange } from '../../domain/records/range.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A hit that may be tagged. */
export interface HitPlace {
  readonly articleId: ArticleId;
  readonly range: TextRange;
}

/** What is offered of a search. */
export interface HowTagAll {
  /** These are all hits there are, and not only the first of very many. */
  readonly isWhole: boolean;
  /** Hits in a version that has a newer one are not ticked: its words would be tagged twice. */
  readonly skipsEarlier: boolean;
}

interface OpenTagAll extends HowTagAll {
  readonly query: FindQuery;
  readonly places: readonly HitPlace[];
}

/** The hits that are about to be tagged, null while the dialog is closed. */
export const tagAllStore = createStore<{ readonly open: OpenTagAll | null }>(() => ({ open: null }));

/** Opens the dialog, when the texts are there which the hits stand in; those that can't be read are left out and named. */
export async function openTagAll(
  workspace: Workspace,
  query: FindQuery,
  hits: readonly { readonly articleId: ArticleId; readonly ranges: readonly TextRange[] }[],
  how: HowTagAll,
): Promise<void> {
  const { state, sessionId } = workspace.session.getState();
  const missing = hits.map(({ articleId }) => articleId).filter((id) => !state?.texts.has(id));
  if (missing.length > 0) await workspace.loadTexts(missing);
  const now = workspace.session.getState();
  if (now.sessionId !== sessionId) return;
  const places = hits.flatMap(({ articleId, ranges }) =>
    now.state?.texts.has(articleId) ? ranges.map((range): HitPlace => ({ articleId, range })) : [],
  );
  const isWhole = how.isWhole && hits.every(({ articleId }) => now.state?.texts.has(articleId));
  tagAllStore.setState({ open: { ...how, query, places, isWhole } });
}
