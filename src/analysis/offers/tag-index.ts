import { spanIndex, type Span, type SpanIndex } from '../span-index.ts';

/** An index of the spans of each tag, made when it is first asked for. */
export function indexesByTag(spans: readonly Span[]): (tagId: string) => SpanIndex {
  const byTag = new Map<string, Span[]>();
  for (const span of spans) {
    const { tagId } = span.annotation;
    const ofTag = byTag.get(tagId);
    if (ofTag) ofTag.push(span);
    else byTag.set(tagId, [span]);
  }
  const indexes = new Map<string, SpanIndex>();
  return (tagId) => {
    const index = indexes.get(tagId) ?? spanIndex(byTag.get(tagId) ?? []);
    indexes.set(tagId, index);
    return index;
  };
}
