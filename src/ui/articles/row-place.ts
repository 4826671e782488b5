import type { ArticleRowData } from './use-article-rows.ts';

/** An article's row and where it stands in the list. */
export interface RowPlace {
  readonly row: ArticleRowData;
  readonly index: number;
  readonly count: number;
  /** From the top of the list, in CSS pixels. */
  readonly offset: number;
  readonly isCurrent: boolean;
  /** It holds the list's one Tab stop. */
  readonly isStop: boolean;
  onOpen(): void;
}

/** "A: US President …", with the outlet, whether it is done, and how many comments on it are open. */
export function nameOfRow({ article, outlet, done, openComments, version, waits }: ArticleRowData): string {
  const said = openComments > 0 ? openCommentsInWords(openComments) : null;
  return [`${article.letter}: ${article.title}`, outlet, version, waits, done ? 'done' : null, said]
    .filter(Boolean)
    .join(', ');
}

export const openCommentsInWords = (count: number): string =>
  `${count} open comment${count === 1 ? '' : 's'}`;
