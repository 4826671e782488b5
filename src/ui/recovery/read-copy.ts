import type { SessionDump } from '../../domain/session-dump.ts';
import type { FoundCopy, ImportResult, Workspace } from '../../workspace/workspace.ts';
import type { IncomingMerge } from '../import/incoming.ts';
import { sentenceOfProblem } from '../sentences/import.ts';

/** A copy that was read: what a merge looks at, and what it holds. */
export interface ReadCopy extends IncomingMerge {
  readonly articleCount: number;
  readonly annotationCount: number;
}

/** @returns a sentence where it can't be used */
export const readCopy = async (workspace: Workspace, copy: FoundCopy): Promise<ReadCopy | string> =>
  asCopy(copy.name, await (await workspace.recovery()).readCopy(copy));

/** @returns a sentence where it can't be used */
export async function readFile(workspace: Workspace, file: File): Promise<ReadCopy | string> {
  const [read] = await workspace.readFiles([file]);
  return read ? asCopy(read.name, read.result) : `${file.name} could not be read.`;
}

function asCopy(fileName: string, result: ImportResult): ReadCopy | string {
  if (!result.ok) return sentenceOfProblem(result.reason);
  const { value } = result;
  if (value.kind !== 'session') return `${fileName} is no session file.`;
  const { dump, title, notices } = value;
  return { dump, title, notices, fileName, ...countsOf(dump) };
}

/** As the session counts itself: what stands on an article that was removed is out of sight, and not counted. */
function countsOf({ records }: SessionDump): Pick<ReadCopy, 'articleCount' | 'annotationCount'> {
  const live = records.filter(({ deletedRev }) => deletedRev === null);
  const articles = new Set(live.flatMap((record) => (record.type === 'article' ? [record.id] : [])));
  return {
    articleCount: articles.size,
    annotationCount: live.filter(
      (record) => record.type === 'annotation' && articles.has(record.target.articleId),
    ).length,
  };
}
