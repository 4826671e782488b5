import fc from 'fast-check';
import { stateFrom } from '../../src/domain/apply-change.ts';
import type { Change } from '../../src/domain/change.ts';
import type { ArticleId, ClientId, Instant, Rev, SessionId } from '../../src/domain/ids.ts';
import { letterAt } from '../../src/domain/letters.ts';
import { newSessionRecords } from '../../src/domain/new-session.ts';
import type { AnyRecord, UnknownRecord } from '../../src/domain/records.ts';
import type { Annotation, Target } from '../../src/domain/records/annotation.ts';
import type { Article, CanonicalText } from '../../src/domain/records/article.ts';
import { nextRevision, UNCOMMITTED } from '../../src/domain/revision.ts';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { makeTarget, normaliseRanges } from '../../src/domain/text/targets.ts';
import { countWords } from '../../src/domain/text/words.ts';
import type { SessionState } from '../../src/domain/session-state.ts';
import { ME } from '../support/command-runner.ts';
import { hashOf } from './node-hash.ts';

const NOW = '2025-03-22T12:00:00.000Z' as Instant;
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
const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 })
  .map((pieces) => `w${pieces.join('')}`);

const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }).map(wellFormed), text);
function wellFormed(string: string): string {
  return string.replaceAll(/\p{Surrogate}/gu, '');
}

/** What a newer version may have written: any JSON without forbidden names, as JSON keeps it (no -0). */
const future = fc
  .jsonValue({ maxDepth: 3, stringUnit: 'grapheme' })
  .filter((value) => !FORBIDDEN.some((name) => JSON.stringify(value).includes(name)))
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

const revision = fc
  .nat(1_000_000)
  .map((ms) => nextRevision(UNCOMMITTED, 1_700_000_000_000 + ms, 'client' as ClientId));
const deletedRev = fc.option(revision, { nil: null, freq: 3 });

/** UTF-16 offsets that cut no surrogate pair, up to some way beyond the end. */
function offsetsOf(content: string): number[] {
  let offset = 0;
  const borders = Array.from(content, (character) => (offset += character.length));
  return [0, ...borders, offset + 1, offset + 77];
}

const target = (article: Pick<Article, 'id' | 'textHash'>, content: string): fc.Arbitrary<Target> => {
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

const value = (article: Pick<Article, 'id' | 'textHash'>, content: string) =>
  fc.oneof(words, fc.array(words), fc.integer(), fc.boolean(), target(article, content));

const attributesOf = (article: Pick<Article, 'id' | 'textHash'>, content: string) =>
  fc.dictionary(
    fc.constantFrom('speaker', 'cue', 'voice', '12', 'Ünïcödé 🙂'),
    fc.record({ value: value(article, content), by: fc.constantFrom('person' as const, 'copied' as const) }),
  );

interface Coded {
  readonly article: Article;
  readonly content: CanonicalText;
  readonly annotations: readonly Annotation[];
}

const codedArticle = (index: number): fc.Arbitrary<Coded> =>
  text.chain((content) => {
    const id = `article-${index}` as ArticleId;
    const textHash = hashOf(content);
    const base = { createdBy: ME, createdAt: NOW };
    const borders = offsetsOf(content).filter((offset) => offset <= content.length);
    const article = fc
      .record({ rev: revision, deletedRev, title: words, future, bodyStart: fc.constantFrom(...borders) })
      .map(
        (fields): Article => ({
          ...base,
          ...fields,
          type: 'article',
          id,
          letter: letterAt(index),
          outletId: null,
          url: null,
          publishedAt: null,
          language: null,
          source: { fileName: fields.title, mediaType: 'text/plain', byteHash: null, encoding: null },
          textHash,
          length: content.length,
          wordCount: countWords(content),
          versionOf: null,
        }),
      );
    const annotation = fc
      .record({
        id: fc.nat(9999).map((number) => `annotation-${index}-${number}`),
        rev: revision,
        deletedRev,
        target: target({ id, textHash }, content),
        tagId: fc.constantFrom('quote', 'claim', 'framing'),
        attributes: attributesOf({ id, textHash }, content),
        note: words,
        confidence: fc.constantFrom(null, 'low', 'high'),
        flagged: fc.boolean(),
        future,
      })
      .map(
        (fields) =>
          ({
            ...base,
            ...fields,
            type: 'annotation',
            codebookVersion: 1,
            origin: { kind: 'hand' },
            layerOf: ME,
          }) as unknown as Annotation,
      );
    return fc.record({
      article,
      content: fc.constant({ articleId: id, text: content, blocks: blocksOf(content), marks: [] }),
      annotations: fc.uniqueArray(annotation, { selector: ({ id }) => id, maxLength: 6 }),
    });
  });

const unknownRecord: fc.Arbitrary<UnknownRecord> = fc
  .record({
    type: fc.constantFrom('link', 'comment'),
    id: fc.nat(99).map(String),
    rev: revision,
    deletedRev,
    future,
  })
  .map((fields) => ({ ...fields, createdBy: ME, createdAt: NOW }));

export interface ArbitrarySession {
  readonly state: SessionState;
  readonly changes: readonly Change[];
}

/** Whole sessions with a log that holds every record once. */
export const arbitrarySession: fc.Arbitrary<ArbitrarySession> = fc
  .record({
    title: words,
    coded: fc
      .nat(3)
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => codedArticle(index)))),
    unknown: fc.uniqueArray(unknownRecord, { selector: ({ type, id }) => `${type} ${id}`, maxLength: 3 }),
    withLog: fc.boolean(),
  })
  .map(({ title, coded, unknown, withLog }) => {
    const records: AnyRecord[] = [
      ...newSessionRecords('session-1' as SessionId, title, ME, NOW, '000000001-0000-x' as Rev),
      ...coded.flatMap(({ article, annotations }) => [article, ...annotations]),
    ];
    const state = stateFrom(
      0,
      records,
      unknown,
      coded.map(({ content }) => content),
    );
    const changes = [...records, ...unknown].map(
      (after, index): Change => ({
        seq: index + 1,
        rev: after.rev,
        sessionId: 'session-1' as SessionId,
        actorId: ME,
        clientId: 'client' as ClientId,
        at: NOW,
        command: 'import',
        title,
        intent: 'import',
        of: null,
        entries: [{ before: null, after }],
      }),
    );
    return { state, changes: withLog ? changes : [] };
  });
