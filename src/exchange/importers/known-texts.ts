import type { CanonicalText } from '../../domain/records/article.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ImportProblem, KnownText, MissingText } from '../importer.ts';
import type { SessionFile } from '../session-file/schema.ts';

/**
 * For every article that lives in the file and has no text there, the known text with its hash. What was deleted needs
 * none: it is not shown, and its offsets stay as they were written, see `offsetsIn`.
 */
export function knownTextsFor(
  { articles, texts }: Pick<SessionFile, 'articles' | 'texts'>,
  known: readonly KnownText[],
): Result<readonly CanonicalText[], ImportProblem> {
  const inFile = new Set(texts.map(({ articleId }) => articleId));
  const byHash = new Map(known.map((content) => [content.textHash, content]));
  const found: CanonicalText[] = [];
  const missing: MissingText[] = [];
  for (const { id, title, textHash, deletedRev } of articles) {
    if (deletedRev !== null || inFile.has(id)) continue;
    const content = byHash.get(textHash);
    if (content)
      found.push({ articleId: id, text: content.text, blocks: content.blocks, marks: content.marks });
    else missing.push({ title, textHash });
  }
  return missing.length > 0 ? fail({ kind: 'textsMissing', articles: missing }) : ok(found);
}
