import { equal } from '../../domain/content.ts';
import {
  isKnownType,
  type AnyRecord,
  type RecordOf,
  type RecordType,
  type UnknownRecord,
} from '../../domain/records.ts';
import type { AttributeValues } from '../../domain/records/annotation.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { dateInWords, momentInWords } from '../inspector/words.ts';
import { valueInWords } from '../inspector/value-in-words.ts';
import { linkKindIn, specsIn } from './codebook-in-words.ts';
import { personInWords, type Names } from './names.ts';
import { endInWords, linkKindInWords, topicInWords } from './record-in-words.ts';
import { numberInWords } from '../shared/in-locale.ts';

type Value = AnyRecord | UnknownRecord;

/** One field of a record as a person reads it. Empty words: nothing there. */
export interface FieldWords {
  readonly label: string;
  readonly words: string;
}

export interface FieldDifference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const yes = (is: boolean): string => (is ? 'Yes' : 'No');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Attributes bring a key of their own: a codebook may label one "Note". */
type Fields = readonly (readonly [label: string, words: string, key?: string])[];

const READ: { readonly [Type in RecordType]: (record: RecordOf[Type], names: Names) => Fields } = {
  annotation: (record, names) => [
    ['Tag', names.tags.get(record.tagId)?.name ?? 'A deleted tag'],
    ['Words', record.target.quotes.map(({ exact }) => exact.replace(/\s+/gu, ' ')).join(' … ')],
    ['Place', placesOf(record.target.ranges)],
    ['Found in the text', record.target.detached ? 'No: detached' : ''],
    ...attributesIn(record.attributes, names.tags.get(record.tagId)?.attributes, names),
    ['Note', record.note],
    ['Confidence', record.confidence === null ? '' : capital(record.confidence)],
    ['Flagged', record.flagged ? 'Yes' : ''],
    ['Coder', personInWords(names, record.layerOf)],
  ],
  article: (record, names) => [
    ['Letter', record.letter],
    ['Title', record.title],
    [
      'Outlet',
      record.outletId === null ? '' : (names.entities.get(record.outletId)?.name ?? 'A deleted name'),
    ],
    ['Date', record.publishedAt === null ? '' : dateInWords(record.publishedAt)],
    ['Address', record.url ?? ''],
    ['Language', record.language ?? ''],
    ['Body starts at', record.bodyStart === 0 ? '' : `character ${numberInWords(record.bodyStart + 1)}`],
    ['Version of', record.versionOf === null ? '' : letterOf(names, record.versionOf)],
  ],
  articleCoding: (record, names) => [
    ['Done', yes(record.done)],
    ...attributesIn(record.attributes, specsOf(names, 'articleAttributes'), names),
  ],
  entity: (record, names) => [
    ['Name', record.name],
    ['Also called', record.aliases.join(', ')],
    ...attributesIn(record.attributes, specsOf(names, 'entityAttributes'), names),
  ],
  tag: (record, names) => [
    ['Name', record.name],
    ['Letter', record.letter],
    ['Key', record.hotkey ?? ''],
    ['Under', record.parentId === null ? '' : (names.tags.get(record.parentId)?.name ?? 'A deleted tag')],
    ['Help', record.help],
    ['Line', capital(record.lineStyle)],
    ['Colour', record.colour.light.line],
    ...specsIn('Fields', record.attributes),
  ],
  codebook: (record, names) => [
    ['Name', record.name],
    ['About', record.about],
    ['Guidelines', record.guidelines],
    ['Version', String(record.version)],
    ...specsIn('Article fields', record.articleAttributes),
    ...specsIn('Fields of names', record.entityAttributes),
    ['Links', record.links.map(({ label }) => label).join(', ')],
    ...record.links.flatMap((kind) => linkKindIn(kind, names)),
  ],
  session: (record, names) => [
    ['Title', record.title],
    ['Codebook', names.codebooks.get(record.codebookId)?.name ?? ''],
  ],
  actor: (record) => [
    ['Name', record.name],
    ['Initials', record.initials],
    ['Colour', capital(record.colour ?? '')],
    ['ORCID', record.orcid ?? ''],
  ],
  handOut: (record, names) => [
    ['For', record.coderName],
    ['Taken on by', record.coderId === null ? '' : personInWords(names, record.coderId)],
    ['Articles', record.articleIds.map((id) => letterOf(names, id)).join(', ')],
    ['Instructions', record.instructions],
    ['Due', record.dueOn === null ? '' : dateInWords(record.dueOn)],
    ['Blind', yes(record.blind)],
    ['Codebook locked', yes(record.codebookLocked)],
    ['Handed in', record.handedInAt === null ? '' : momentInWords(record.handedInAt)],
  ],
  link: (record, names) => [
    ['Kind of link', linkKindInWords(names, record.kind)],
    ['From', endInWords(names, record.from)],
    ['To', endInWords(names, record.to)],
    ...attributesIn(record.attributes, linkSpecsOf(names, record.kind), names),
  ],
  threadComment: (record, names) => [
    ['About', capital(topicInWords(record.about, names))],
    ['Comment', record.text],
    ['Reply', record.replyTo === null ? '' : 'Yes'],
    ['Resolved', record.resolved ? 'Yes' : ''],
  ],
  example: (record, names) => [
    ['Tag', names.tags.get(record.tagId)?.name ?? 'A deleted tag'],
    ['Kind', record.kind === 'example' ? 'Example' : 'Borderline case'],
    ['Words', record.quote.exact.replace(/\s+/gu, ' ')],
    ['From', [record.article.letter, record.article.title].filter(Boolean).join(', ')],
    ...attributesIn(record.attributes, names.tags.get(record.tagId)?.attributes, names),
    ['Why', record.note],
  ],
};

