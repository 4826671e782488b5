import fc from 'fast-check';
import type { ClientId, Instant } from '../../src/domain/ids.ts';
import type { AttributeValues, Target } from '../../src/domain/records/annotation.ts';
import type { Article } from '../../src/domain/records/article.ts';
import { nextRevision, UNCOMMITTED } from '../../src/domain/revision.ts';
import { makeTarget, normaliseRanges } from '../../src/domain/text/targets.ts';

export const NOW = '2025-03-22T12:00:00.000Z' as Instant;
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** What breaks naive counting: surrogate pairs, joined emoji, combining marks, right-to-left, every line end, NBSP. */
const PIECES = [
  ...['word', ' ', 'said', '“quoted”', '"', ',', '.', '🙂', '👩‍👩‍👧‍👦', '🏳️‍🌈', '𝒜', 'e\u0301', 'n\u0303\u0323'],
  ...[
    'שלום',
    'مرحبا',
    '\u200f',
    '\u202e',
    '\r\n',
    '\n',
    '\r',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\ufeff',
    '\u0001',
    '漢字',
  ],
];
export const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 })
  .map((pieces) => `w${pieces.join('')}`);

export const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map(wellFormed),
  text,
);
function wellFormed(string: string): string {
  return string.replaceAll(/\p{Surrogate}/gu, '');
}

/** What a newer version may have written: any JSON without forbidden names, as JSON keeps it (no -0). */
export const future = fc
  .jsonValue({ maxDepth: 3, stringUnit: 'grapheme' })
  .filter((value) => !FORBIDDEN.some((name) => JSON.stringify(value).includes(name)))
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

const client = fc.constantFrom('client', 'laptop', '0') as fc.Arbitrary<ClientId>;
export const revision = fc
  .tuple(fc.nat(1_000_000), client)
  .map(([ms, by]) => nextRevision(UNCOMMITTED, 1_700_000_000_000 + ms, by));
/** The last revision of several clients, as `seen` and `deletedWith` hold them; or nothing at all. */
export const revisions = fc.option(fc.dictionary(client, revision, { maxKeys: 3 }), { nil: undefined });
export const deletedRev = fc.option(revision, { nil: null, freq: 3 });

/** UTF-16 offsets that cut no surrogate pair, up to some way beyond the end. */
export function offsetsOf(content: string): number[] {
  let offset = 0;
  const borders = Array.from(content, (character) => (offset += character.length));
  return [0, ...borders, offset + 1, offset + 77];
}

export const target = (article: Pick<Article, 'id' | 'textHash'>, content: string): fc.Arbitrary<Target> => {
  const inside = offsetsOf(content).filter((offset) => offset <= content.length);
  const pair = fc
    .tuple(fc.constantFrom(...inside), fc.constantFrom(...inside))
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
  const attached = fc
    .array(pair, { minLength: 1, maxLength: 4 })
    .map((ranges) => makeTarget(article, content, normaliseRanges(ranges)));
  const anywhere = fc.constantFrom(...offsetsOf(content));
  const detached = fc
    .array(fc.record({ start: anywhere, end: anywhere, exact: words, prefix: words, suffix: words }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((places) => ({
      articleId: article.id,
      textHash: 'of another text',
      ranges: places.map(({ start, end }) => ({ start, end })),
      // Never what stands there, whatever the range.
      quotes: places.map(({ exact, prefix, suffix }) => ({ exact: `${exact}§`, prefix, suffix })),
      detached: true,
    }));
  return fc.oneof({ weight: 3, arbitrary: attached }, { weight: 1, arbitrary: detached });
};

/** Some are there, some are not. */
export const entityId = fc.constantFrom('entity-0', 'entity-1', 'entity-2', 'entity-3');

const value = (article: Pick<Article, 'id' | 'textHash'>, content: string) =>
  fc.oneof(
    words,
    entityId,
    fc.array(words),
    fc.array(entityId),
    fc.integer(),
    fc.boolean(),
    target(article, content),
  );

export const attributesOf = (
  article: Pick<Article, 'id' | 'textHash'>,
  content: string,
): fc.Arbitrary<AttributeValues> =>
  fc.dictionary(
    fc.constantFrom('speaker', 'cue', 'voice', '12', 'Ünïcödé 🙂'),
    fc.record({ value: value(article, content), by: fc.constantFrom('person' as const, 'copied' as const) }),
  );
