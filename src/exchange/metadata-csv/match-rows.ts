import type { ArticleId } from '../../domain/ids.ts';
import type { Article } from '../../domain/records/article.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { MetadataRow } from './metadata-table.ts';

/** Why a row is about no article of the session. */
export type Unmatched =
  /** No article has its id, letter and title, or file name. */
  | 'unknown'
  /** Several articles have its file name. */
  | 'several'
  /** A row before it is about the same article. */
  | 'twice';

export type Match =
  | { readonly kind: 'found'; readonly row: MetadataRow; readonly article: Article }
  | { readonly kind: 'unmatched'; readonly row: MetadataRow; readonly why: Unmatched };

/**
 * Which article each row is about: the one with its id; else the one with its letter and title, because letters alone are
 * given anew in every session; else the only one with its file name.
 */
export function matchRows(state: SessionState, rows: readonly MetadataRow[]): readonly Match[] {
  const byLetter = new Map([...state.articles.values()].map((article) => [article.letter, article]));
  const byFile = new Map<string, readonly Article[]>();
  for (const article of state.articles.values()) {
    const { fileName } = article.source;
    if (fileName) byFile.set(fileName, [...(byFile.get(fileName) ?? []), article]);
  }
  const taken = new Set<ArticleId>();
  return rows.map((row) => {
    const { id, letter, title, file_name: file } = row.known;
    const byId = id ? state.articles.get(id.trim() as ArticleId) : undefined;
    const lettered = letter ? byLetter.get(letter.trim()) : undefined;
    const named = file ? (byFile.get(file) ?? byFile.get(file.trim()) ?? []) : [];
    const article =
      byId ??
      (lettered && title !== undefined && lettered.title.trim() === title.trim() ? lettered : undefined) ??
      (named.length === 1 ? named[0] : undefined);
    if (!article) return { kind: 'unmatched', row, why: named.length > 1 ? 'several' : 'unknown' };
    if (taken.has(article.id)) return { kind: 'unmatched', row, why: 'twice' };
    taken.add(article.id);
    return { kind: 'found', row, article };
  });
}