/** What a record says, in the order one reads it. Fields that say nothing are left out. */
export const fieldsOf = (record: Value, names: Names): readonly FieldWords[] =>
  readFields(record, names)
    .filter(([, words]) => words !== '')
    .map(([label, words]) => ({ label, words }));

/** Field by field what two versions say differently. Where the words are the same, "Other details" stands for the rest. */
export function differencesOf(before: Value, after: Value, names: Names): readonly FieldDifference[] {
  const then = keyed(readFields(before, names));
  const now = keyed(readFields(after, names));
  const found = [...new Map([...then, ...now])]
    .map(([key, { label }]) => ({
      label,
      before: then.get(key)?.words ?? '',
      after: now.get(key)?.words ?? '',
    }))
    .filter((field) => field.before !== field.after);
  // Other words stand at another place anyway.
  const told = found.filter(
    ({ label }) => label !== 'Place' || !found.some((other) => other.label === 'Words'),
  );
  if (told.length > 0 || isSameBut(before, after)) return told;
  return [{ label: 'Other details', before: 'as they were', after: 'changed' }];
}

const readFields = (record: Value, names: Names): Fields =>
  isKnownType(record.type)
    ? (READ[record.type] as (record: Value, names: Names) => Fields)(record, names)
    : [];

const keyed = (fields: Fields): ReadonlyMap<string, FieldWords> =>
  new Map(fields.map(([label, words, key = label]) => [key, { label, words }]));

/** Whether nothing but who revised it differs. */
function isSameBut(before: Value, after: Value): boolean {
  const { rev: _a, deletedRev: _b, seen: _c, beforeMending: _d, ...then } = before;
  const { rev: _e, deletedRev: _f, seen: _g, beforeMending: _h, ...now } = after;
  return equal(then, now);
}

function attributesIn(
  values: AttributeValues,
  specs: readonly AttributeSpec[] | undefined,
  { entities }: Names,
): Fields {
  const known = (specs ?? []).filter(({ id }) => Object.hasOwn(values, id));
  const strays = Object.keys(values).filter((id) => !known.some((spec) => spec.id === id));
  return [
    ...known.map((spec) => [spec.label, wordsOf(spec, values, entities), `attribute ${spec.id}`] as const),
    ...strays.map((id) => [id, wordsOf({ id }, values, entities), `attribute ${id}`] as const),
  ];
}

function wordsOf(
  spec: Pick<AttributeSpec, 'id'> & Partial<AttributeSpec>,
  values: AttributeValues,
  entities: Names['entities'],
): string {
  const value = values[spec.id]?.value;
  if (value === undefined) return '';
  return valueInWords(spec.kind ? { kind: spec.kind, values: spec.values } : undefined, value, entities);
}

const specsOf = (
  { codebooks }: Names,
  which: 'articleAttributes' | 'entityAttributes',
): readonly AttributeSpec[] => [...codebooks.values()].flatMap((codebook) => codebook[which]);

const linkSpecsOf = ({ codebooks }: Names, kind: string): readonly AttributeSpec[] | undefined =>
  [...codebooks.values()].flatMap(({ links }) => links).find(({ id }) => id === kind)?.attributes;

const letterOf = ({ articles }: Names, id: RecordOf['article']['id']): string =>
  articles.get(id)?.letter ?? 'a missing article';

const placesOf = (ranges: readonly { readonly start: number; readonly end: number }[]): string =>
  ranges.map(({ start, end }) => `${numberInWords(start + 1)}–${numberInWords(end)}`).join(' and ');
