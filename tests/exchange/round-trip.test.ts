import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateFrom } from '../../src/domain/apply-change.ts';
import { keyOf, type AnyRecord, type UnknownRecord } from '../../src/domain/records.ts';
import { recordsOf } from '../../src/domain/session-state.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { readSessionFile } from '../../src/exchange/importers/session-file.ts';
import { arbitrarySession } from './arbitrary-session.ts';
import { sha256 } from './node-hash.ts';
import { sampleSession } from './sample-session.ts';

const WHOLE = { kind: 'session' } as const;

async function opened(file: string): Promise<SessionDump> {
  const result = await readSessionFile(file, sha256);
  if (!result.ok || result.value.kind !== 'session') throw new Error(JSON.stringify(result));
  return result.value.dump;
}

const stateOf = ({ records, unknown, texts, changes }: SessionDump) =>
  stateFrom(changes.length, records, unknown, texts);

const byKey = (records: Iterable<AnyRecord | UnknownRecord>) =>
  Object.fromEntries([...records].map((record) => [keyOf(record), record]));

describe('A session file opened again', () => {
  it('is an equal session, whatever it holds, and is written with the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySession, async ({ state, changes }) => {
        const file = sessionFile.write({ state, scope: WHOLE, changes });
        const dump = await opened(file);
        expect(byKey([...dump.records, ...dump.unknown])).toEqual(byKey(recordsOf(state)));
        expect(new Map(dump.texts.map((text) => [text.articleId, text]))).toEqual(state.texts);
        expect(dump.changes).toEqual(changes);
        expect(sessionFile.write({ state: stateOf(dump), scope: WHOLE, changes: dump.changes })).toBe(file);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('does not depend on the order in which records came into memory', async () => {
    const { state, log } = await sampleSession();
    const reversed = stateFrom(
      state.seq,
      [...recordsOf(state)].toReversed().filter((record): record is AnyRecord => record.type !== 'comment'),
      [...state.unknown.values()],
      [...state.texts.values()].toReversed(),
    );
    expect(sessionFile.write({ state: reversed, scope: WHOLE, changes: log })).toBe(
      sessionFile.write({ state, scope: WHOLE, changes: log }),
    );
  });

  it('keeps fields of the file that this version does not name', async () => {
    const { state } = await sampleSession();
    const file = sessionFile.write({ state, scope: WHOLE, changes: [] });
    const newer = file.replace(
      /\n\}\n$/,
      ',\n "links": [{ "from": 1, "to": 2 }],\n "madeWith": "Parallax 9"\n}\n',
    );
    const dump = await opened(newer);
    expect(sessionFile.write({ state: stateOf(dump), scope: WHOLE, changes: [] })).toBe(newer);
  });

  it('attaches a detached annotation whose words stand there again, and only an exact one', async () => {
    const { state } = await sampleSession();
    const file = sessionFile.write({ state, scope: WHOLE, changes: [] });
    const [whole = '', exact = ''] = /"exact": "([^"]*Houthi militia)"/.exec(file) ?? [];
    const moved = await opened(file.replace(whole, whole.replace(exact, exact.toUpperCase())));
    const detached = (dump: SessionDump) =>
      dump.records.flatMap((record) =>
        record.type === 'annotation' && record.target.detached ? [record.target.quotes[0]?.exact] : [],
      );
    expect(detached(moved)).toEqual([exact.toUpperCase(), 'words gone by']);
    const written = sessionFile.write({ state: stateOf(moved), scope: WHOLE, changes: [] });
    const mended = await opened(written.replace(exact.toUpperCase(), exact));
    expect(detached(mended)).toEqual(['words gone by']);
  });
});

describe('A part of a session', () => {
  it('is a session file that opens, with that article and what it needs', async () => {
    const { state, log, articleIds } = await sampleSession();
    const dump = await opened(
      sessionFile.write({ state, scope: { kind: 'article', articleId: articleIds[1] }, changes: log }),
    );
    expect(dump.texts.map(({ articleId }) => articleId)).toEqual([articleIds[1]]);
    expect(dump.records.filter(({ type }) => type === 'annotation')).toHaveLength(1);
    expect(dump.changes).toEqual([]);
  });

  it('holds only the listed annotations', async () => {
    const { state, articleIds } = await sampleSession();
    const [id] = [...(state.annotations.get(articleIds[0])?.keys() ?? [])];
    if (!id) throw new Error('no annotation');
    const dump = await opened(
      sessionFile.write({ state, scope: { kind: 'annotations', ids: new Set([id]) }, changes: [] }),
    );
    expect(dump.records.flatMap((record) => (record.type === 'annotation' ? [record.id] : []))).toEqual([id]);
    expect(dump.texts.map(({ articleId }) => articleId)).toEqual([articleIds[0]]);
  });
});
