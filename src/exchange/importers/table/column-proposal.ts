import type { TableColumn, TableDraft } from '../../importer.ts';
import type { Rows } from './rows.ts';

/** Words of a header, most telling first; compared without case, blanks and punctuation. */
const NAMES: readonly (readonly [TableColumn, readonly string[]])[] = [
  [
    'text',
    [
      'text',
      'fulltext',
      'body',
      'bodytext',
      'articletext',
      'articlebody',
      'content',
      'article',
      'maintext',
      'story',
      'volltext',
      'texte',
      'texto',
      'inhalt',
    ],
  ],
  ['title', ['title', 'headline', 'articletitle', 'heading', 'titel', 'titre', 'titulo', 'überschrift']],
  [
    'outlet',
    [
      'outlet',
      'source',
      'publication',
      'publisher',
      'newspaper',
      'medium',
      'media',
      'sitename',
      'site',
      'quelle',
      'journal',
      'domain',
    ],
  ],
  [
    'publishedAt',
    [
      'date',
      'published',
      'publishedat',
      'publicationdate',
      'publishdate',
      'datepublished',
      'pubdate',
      'datum',
      'fecha',
      'day',
    ],
  ],
  ['author', ['author', 'authors', 'byline', 'by', 'writer', 'journalist', 'autor', 'auteur', 'creator']],
  ['url', ['url', 'link', 'weburl', 'articleurl', 'permalink', 'href', 'webaddress']],
  ['language', ['language', 'lang', 'languagecode', 'sprache', 'langue', 'idioma']],
  [
    'labels',
    [
      'labels',
      'label',
      'tags',
      'tag',
      'section',
      'category',
      'categories',
      'keywords',
      'topic',
      'topics',
      'desk',
    ],
  ],
];

/** A column holds texts when its cells are so long, in UTF-16 units on average. */
const LONG_CELL = 120;
const LOOKED_AT = 50;

/** Which columns seem to hold what: by the names in the header, and the text by its length when no name says it. */
export function columnProposal({ columns, rows }: Rows): TableDraft['proposal'] {
  const plain = columns.map((column) => column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const taken = new Set<string>();
  const found: Partial<Record<TableColumn, string>> = {};
  for (const [holds, names] of NAMES) {
    const name = names.find((each) =>
      plain.some((column, at) => column === each && !taken.has(columns[at] ?? '')),
    );
    const column = name === undefined ? undefined : columns[plain.indexOf(name)];
    if (column === undefined || taken.has(column)) continue;
    found[holds] = column;
    taken.add(column);
  }
  const longest =
    found.text ??
    longestOf(
      columns.filter((column) => !taken.has(column)),
      columns,
      rows,
    );
  return longest === undefined ? found : { ...found, text: longest };
}

function longestOf(
  free: readonly string[],
  columns: readonly string[],
  rows: Rows['rows'],
): string | undefined {
  const looked = rows.slice(0, LOOKED_AT);
  let best: { readonly column: string; readonly length: number } | null = null;
  for (const column of free) {
    const at = columns.indexOf(column);
    const length = looked.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0) / looked.length;
    if (length >= (best?.length ?? LONG_CELL)) best = { column, length };
  }
  return best?.column;
}
