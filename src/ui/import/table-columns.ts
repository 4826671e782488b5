import type { ReadOptions, TableColumn, TableDraft } from '../../workspace/workspace.ts';

/** What each column holds; columns that hold nothing needed are not in it. */
export type Holds = ReadonlyMap<string, TableColumn>;
export type NamedColumns = NonNullable<ReadOptions['columns']>;

export const columnsNamed = (holds: Holds): NamedColumns =>
  Object.fromEntries([...holds].map(([column, what]) => [what, column]));

/** An article as the chosen columns make it. */
export interface FirstArticle {
  readonly title: string;
  /** Outlet, date and author, as far as columns say them. */
  readonly facts: string;
  readonly text: string;
}

/** Rows that are shown, and UTF-16 units of their texts. */
const ARTICLES = 3;
const BEGINNING = 200;
const TITLE = 80;

export function firstArticles({ columns, sample }: TableDraft, named: NamedColumns): readonly FirstArticle[] {
  return sample.slice(0, ARTICLES).map((row) => {
    const cell = (what: TableColumn): string => {
      const column = named[what];
      return column === undefined ? '' : (row[columns.indexOf(column)] ?? '').trim();
    };
    const text = cell('text');
    const [firstLine = ''] = text.split(/[\r\n]/u, 1);
    return {
      title: cell('title') || firstLine.slice(0, TITLE) || 'Without a title',
      facts: [cell('outlet'), cell('publishedAt'), cell('author')].filter(Boolean).join(' · '),
      text: text.slice(0, BEGINNING),
    };
  });
}
