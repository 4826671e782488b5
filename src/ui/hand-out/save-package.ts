import type { HandOutId } from '../../domain/ids.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** The coder may never have had these articles, so the texts go along; the history would tell what blind hides. */
export const savePackage = (workspace: Workspace, handOutId: HandOutId): ReturnType<Workspace['share']> =>
  workspace.share({ scope: { kind: 'handOut', handOutId }, withTexts: true, withLog: false, gzip: false });
