import type { Tag } from '../../domain/records/codebook.ts';
import type { BuiltInColumn, ColumnId } from '../../state/library-order.ts';
import { usualColumns, type LibraryColumn, type LibraryView } from '../../state/library-view.ts';

export interface ColumnSpec {
  readonly id: ColumnId;
  /** The head of the column. */
  readonly label: string;
  /** Where the head has no room for it. */
  readonly name: string;
  /** In CSS px; null takes what is left. */
  readonly width: number | null;
  readonly isNumber: boolean;
}

/** A column as it stands in the table. */
export interface ShownColumn extends ColumnSpec {
  /** In CSS px; null takes what is left. */
  readonly set: number | null;
}

const BUILT_IN: Readonly<Record<BuiltInColumn, readonly [label: string, width: number | null]>> = {
  letter: ['Letter', 68],
  title: ['Title', null],
  outlet: ['Outlet', 136],
  published: ['Date', 108],
  author: ['Author', 116],
  language: ['Language', 100],
  labels: ['Labels', 144],
  words: ['Words', 72],
  annotations: ['Annotations', 104],
  status: ['Status', 104],
  coders: ['Coders', 96],
  version: ['Versions', 88],
  file: ['File', 160],
};
const NUMBERS: ReadonlySet<string> = new Set(['words', 'annotations']);
const TAG_WIDTH = 56;
const FIELD_WIDTH = 132;
/** What a column that takes the rest has at least, in CSS px. */
export const LEAST_REST = 220;

/** Every column there can be: those built in, one a tag, one a free field of any article. */
export function columnSpecs(
  tags: readonly Tag[],
  fields: readonly string[],
): ReadonlyMap<ColumnId, ColumnSpec> {
  const specs: ColumnSpec[] = [
    ...Object.entries(BUILT_IN).map(([id, [label, width]]) => ({
      id: id as BuiltInColumn,
      label,
      name: label,
      width,
      isNumber: NUMBERS.has(id),
    })),
    ...tags.map(({ id, letter, name }) => ({
      id: `tag:${id}` as const,
      label: letter,
      name: `${name}: annotations`,
      width: TAG_WIDTH,
      isNumber: true,
    })),
    ...fields.map((field) => ({
      id: `field:${field}` as const,
      label: field,
      name: field,
      width: FIELD_WIDTH,
      isNumber: false,
    })),
  ];
  return new Map(specs.map((spec) => [spec.id, spec]));
}

/** The columns one has chosen, in their order; those of tags and fields that this session lacks are passed over. */
export function shownColumns(
  view: LibraryView,
  specs: ReadonlyMap<ColumnId, ColumnSpec>,
  tags: readonly Tag[],
): readonly ShownColumn[] {
  return chosenColumns(view, tags).flatMap(({ id, width }) => {
    const spec = specs.get(id);
    return spec ? [{ ...spec, set: width ?? spec.width }] : [];
  });
}

export const chosenColumns = (view: LibraryView, tags: readonly Tag[]): readonly LibraryColumn[] =>
  view.columns ?? usualColumns(tags);

/** Checkbox, then each column, in CSS px; `grid-template-columns`. */
export const CHECK_WIDTH = 40;

export const gridOf = (columns: readonly ShownColumn[]): string =>
  [
    `${CHECK_WIDTH}px`,
    ...columns.map(({ set }) => (set === null ? `minmax(${LEAST_REST}px, 1fr)` : `${set}px`)),
    ...(columns.some(({ set }) => set === null) ? [] : ['1fr']),
  ].join(' ');

/** The least width of the whole table in CSS px: below it one scrolls sideways. */
export const leastWidth = (columns: readonly ShownColumn[]): number =>
  columns.reduce((sum, { set }) => sum + (set ?? LEAST_REST), CHECK_WIDTH);
