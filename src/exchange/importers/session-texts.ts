import type { ArticleId } from '../../domain/ids.ts';
import type { Article, CanonicalText } from '../../domain/records/article.ts';
import type { SessionDump } from '../../domain/session-dump.ts';
import { trimBlanks } from '../../domain/text/blanks.ts';
import type { ImportProblem, Sha256 } from '../importer.ts';

/**
 * The first thing wrong with the texts. A text is written once and never again, so one that is not the text that was
 * coded would make every offset a guess.
 *
 * @param dump decoded from the file with articles and texts in the file's order, texts from elsewhere behind them
 * @param limit the longest text taken in, in UTF-16 units
 */
export async function textProblem(
  dump: SessionDump,
  sha256: Sha256,
  limit: number,
): Promise<ImportProblem | null> {
  const articles = dump.records.filter((record): record is Article => record.type === 'article');
  const places = new Map<ArticleId, { readonly article: Article; readonly path: string }>();
  for (const [index, article] of articles.entries()) {
    places.set(article.id, { article, path: `articles[${index}]` });
  }
  for (const [index, content] of dump.texts.entries()) {
    const path = `texts[${index}]`;
    const { text } = content;
    if (text.length > limit) return { kind: 'textTooLong', characters: text.length, limit };
    const place = places.get(content.articleId);
    if (place && place.article.textHash !== (await sha256(text))) {
      return { kind: 'textHashMismatch', path: `${path}.text` };
    }
    const problem = (place && lengthProblem(place.article, text, place.path)) ?? shapeProblem(content, path);
    if (problem) return problem;
  }
  return null;
}

function lengthProblem({ length, bodyStart }: Article, text: string, path: string): ImportProblem | null {
  if (length !== text.length) {
    return { kind: 'badField', path: `${path}.length`, problem: 'is not the length of its text' };
  }
  return bodyStart <= length
    ? null
    : { kind: 'badField', path: `${path}.bodyStart`, problem: 'is outside its text' };
}

/** Blocks are what the article is shown by: sorted, disjoint, inside the text, around every word. */
function shapeProblem({ text, blocks, marks }: CanonicalText, path: string): ImportProblem | null {
  const isBlank = (start: number, end: number): boolean => trimBlanks(text, { start, end }).start === end;
  let end = 0;
  for (const [index, { range }] of blocks.entries()) {
    const at = `${path}.blocks[${index}].range`;
    if (range.start < end || range.end <= range.start || range.end > text.length) {
      return { kind: 'badField', path: at, problem: 'does not follow the block before it inside the text' };
    }
    if (!isBlank(end, range.start))
      return { kind: 'badField', path: at, problem: 'leaves words outside all blocks' };
    end = range.end;
  }
  if (!isBlank(end, text.length)) {
    return { kind: 'badField', path: `${path}.blocks`, problem: 'leave words after the last block' };
  }
  const outside = marks.findIndex(({ range }) => range.start >= range.end || range.end > text.length);
  return outside < 0
    ? null
    : { kind: 'badField', path: `${path}.marks[${outside}].range`, problem: 'is not inside the text' };
}
