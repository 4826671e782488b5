/** Columns of a metadata table that mean something by themselves, in the order in which they are written. */
export const metadataColumns = [
  'letter',
  'id',
  'title',
  'outlet',
  'date',
  'author',
  'url',
  'language',
  'labels',
  'file_name',
  'words',
] as const;
export type MetadataColumn = (typeof metadataColumns)[number];

/** What other tables call them. */
const ALIASES: Readonly<Record<string, MetadataColumn>> = {
  article: 'letter',
  article_title: 'title',
  published_at: 'date',
  published: 'date',
  byline: 'author',
  address: 'url',
  file: 'file_name',
};

const FIELD_PREFIX = 'field:';

/** What the head of a column means: a known column, else the free field of that name. */
export function columnOf(
  head: string,
):
  | { readonly kind: 'known'; readonly column: MetadataColumn }
  | { readonly kind: 'field'; readonly name: string } {
  if (head.startsWith(FIELD_PREFIX)) return { kind: 'field', name: head.slice(FIELD_PREFIX.length) };
  const column = knownColumn(head);
  return column ? { kind: 'known', column } : { kind: 'field', name: head };
}

function knownColumn(head: string): MetadataColumn | undefined {
  const plain = head.trim().toLowerCase().replace(/\s+/gu, '_');
  const own = metadataColumns.find((column) => column === plain);
  return own ?? (Object.hasOwn(ALIASES, plain) ? ALIASES[plain] : undefined);
}

/** The head of a free field's column; one that would mean something else gets the prefix. */
export const headOfField = (name: string): string =>
  columnOf(name).kind === 'known' || name.startsWith(FIELD_PREFIX) || name.trim() !== name
    ? `${FIELD_PREFIX}${name}`
    : name;
