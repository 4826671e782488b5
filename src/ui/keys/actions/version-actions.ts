import { earlierVersionsOf } from '../../../state/versions.ts';
import { visitRoom } from '../../frame/visit-room.ts';
import { appAction, type Action, type ActionContext } from '../action.ts';

/** The version before the open article, where the session has one. */
const earlierOf = ({ workspace }: Pick<ActionContext, 'workspace'>) => {
  const { state } = workspace.session.getState();
  const { articleId } = workspace.view.getState();
  const [earlier] = state && articleId ? earlierVersionsOf(state, articleId) : [];
  return earlier && articleId ? { earlier: earlier.id, articleId } : null;
};

/** Articles that came in once more with a changed text. */
export const versionActions: readonly Action[] = [
  appAction({
    id: 'app.versions',
    label: 'New versions: what waits for a place in the changed text, or back to the text',
    short: 'new versions',
    section: 'Everywhere',
    defaultKeys: ['Shift+m'],
    available: ({ workspace }) => workspace.session.getState().state !== null,
    run: ({ workspace }) => visitRoom(workspace, 'versions'),
  }),
  appAction({
    id: 'app.compareVersions',
    label: 'Compare with the earlier version',
    section: 'Compare',
    otherwise: 'This article has no earlier version',
    available: (context) => earlierOf(context) !== null,
    run: async (context) => {
      const both = earlierOf(context);
      if (!both) return;
      const { compareVersions } = await import('../../versions/compare-versions.ts');
      await compareVersions(context.workspace, both.earlier, both.articleId);
    },
  }),
  appAction({
    id: 'app.versionOf',
    label: 'This article is a new version of …',
    section: 'Everywhere',
    available: ({ workspace }) =>
      workspace.view.getState().articleId !== null &&
      (workspace.session.getState().state?.articles.size ?? 0) > 1,
    run: async ({ workspace }) => {
      const { askVersionOf } = await import('../../versions/versions-store.ts');
      const { articleId } = workspace.view.getState();
      if (articleId) askVersionOf(articleId);
    },
  }),
];
