import type { AnyRecord } from '../../domain/records.ts';
import type { AttributeValues, Target } from '../../domain/records/annotation.ts';
import type { CanonicalText } from '../../domain/records/article.ts';
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
      return { ...record, attributes: attributesFromFile(record.attributes, offsetsOf) };
    default:
      return record;
  }
}

/** Fields of a range that version 1 does not name stay with the range. */
function targetFromFile({ ranges, detached, ...target }: FileTarget, offsetsOf: OffsetsOf): Target {
  const { toUtf16 } = offsetsOf(target.articleId);
  return {
    ...target,
    ranges: ranges.map(({ exact: _exact, prefix: _prefix, suffix: _suffix, ...range }) => ({
      ...range,
      start: toUtf16(range.start),
      end: toUtf16(range.end),
    })),
    quotes: ranges.map(({ exact, prefix, suffix }) => ({ exact, prefix, suffix })),
    detached: detached ?? false,
  };
}

function attributesFromFile(attributes: FileAttributes, offsetsOf: OffsetsOf): AttributeValues {
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

export function textFromFile(content: CanonicalText, offsetsOf: OffsetsOf): CanonicalText {
  const { toUtf16 } = offsetsOf(content.articleId);
  const placed = <Item extends CanonicalText['blocks'][number] | CanonicalText['marks'][number]>(
    item: Item,
  ) => ({
    ...item,
    range: { ...item.range, start: toUtf16(item.range.start), end: toUtf16(item.range.end) },
  });
  return { ...content, blocks: content.blocks.map(placed), marks: content.marks.map(placed) };
}
