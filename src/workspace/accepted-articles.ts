import { applyEntries } from '../domain/apply-change.ts';
import { problemOfField, type ShapedField } from '../domain/article-fields.ts';
import type { Entry } from '../domain/change.ts';
import type { CommandContext } from '../domain/command.ts';
import { addArticles, type NewArticle } from '../domain/commands/add-articles.ts';
import type { Original } from '../domain/original.ts';
import type { Article, CanonicalText } from '../domain/records/article.ts';
import { ok, type Result } from '../domain/result.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { AcceptedDraft, Failure } from './workspace.ts';

/** What `addArticles` would make, as records and texts: for a session that is written whole, such as the sample one. */
export function articlesAsRecords(
  accepted: readonly AcceptedDraft[],
  state: SessionState,
  context: CommandContext,
): Result<{ readonly state: SessionState; readonly texts: readonly CanonicalText[] }, Failure> {
  const effect = addArticles.run(state, { articles: accepted.map(newArticleOf) }, context);
  if (!effect.ok) return effect;
  const { entries } = effect.value;
  return ok({ state: applyEntries(state, entries), texts: textsFor(accepted, entries) });
}

export const newArticleOf = (accepted: AcceptedDraft): NewArticle => {
  const { draft, title, outlet, author, labels, fields, versionOf } = accepted;
  return {
    title: title.trim(),
    outlet: outlet?.trim() || null,
    publishedAt: shaped(accepted, 'publishedAt'),
    language: shaped(accepted, 'language'),
    url: shaped(accepted, 'url'),
    ...(versionOf && { versionOf }),
    ...(author && { author }),
    ...(labels && { labels }),
    ...(fields && { fields }),
    bodyStart: draft.proposal.bodyStart,
    source: {
      fileName: draft.fileName,
      mediaType: draft.mediaType,
      byteHash: draft.byteHash,
      encoding: draft.encoding,
      ...(draft.recipe && { recipe: draft.recipe }),
    },
    textHash: draft.textHash,
    length: draft.text.length,
    wordCount: draft.wordCount,
  };
};

/**
 * A field that has a shape. What a page says of itself and nobody has touched is passed over when it can't be kept: one
 * page with a language of its own invention must not hold up 500 others. What a person wrote is refused with its reason.
 */
function shaped(accepted: AcceptedDraft, field: Exclude<ShapedField, 'title'>): string | null {
  const value = accepted[field]?.trim() || null;
  const isRecognised = value !== null && value === accepted.draft.proposal[field]?.trim();
  return isRecognised && problemOfField(field, value) ? null : value;
}

export const articlesAmong = (entries: readonly Entry[]): readonly Article[] =>
  entries.flatMap(({ after }) => (after.type === 'article' ? [after as Article] : []));

/** The articles stand among the entries in the order of the drafts. */
export function textsFor(
  accepted: readonly AcceptedDraft[],
  entries: readonly Entry[],
): readonly CanonicalText[] {
  const articles = articlesAmong(entries);
  return accepted.flatMap(({ draft: { text, blocks, marks } }, index) => {
    const article = articles[index];
    return article ? [{ articleId: article.id, text, blocks, marks }] : [];
  });
}

/** What the texts were built from, once each: all rows of a table come from one file. */
export function originalsOf(accepted: readonly AcceptedDraft[]): readonly Original[] {
  const originals = new Map<string, Original>();
  for (const { draft } of accepted) {
    const { byteHash, original, mediaType, fileName } = draft;
    if (byteHash === null || original === null || originals.has(byteHash)) continue;
    originals.set(byteHash, { byteHash, mediaType, fileName, bytes: original });
  }
  return [...originals.values()];
}
