import { vi } from 'vitest';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { openSample } from '../../support/workspace.ts';

export interface SamplePair {
  readonly workspace: Workspace;
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly c: ArticleId;
}

/** The sample session with A and B side by side, all texts compared. */
export async function openSamplePair(): Promise<SamplePair> {
  const { workspace } = await openSample();
  await vi.waitFor(() => {
    if (workspace.comparison.getState().compared.size < 3) throw new Error('not compared yet');
  });
  const { state } = workspace.session.getState();
  const [a, b, c] = state ? articlesInOrder(state).map(({ id }) => id) : [];
  if (!a || !b || !c) throw new Error('the sample session has three articles');
  workspace.view.setState({ room: 'compare', columns: [a, b], articleId: a });
  return { workspace, a, b, c };
}
