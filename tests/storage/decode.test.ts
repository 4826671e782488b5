import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { recordSchemas } from '../../src/domain/records.ts';
import { decodeChange, decodeRecord, decodeText } from '../../src/storage/decode.ts';
import { failureOf } from '../../src/storage/failures.ts';
import { quickCheckOf } from '../../src/storage/quick-check.ts';
import { comment, example, link } from '../support/merge-world.ts';
import { REV, annotation, article, draft, reason, session, textOf } from './storage-world.ts';

const records = [
  { ...session(), extra: [1] },
  article('article-a', { rev: REV, publishedAt: '2025-03-22' }),
  { ...annotation('annotation-1'), rev: REV, confidence: 'low' },
  {
    ...annotation('annotation-2', {
      attributes: {
        p: { value: annotation('x').target, by: 'copied' },
        n: { value: 3, by: 'person' },
        l: { value: ['a'], by: 'person' },
      },
    }),
    rev: REV,
  },
  link('annotation-1', 'annotation-2', {
    rev: REV,
    attributes: { p: annotation('x').attributes['speaker'] },
  }),
  comment('comment-1', { rev: REV, resolved: true, resolvedWith: ['comment-2'] }),
  example('example-1', { rev: REV, attributes: { p: annotation('x').attributes['speaker'] } }),
  {
    ...annotation('annotation-3', {
      origin: { kind: 'suggestion', suggester: 's', version: '1', because: 'b' },
    }),
    rev: REV,
  },
] as const;

/** A plain value with something replaced or taken away, anywhere in it. */
const spoiled = (value: unknown): fc.Arbitrary<unknown> => {
  const paths: PropertyKey[][] = [];
  const walk = (node: unknown, path: PropertyKey[]): void => {
    paths.push(path);
    if (typeof node === 'object' && node !== null)
      for (const key of Object.keys(node)) walk((node as never)[key], [...path, key]);
  };
  walk(value, []);
  const junk = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      'x',
      0,
      -1,
      1.5,
      NaN,
      Infinity,
      2 ** 60,
      true,
      [],
      {},
      [undefined],
      Object.assign([], { length: 2 }),
      new Map(),
      JSON.parse('{"__proto__": 1}'),
    ),
    fc.anything(),
  );
  return fc.tuple(fc.constantFrom(...paths), junk).map(([path, replacement]) => {
    const copy: unknown = structuredClone(value);
    const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as never)[key], copy);
    const last = path.at(-1);
    if (last === undefined) return replacement;
    (parent as Record<PropertyKey, unknown>)[last] = replacement;
    return copy;
  });
};

