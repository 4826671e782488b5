import { describe, expect, it } from 'vitest';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import type { ImportResult } from '../../src/exchange/importer.ts';
import { fromParts, inParts, type SessionPart } from '../../src/exchange/result-in-parts.ts';
import { annotation, draft, session, textOf } from '../storage/storage-world.ts';

const many = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n));

const read = (dump: Partial<SessionDump>): ImportResult => ({
  ok: true,
  value: {
    kind: 'session',
    dump: { records: [], unknown: [], texts: [], changes: [], ...dump },
    title: 'Talks',
    notices: [{ kind: 'detached', count: 2 }],
  },
});

/** As it goes from the worker to the page. */
const sent = (result: ImportResult) => {
  const messages = [...inParts(result)].map((message) => structuredClone(message));
  return { parts: messages.slice(0, -1) as SessionPart[], last: messages.at(-1) as ImportResult };
};

const change = (count: number) => ({
  ...draft(many(count, (n) => ({ before: null, after: annotation(`annotation-${n}`) }))),
  seq: 1,
  rev: 'rev',
});

describe('a session that a worker has read', () => {
  it('is on the page what it was in the worker, in the same order', () => {
    const unknown = { ...session(), type: 'sessionFileField', id: 'x', value: [1] } as never;
    const result = read({
      records: [session(), ...many(1_203, (n) => annotation(`annotation-${n}`))],
      unknown: [unknown],
      texts: many(3, (n) => textOf(`article-${n}`)),
      changes: many(1_001, (n) => ({ ...change(1), seq: n }) as never),
    });
    const { parts, last } = sent(result);
    expect(fromParts(parts, last)).toEqual(result);
  });

  it('comes in parts of which none holds the page up', () => {
    const dump = {
      records: many(1_203, (n) => annotation(`annotation-${n}`)),
      texts: many(4, (n) => textOf(`article-${n}`, 'a'.repeat(600_000))),
      changes: [change(400), change(1), change(1)] as never,
    };
    const sizes = sent(read(dump)).parts.map(
      ({ dump: { records, texts, changes } }) => records?.length ?? texts?.length ?? -(changes?.length ?? 0),
    );
    expect(sizes).toEqual([500, 500, 203, 1, 1, 1, 1, -1, -2]);
  });

  it('leaves nothing in the last message that has come before', () => {
    const { last } = sent(read({ records: [session()], texts: [textOf('article-a')] }));
    expect(last).toEqual(read({}));
  });
});

it('any other result comes whole', () => {
  const failed: ImportResult = { ok: false, reason: { kind: 'empty' } };
  expect([...inParts(failed)]).toEqual([failed]);
  expect(fromParts([{ kind: 'part', dump: { records: [session()] } }], failed)).toEqual(failed);
  const several: ImportResult = { ok: true, value: { kind: 'several', items: [] } };
  expect([...inParts(several)]).toEqual([several]);
});
