import { createHash } from 'node:crypto';
import { stateFrom } from '../../src/domain/apply-change.ts';
import { defaultCodebookRecords } from '../../src/domain/default-codebook.ts';
import type {
  ActorId,
  AnnotationId,
  ArticleId,
  EntityId,
  Instant,
  Rev,
  SessionId,
  TagId,
} from '../../src/domain/ids.ts';
import { newSessionRecords } from '../../src/domain/new-session.ts';
import type { AnyRecord } from '../../src/domain/records.ts';
import type { Annotation, AttributeValue } from '../../src/domain/records/annotation.ts';
import type { Article, CanonicalText } from '../../src/domain/records/article.ts';
import type { AttributeSpec, Tag } from '../../src/domain/records/codebook.ts';
import type { Entity } from '../../src/domain/records/entity.ts';
import type { TextRange } from '../../src/domain/records/range.ts';
import type { SessionState } from '../../src/domain/session-state.ts';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { makeTarget } from '../../src/domain/text/targets.ts';
import { countWords } from '../../src/domain/text/words.ts';

export const CODER = 'actor-me' as ActorId;
const NOW = '2025-03-22T12:00:00.000Z' as Instant;
const REV = '000000001-0000-x' as Rev;
const BASE = { rev: REV, createdBy: CODER, createdAt: NOW, deletedRev: null };

/** The names in `[a:…]` of a marked text, so that `marks.a` is known to exist. */
type MarkNames<Marked extends string> = string extends Marked
  ? string
  : Marked extends `${string}[${infer Name}:${infer Rest}`
    ? Name | MarkNames<Rest>
    : never;

export interface BuiltArticle<Name extends string = string> {
  readonly content: CanonicalText;
  readonly text: string;
  readonly article: Article;
  /** The first range of each name. */
  readonly marks: Readonly<Record<Name, TextRange>>;
  /** All ranges of each name, in order: an interrupted quote. */
  readonly ranges: Readonly<Record<Name, readonly TextRange[]>>;
}

/**
 * An article whose ranges are marked in the text itself: `article('He said "[a:we won]" and [b:left]')`. Marks may nest
 * and a name may come again; brackets without a name are text.
 */
export function article<const Marked extends string>(
  marked: Marked,
  fields: Partial<Article> = {},
): BuiltArticle<MarkNames<Marked>> {
  const { text, ranges } = readMarks(marked);
  const id = fields.id ?? ('article-a' as ArticleId);
  const record: Article = {
    ...BASE,
    type: 'article',
    id,
    letter: 'A',
    title: 'An article',
    outletId: null,
    url: null,
    publishedAt: null,
    language: null,
    bodyStart: 0,
    source: { fileName: null, mediaType: 'text/plain', byteHash: null, encoding: null },
    textHash: createHash('sha256').update(text, 'utf8').digest('hex'),
    length: text.length,
    wordCount: countWords(text),
    versionOf: null,
    ...fields,
  };
  const firsts = Object.fromEntries(Object.entries(ranges).map(([name, [first]]) => [name, first]));
  return {
    text,
    article: record,
    content: { articleId: id, text, blocks: blocksOf(text), marks: [] },
    marks: firsts as unknown as BuiltArticle<MarkNames<Marked>>['marks'],
    ranges: ranges as unknown as BuiltArticle<MarkNames<Marked>>['ranges'],
  };
}

/** The default codebook's tags. */
export const tags: readonly Tag[] = defaultCodebookRecords(BASE).tags;

/** A tag of the default codebook, `quote`, `claim` or `framing`, or one made of the given attributes. */
export function tag(id: string, attributes?: readonly AttributeSpec[]): Tag {
  const [first] = tags;
  const known = tags.find((one) => one.id === id);
  if (!first || (!known && !attributes)) throw new Error(`No tag ${id}`);
  return { ...(known ?? { ...first, id: id as TagId, name: id }), ...(attributes && { attributes }) };
}

export const entity = (id: string, name = id, aliases: readonly string[] = []): Entity => ({
  ...BASE,
  type: 'entity',
  id: id as EntityId,
  name,
  aliases,
  attributes: {},
});

/** An annotation on ranges of an article; values are a person's. The id is made of tag and place unless given. */
export function annotation(
  of: Pick<BuiltArticle, 'article' | 'text'>,
  ranges: TextRange | readonly TextRange[],
  tagId: string,
  values: Readonly<Record<string, AttributeValue>> = {},
  fields: Partial<Annotation> = {},
): Annotation {
  const target = makeTarget(of.article, of.text, Array.isArray(ranges) ? ranges : [ranges as TextRange]);
  const place = target.ranges.map(({ start, end }) => `${start}-${end}`).join(';');
  return {
    ...BASE,
    type: 'annotation',
    id: `${tagId} ${place}` as AnnotationId,
    target,
    tagId: tagId as TagId,
    codebookVersion: 1,
    attributes: Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, { value, by: 'person' }]),
    ),
    note: '',
    confidence: null,
    flagged: false,
    origin: { kind: 'hand' },
    layerOf: CODER,
    ...fields,
  };
}

/** A session with the default codebook and these articles, their texts loaded, and records. */
export function sessionState(
  articles: readonly BuiltArticle[],
  records: readonly AnyRecord[] = [],
): SessionState {
  const fresh = newSessionRecords('session-1' as SessionId, 'Test', CODER, NOW, REV);
  return stateFrom(
    0,
    [...fresh, ...articles.map((one) => one.article), ...records],
    [],
    articles.map((one) => one.content),
  );
}

function readMarks(marked: string): { text: string; ranges: Record<string, TextRange[]> } {
  const ranges: Record<string, TextRange[]> = {};
  const open: { name: string; start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at += 1) {
    const opening = /^\[(\w+):/.exec(marked.slice(at, at + 40));
    const closing = marked[at] === ']' ? open.pop() : undefined;
    if (opening) {
      open.push({ name: opening[1] ?? '', start: text.length });
      at += opening[0].length - 1;
    } else if (closing) {
      (ranges[closing.name] ??= []).push({ start: closing.start, end: text.length });
    } else {
      text += marked[at];
    }
  }
  if (open.length > 0) throw new Error(`Unclosed mark ${open.at(-1)?.name}`);
  for (const list of Object.values(ranges)) list.sort((a, b) => a.start - b.start);
  return { text, ranges };
}