describe('the quick check', () => {
  it('says yes to every kind of record as it is written', () => {
    for (const record of records) expect(quickCheckOf(recordSchemas[record.type])(record)).toBe(true);
  });

  it('says yes only where the schema accepts the value unchanged', { timeout: 60_000 }, () => {
    const checks = new Map(records.map(({ type }) => [type, quickCheckOf(recordSchemas[type])]));
    fc.assert(
      fc.property(
        fc.oneof(...records.map((record) => spoiled(record).map((value) => [record.type, value] as const))),
        ([type, value]) => {
          if (checks.get(type)?.(value) !== true) return;
          expect(recordSchemas[type].safeParse(value)).toEqual({ success: true, data: value });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each<[string, z.core.$ZodType, unknown]>([
    ['a strict object', z.strictObject({}), {}],
    ['a stripping object', z.object({}), {}],
    ['a field that zod would drop', z.looseObject({}), JSON.parse('{"__proto__": 1}')],
    ['an exclusive union', z.xor([z.string(), z.literal('a')]), 'a'],
    ['a date', z.date(), new Date()],
    ['a 32-bit number', z.int32(), 1],
    ['a formatted string', z.email(), 'a@b.de'],
    ['a changed string', z.string().check(z.trim()), 'a'],
    ['a stateful pattern', z.string().check(z.regex(/a/g)), 'a'],
    ['an exclusive bound', z.number().check(z.gt(1)), 2],
    ['an upper bound', z.number().check(z.lte(3)), 2],
    ['an unknown refinement', z.string().check(z.refine(() => true)), 'a'],
  ])('is never sure about %s', (_, schema, value) => {
    expect(quickCheckOf(schema)(value)).toBe(false);
  });

  it('checks plain numbers, booleans, records and bounds', () => {
    expect([1, 1.5, NaN, '1'].map(quickCheckOf(z.number()))).toEqual([true, true, false, false]);
    expect([true, 'x'].map(quickCheckOf(z.boolean()))).toEqual([true, false]);
    expect([{ a: 'x' }, { a: 1 }, [], null].map(quickCheckOf(z.record(z.string(), z.string())))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([[], ['a'], 'a'].map(quickCheckOf(z.array(z.string()).check(z.minLength(1))))).toEqual([
      false,
      true,
      false,
    ]);
    expect([undefined, 'a', 1].map(quickCheckOf(z.optional(z.string())))).toEqual([true, true, false]);
  });
});

describe('decoding', () => {
  it('falls back to the schema where the quick check is not sure, and keeps unknown fields', () => {
    const odd = { ...session(), more: { deep: 1 } };
    const foreign = Object.assign(Object.create(null) as object, odd);
    expect(decodeRecord(foreign)).toEqual({ kind: 'known', record: odd });
  });

  it.each<[string, unknown, string, string]>([
    ['nothing', null, '', ''],
    ['a word', 'row', '', ''],
    ['no type', { id: 'x' }, 'undefined:x', ''],
    ['a bad field', { ...session(), title: 3 }, 'session:session-test', 'title'],
    ['an unknown type without id', { type: 'group', rev: 'r' }, 'group:undefined', 'id'],
    ['an unknown type with an empty revision', { type: 'group', id: 'g', rev: '' }, 'group:g', 'rev'],
    [
      'an unknown type with a bad tombstone',
      { type: 'group', id: 'g', rev: 'r', createdBy: 'a', createdAt: 't', deletedRev: 4 },
      'group:g',
      'deletedRev',
    ],
  ])('names %s as damaged', (_, row, key, path) => {
    expect(decodeRecord(row)).toEqual({ kind: 'damaged', row: { key, path } });
  });

  const change = {
    ...draft([
      { before: null, after: session() },
      { before: session(), after: session() },
    ]),
    seq: 3,
    rev: REV,
  };
  it.each<[string, unknown, { key: string; path: string } | null]>([
    ['a good one', change, null],
    ['no object', 7, { key: 'change:', path: '' }],
    ['no number', { ...change, seq: 'x' }, { key: 'change:x', path: 'seq' }],
    ['an unknown intent', { ...change, intent: 'guess' }, { key: 'change:3', path: 'intent' }],
    ['a bad reference', { ...change, of: 5 }, { key: 'change:3', path: 'of' }],
    ['an entry that is none', { ...change, entries: [null] }, { key: 'change:3', path: 'entries.0.after' }],
    [
      'a bad record before',
      { ...change, entries: [{ before: {}, after: session() }] },
      { key: 'change:3', path: 'entries.0.before' },
    ],
    [
      'a bad record after',
      { ...change, entries: [change.entries[0], { before: null, after: {} }] },
      { key: 'change:3', path: 'entries.1.after' },
    ],
  ])('reads a log row: %s', (_, row, problem) => {
    expect(decodeChange(row)).toEqual(problem ? { ok: false, reason: problem } : { ok: true, value: row });
  });

  it('reads a text', () => {
    expect(decodeText(textOf('article-a'))).toEqual({ ok: true, value: textOf('article-a') });
    expect(reason(decodeText(undefined))).toEqual({ key: 'text:', path: '' });
    expect(reason(decodeText({ articleId: 'article-a', text: 'x', blocks: [3] }))).toEqual({
      key: 'text:article-a',
      path: 'blocks.0',
    });
  });
});

describe('naming errors', () => {
  const named = (name: string, more: object = {}): object => ({ name, message: 'm', ...more });
  const loop: { name: string; inner?: unknown } = { name: 'AbortError' };
  loop.inner = loop;
  it.each<[string, unknown, string]>([
    ['quota, inside an abort', named('AbortError', { inner: named('QuotaExceededError') }), 'full'],
    [
      'quota, inside a bulk write',
      named('BulkError', { failures: [named('AbortError', { inner: named('QuotaExceededError') })] }),
      'full',
    ],
    ['a version', named('VersionError'), 'newerSchema'],
    ['a refusal', named('SecurityError'), 'unavailable'],
    ['a broken store', named('OpenFailedError', { inner: named('UnknownError') }), 'unavailable'],
    ['anything else', named('ConstraintError'), 'failed'],
    ['something thrown that is no error', 'oops', 'failed'],
    ['an error that contains itself', loop, 'failed'],
  ])('%s', (_, error, kind) => {
    expect(failureOf(error).kind).toBe(kind);
  });

  it('asks the transaction too', () => {
    expect(failureOf(named('AbortError'), named('QuotaExceededError'))).toEqual({ kind: 'full' });
    expect(failureOf(named('DataError'))).toEqual({ kind: 'failed', detail: 'DataError: m' });
    expect(failureOf('oops')).toEqual({ kind: 'failed', detail: 'oops' });
  });
});
