import { asksAnything, type FindQuery } from '../../analysis/finding/query.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A query that somebody has used, and not only typed on the way to another, comes first the next time. */
export function rememberQuery(workspace: Workspace, query: FindQuery): void {
  if (!asksAnything(query)) return;
  void workspace.changeFindQueries(({ recent, saved }) => ({ recent: [query, ...recent], saved }));
}
