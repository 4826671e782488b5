import { freeField } from '../../domain/article-fields.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { Article } from '../../domain/records/article.ts';
import { articlesInOrder, type SessionState } from '../../domain/session-state.ts';
import { csvTable, type Cell } from '../exporters/csv-table.ts';
import { compareText } from '../reading-order.ts';
import { headOfField, metadataColumns, type MetadataColumn } from './columns.ts';
import { labelsInCell } from './labels.ts';

export const METADATA_EXTENSION = '.csv';
export const METADATA_MEDIA_TYPE = 'text/csv;charset=utf-8';

/**
 * What is known about articles as a table for a spreadsheet, one row an article, that `readMetadata` takes in again.
 *
 * @param ids which articles; null: all
 */
export function writeMetadata(state: SessionState, ids: ReadonlySet<ArticleId> | null): string {
  const articles = articlesInOrder(state).filter(({ id }) => ids === null || ids.has(id));
  const names = [...new Set(articles.flatMap(({ fields = {} }) => Object.keys(fields)))].toSorted(
    compareText,
  );
  return csvTable([
    [...metadataColumns, ...names.map(headOfField)],
    ...articles.map((article) => [
      ...metadataColumns.map((column) => cellOf(article, column, state)),
      ...names.map((name) => freeField(article, name)),
    ]),
  ]);
}

function cellOf(article: Article, column: MetadataColumn, { entities }: SessionState): Cell {
  switch (column) {
    case 'letter':
      return article.letter;
    case 'id':
      return article.id;
    case 'title':
      return article.title;
    case 'outlet':
      return article.outletId ? (entities.get(article.outletId)?.name ?? null) : null;
    case 'date':
      return article.publishedAt;
    case 'author':
      return article.author ?? null;
    case 'url':
      return article.url;
    case 'language':
      return article.language;
    case 'labels':
      return labelsInCell(article.labels ?? []);
    case 'file_name':
      return article.source.fileName;
    case 'words':
      return article.wordCount;
  }
}
