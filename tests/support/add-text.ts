import type { ArticleId } from '../../src/domain/ids.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';

/** Adds an article by its text alone, as it would come in from a plain file. */
export async function addText(
  workspace: Workspace,
  text: string,
  versionOf: ArticleId | null = null,
): Promise<ArticleId> {
  const read = await workspace.readText(text);
  if (!read.ok || read.value.kind !== 'article') throw new Error('no article');
  const { draft } = read.value;
  const added = await workspace.addArticles([
    { draft, title: text.slice(0, 15), outlet: null, publishedAt: null, versionOf },
  ]);
  if (!added.ok || !added.value[0]) throw new Error(added.ok ? 'nothing added' : added.reason.kind);
  return added.value[0];
}
