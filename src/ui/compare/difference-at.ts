import type { Difference } from '../../analysis/alignment/differences.ts';
import type { TextRange } from '../../domain/records/range.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { pairNow } from './use-pair.ts';

/** Where a difference stands in the column one works in: its words, or the empty place where they are missing. */
export function placeHere(workspace: Workspace, { a, b }: Difference): TextRange {
  return workspace.view.getState().articleId === pairNow(workspace)?.from.id ? a : b;
}

/** Whether an offset (UTF-16 units) of that column lies in a difference or beside it, a blank away at the most. */
export function isAtDifference(workspace: Workspace, difference: Difference, offset: number): boolean {
  const { start, end } = placeHere(workspace, difference);
  return start - 1 <= offset && offset <= end + 1;
}
