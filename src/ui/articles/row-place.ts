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

/** "A: US President …", with the outlet and whether it is done. */
export function nameOfRow({ article, outlet, done }: ArticleRowData): string {
  return [`${article.letter}: ${article.title}`, outlet, done ? 'done' : null].filter(Boolean).join(', ');
}
