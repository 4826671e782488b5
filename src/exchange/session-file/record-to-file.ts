import type { Change } from '../../domain/change.ts';
import { isKnownType, type AnyRecord, type UnknownRecord } from '../../domain/records.ts';
import type { AttributeValue, AttributeValues, Target } from '../../domain/records/annotation.ts';
import type { CanonicalText } from '../../domain/records/article.ts';
import type { OffsetsOf } from './offsets.ts';

/** A record as the session file holds it: offsets in code points, each range with its quote. */
export function recordToFile(record: AnyRecord | UnknownRecord, offsetsOf: OffsetsOf): object {
  if (!isKnownType(record.type)) return record;
  const known = record as AnyRecord;
  switch (known.type) {
    case 'article': {
      const { toCodePoint } = offsetsOf(known.id);
      return { ...known, bodyStart: toCodePoint(known.bodyStart), length: toCodePoint(known.length) };
    }
    case 'annotation':
      return {
        ...known,
        target: targetToFile(known.target, offsetsOf),
        attributes: attributesToFile(known.attributes, offsetsOf),
      };
    case 'articleCoding':
    case 'entity':
    case 'link':
    case 'example':
      return { ...known, attributes: attributesToFile(known.attributes, offsetsOf) };
    default:
      return known;
  }
}

export const isTarget = (value: AttributeValue): value is Target =>
  typeof value === 'object' && !Array.isArray(value);

/** `ranges` of `{start, end, exact, prefix, suffix}`; `detached` only when it is. */
export function targetToFile({ ranges, quotes, detached, ...target }: Target, offsetsOf: OffsetsOf): object {
  const { toCodePoint } = offsetsOf(target.articleId);
  return {
    ...target,
    ranges: ranges.map((range, index) =>
      rangeToFile(range, quotes[index], toCodePoint(range.start), toCodePoint(range.end)),
    ),
    ...(detached ? { detached } : {}),
  };
}

/**
 * Fields that a newer Parallax has added go along. Without any the object is written out, which takes a tenth of the
 * time that V8 needs for spreading and adding: a tenth of a file of 100,000 annotations.
 */
function rangeToFile(
  range: Target['ranges'][number],
  quote: Target['quotes'][number] | undefined,
  start: number,
  end: number,
): object {
  if (!quote || Object.keys(range).length > 2 || Object.keys(quote).length > 3) {
    return { ...quote, ...range, start, end };
  }
  const { exact, prefix, suffix } = quote;
  return { start, end, exact, prefix, suffix };
}

const attributesToFile = (attributes: AttributeValues, offsetsOf: OffsetsOf): object =>
  Object.fromEntries(
    Object.entries(attributes).map(([id, coded]) => [
      id,
      isTarget(coded.value) ? { ...coded, value: targetToFile(coded.value, offsetsOf) } : coded,
    ]),
  );

export function textToFile(content: CanonicalText, offsetsOf: OffsetsOf): object {
  const { toCodePoint } = offsetsOf(content.articleId);
  const placed = <Item extends CanonicalText['blocks'][number] | CanonicalText['marks'][number]>(
    item: Item,
  ) => ({
    ...item,
    range: { ...item.range, start: toCodePoint(item.range.start), end: toCodePoint(item.range.end) },
  });
  return { ...content, blocks: content.blocks.map(placed), marks: content.marks.map(placed) };
}

export const changeToFile = ({ seq: _seq, ...change }: Change, offsetsOf: OffsetsOf): object => ({
  ...change,
  entries: change.entries.map((entry) => ({
    ...entry,
    before: entry.before && recordToFile(entry.before, offsetsOf),
    after: recordToFile(entry.after, offsetsOf),
  })),
});
