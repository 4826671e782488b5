import type { SessionState } from '../../domain/session-state.ts';
import { tagsInOrder } from '../../domain/session-state.ts';
import type { Exporter } from '../exporter.ts';
import { compareText } from '../reading-order.ts';
import { codedAnnotations, type CodedAnnotation, type CodedAttribute } from './coded-annotations.ts';
import { codedThreads, threadsInLines } from './coded-comments.ts';
import { codedLinks } from './coded-links.ts';
import { csvTable, type Cell } from './csv-table.ts';

/** One row an annotation and one column an attribute of the codebook, for spreadsheets and statistics programs. */
export const csv: Exporter = {
  id: 'csv',
  label: 'CSV (spreadsheet)',
  about: 'One row an annotation, one column an attribute',
  extension: '.csv',
  mediaType: 'text/csv;charset=utf-8',
  offsetUnit: 'codePoint',
  losses: [
    'article texts',
    'the words around an annotation',
    'deleted annotations and the log',
    'article-level codes',
    'guidelines and attribute definitions of the codebook',
    'aliases and attributes of entities',
    'who wrote a comment when, and comments on anything but annotations',
    'links of other kinds than “same as”, and whether those are exact or edited',
    'where a passage given as an attribute stands: its words only',
    'the borders in lists whose items hold a semicolon',
  ],
  write(input) {
    const annotations = [...codedAnnotations(input)];
    const attributeIds = attributeColumns(input.state, annotations);
    const { same } = codedLinks(input.state, annotations);
    const threadsOf = ({ annotation: { id } }: CodedAnnotation) =>
      codedThreads(input.state, { type: 'annotation', id });
    const columns: readonly Column[] = [
      ...COLUMNS,
      ...(same.size === 0
        ? []
        : [
            {
              name: 'same_as',
              cell: ({ annotation }: CodedAnnotation) => same.get(annotation.id)?.join(';') ?? null,
            },
          ]),
      ...(annotations.some(({ article }) => article.versionOf !== null)
        ? [
            {
              name: 'version_of',
              cell: ({ article: { versionOf } }: CodedAnnotation) =>
                versionOf && (input.state.articles.get(versionOf)?.letter ?? null),
            },
          ]
        : []),
      ...(annotations.some((coded) => threadsOf(coded) !== undefined) ? commentColumns(threadsOf) : []),
    ];
    const names: readonly string[] = columns.map(({ name }) => name);
    const header = [...names, ...attributeIds.map((id) => (names.includes(id) ? `attribute.${id}` : id))];
    const rows = annotations.map((coded) => {
      const values = new Map(coded.attributes.map((attribute) => [attribute.id, attribute]));
      return [
        ...columns.map(({ cell }) => cell(coded)),
        ...attributeIds.map((id) => attributeCell(values.get(id))),
      ];
    });
    return csvTable([header, ...rows]);
  },
};

const commentColumns = (
  threadsOf: (coded: CodedAnnotation) => ReturnType<typeof codedThreads>,
): readonly Column[] => [
  { name: 'comments', cell: (coded) => threadsInLines(threadsOf(coded)) },
  {
    name: 'open_comments',
    cell: (coded) => threadsOf(coded)?.filter(({ resolved }) => !resolved).length ?? 0,
  },
];

interface Column {
  readonly name: string;
  readonly cell: (coded: CodedAnnotation) => Cell;
}

const COLUMNS: readonly Column[] = [
  { name: 'id', cell: ({ annotation }) => annotation.id },
  { name: 'article', cell: ({ article }) => article.letter },
  { name: 'article_title', cell: ({ article }) => article.title },
  { name: 'outlet', cell: ({ outlet }) => outlet },
  { name: 'published_at', cell: ({ article }) => article.publishedAt },
  { name: 'file_name', cell: ({ article }) => article.source.fileName },
  { name: 'text_hash', cell: ({ article }) => article.textHash },
  { name: 'tag', cell: ({ annotation, tag }) => tag?.name ?? annotation.tagId },
  { name: 'ranges', cell: ({ places }) => places.map(({ start, end }) => `${start}-${end}`).join(';') },
  // Spreadsheets take a lone `1-2` for a date; numbers survive.
  { name: 'start', cell: ({ places }) => places[0]?.start ?? null },
  { name: 'end', cell: ({ places }) => places.at(-1)?.end ?? null },
  { name: 'text', cell: ({ places }) => places.map(({ exact }) => exact).join(' … ') },
  { name: 'detached', cell: ({ annotation }) => annotation.target.detached },
  { name: 'note', cell: ({ annotation }) => annotation.note },
  { name: 'confidence', cell: ({ annotation }) => annotation.confidence },
  { name: 'flagged', cell: ({ annotation }) => annotation.flagged },
  { name: 'coder', cell: ({ annotation, coder }) => coder?.name ?? annotation.layerOf },
  { name: 'created_at', cell: ({ annotation }) => annotation.createdAt },
  { name: 'modified_at', cell: ({ modified }) => modified },
  // Which of the values beside were derived or taken over, so that none passes for a decision.
  { name: 'computed', cell: (coded) => attributesBy(coded, 'computed') },
  { name: 'copied', cell: (coded) => attributesBy(coded, 'copied') },
];

const attributesBy = ({ attributes }: CodedAnnotation, by: CodedAttribute['by']): string =>
  attributes
    .filter((attribute) => attribute.by === by)
    .map(({ id }) => id)
    .join(';');

/** The codebook's attributes in its order, each once; then coded ones that left the codebook, by id. */
function attributeColumns(state: SessionState, annotations: readonly CodedAnnotation[]): readonly string[] {
  const known = new Set(tagsInOrder(state).flatMap(({ attributes }) => attributes.map(({ id }) => id)));
  const coded = new Set(annotations.flatMap(({ attributes }) => attributes.map(({ id }) => id)));
  return [...known, ...[...coded].filter((id) => !known.has(id)).toSorted(compareText)];
}

/** Empty means not coded. */
function attributeCell(attribute: CodedAttribute | undefined): Cell {
  if (!attribute) return null;
  const { value } = attribute;
  switch (value.kind) {
    case 'entity':
      return value.name;
    case 'passage':
      return value.places.map(({ exact }) => exact).join(' … ');
    case 'plain':
      return typeof value.value === 'object' ? value.value.join(';') : value.value;
  }
}
