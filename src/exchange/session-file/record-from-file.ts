import type { AnyRecord } from '../../domain/records.ts';
import type { AttributeValues, Target } from '../../domain/records/annotation.ts';
import type { CanonicalText } from '../../domain/records/article.ts';
import { safeLink } from '../articles/safe-link.ts';
import type { OffsetsOf } from './offsets.ts';
import type { FileAttributes, FileRecord, FileTarget } from './schema.ts';

/** The inverse of `recordToFile`, for a record that has passed the file's schema. */
export function recordFromFile(record: FileRecord, offsetsOf: OffsetsOf): AnyRecord {
  switch (record.type) {
    case 'article': {
      const { toUtf16 } = offsetsOf(record.id);
      return { ...record, bodyStart: toUtf16(record.bodyStart), length: toUtf16(record.length) };
    }
    case 'annotation':
      return {
        ...record,
        target: targetFromFile(record.target, offsetsOf),
        attributes: attributesFromFile(record.attributes, offsetsOf),
      };
    case 'articleCoding':
    case 'entity':
    case 'link':
    case 'example':
      return { ...record, attributes: attributesFromFile(record.attributes, offsetsOf) };
    default:
      return record;
  }
}

const NAMED_IN_PLACE = new Set(['start', 'end', 'exact', 'prefix', 'suffix']);
const NAMED_IN_TARGET = new Set(['articleId', 'textHash', 'ranges', 'detached']);

/**
 * Fields of a target and of a range that version 1 does not name stay with it. They are rare: to look for them costs a
 * fraction of copying the rest of each of 100,000 objects.
 */
function targetFromFile(file: FileTarget, offsetsOf: OffsetsOf): Target {
  const { articleId, textHash, detached = false } = file;
  const { toUtf16 } = offsetsOf(articleId);
  const ranges = file.ranges.map((place) => {
    const range = { start: toUtf16(place.start), end: toUtf16(place.end) };
    return { ...unnamedIn(place, NAMED_IN_PLACE), ...range };
  });
  const quotes = file.ranges.map(({ exact, prefix, suffix }) => ({ exact, prefix, suffix }));
  return { ...unnamedIn(file, NAMED_IN_TARGET), articleId, textHash, ranges, quotes, detached };
}

/** Null where there is none. */
function unnamedIn(value: object, named: ReadonlySet<string>): Readonly<Record<string, unknown>> | null {
  const unnamed = Object.keys(value).filter((key) => !named.has(key));
  return unnamed.length === 0
    ? null
    : Object.fromEntries(unnamed.map((key) => [key, (value as Readonly<Record<string, unknown>>)[key]]));
}

const isPassage = ({ value }: FileAttributes[string]): boolean =>
  typeof value === 'object' && 'ranges' in value;

function attributesFromFile(attributes: FileAttributes, offsetsOf: OffsetsOf): AttributeValues {
  if (!Object.values(attributes).some(isPassage)) return attributes as AttributeValues;
  return Object.fromEntries(
    Object.entries(attributes).map(([id, { value, ...coded }]) => [
      id,
      {
        ...coded,
        value: typeof value === 'object' && 'ranges' in value ? targetFromFile(value, offsetsOf) : value,
      },
    ]),
  );
}

/** Links pass the rule they pass at import: a file may have been edited by hand. Their words stay marked. */
export function textFromFile(content: CanonicalText, offsetsOf: OffsetsOf): CanonicalText {
  const { toUtf16 } = offsetsOf(content.articleId);
  const placed = <Item extends CanonicalText['blocks'][number] | CanonicalText['marks'][number]>(
    item: Item,
  ) => ({
    ...item,
    range: { ...item.range, start: toUtf16(item.range.start), end: toUtf16(item.range.end) },
  });
  return {
    ...content,
    blocks: content.blocks.map(placed),
    marks: content.marks.map(placed).map(withSafeLink),
  };
}

function withSafeLink<Mark extends CanonicalText['marks'][number]>(mark: Mark): Mark {
  if (mark.href === undefined) return mark;
  const { href, ...rest } = mark;
  const safe = safeLink(href);
  return safe === null ? (rest as Mark) : { ...mark, href: safe };
}
