import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateFrom } from '../../src/domain/apply-change.ts';
import type { ArticleId } from '../../src/domain/ids.ts';
import { keyOf, type AnyRecord, type UnknownRecord } from '../../src/domain/records.ts';
import { recordsOf, type SessionState } from '../../src/domain/session-state.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import type { KnownText } from '../../src/exchange/importer.ts';
import { gzipped } from '../../src/exchange/gzip.ts';
import { importFile } from '../../src/exchange/importers.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { readSessionFile } from '../../src/exchange/importers/session-file.ts';
import { patience, runs } from '../support/runs.ts';
import { arbitrarySession } from './arbitrary-session.ts';
import { sha256 } from './node-hash.ts';
import { sampleSession, sessionWithSeeds } from './sample-session.ts';

const WHOLE = { kind: 'session' } as const;

async function opened(file: string, texts: readonly KnownText[] = []): Promise<SessionDump> {
  const result = await readSessionFile(file, sha256, texts);
  if (!result.ok || result.value.kind !== 'session') throw new Error(JSON.stringify(result));
  return result.value.dump;
}

const stateOf = ({ records, unknown, texts, changes }: SessionDump) =>
  stateFrom(changes.length, records, unknown, texts);

const byKey = (records: Iterable<AnyRecord | UnknownRecord>) =>
  Object.fromEntries([...records].map((record) => [keyOf(record), record]));

describe('A session file opened again', () => {
  it(
    'is an equal session, whatever it holds, and is written with the same bytes',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySession, async ({ state, changes }) => {
          const file = sessionFile.write({ state, scope: WHOLE, changes });
          const dump = await opened(file);
          expect(byKey([...dump.records, ...dump.unknown])).toEqual(byKey(recordsOf(state)));
          expect(new Map(dump.texts.map((text) => [text.articleId, text]))).toEqual(state.texts);
          expect(dump.changes).toEqual(changes);
          expect(sessionFile.write({ state: stateOf(dump), scope: WHOLE, changes: dump.changes })).toBe(file);
        }),
        { numRuns: runs(80) },
      );
    },
    patience(60_000),
  );

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
      ',\n "groups": [{ "from": 1, "to": 2 }],\n "madeWith": "Parallax 9"\n}\n',
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

describe('A session file without its texts', () => {
  it(
    'is an equal session where the texts are known, and is written with the same bytes',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySession, async ({ state, changes }) => {
          const file = sessionFile.write({ state, scope: WHOLE, changes, withTexts: false });
          expect(JSON.parse(file)).toMatchObject({ texts: [] });
          const dump = await opened(file, knownTexts(state));
          expect(byKey([...dump.records, ...dump.unknown])).toEqual(byKey(recordsOf(state)));
          expect(dump.texts).toEqual([...state.articles.keys()].map((id) => state.texts.get(id)));
          expect(dump.changes).toEqual(changes);
          const again = { state: stateOf(dump), scope: WHOLE, changes: dump.changes, withTexts: false };
          expect(sessionFile.write(again)).toBe(file);
        }),
        { numRuns: runs(50) },
      );
    },
    patience(60_000),
  );

  it('holds no word of what nobody tagged', async () => {
    const { state } = await sampleSession();
    const file = sessionFile.write({ state, scope: WHOLE, changes: [], withTexts: false });
    expect(sessionFile.write({ state, scope: WHOLE, changes: [] })).toContain('diplomatic');
    expect(file).not.toContain('diplomatic');
  });

  it('names what is missing by title and hash, as does a file that lost some of them', async () => {
    const { state, articleIds } = await sampleSession();
    const missing = (ids: readonly ArticleId[]) => ({
      ok: false,
      reason: {
        kind: 'textsMissing',
        articles: ids.map((id) => {
          const { title, textHash } = state.articles.get(id) ?? {};
          return { title, textHash };
        }),
      },
    });
    const [a, b, c] = articleIds;
    const file = sessionFile.write({ state, scope: WHOLE, changes: [], withTexts: false });
    const known = knownTexts(state);
    expect(await readSessionFile(file, sha256)).toEqual(missing([a, b, c]));
    expect(await readSessionFile(file, sha256, known.slice(1))).toEqual(missing([a]));
    const whole = JSON.parse(sessionFile.write({ state, scope: WHOLE, changes: [] })) as { texts: unknown[] };
    const partly = JSON.stringify({ ...whole, texts: whole.texts.slice(0, 1) });
    expect(await readSessionFile(partly, sha256, [])).toEqual(missing([b, c]));
    expect(await opened(partly, known.slice(1))).toEqual(await opened(JSON.stringify(whole)));
  });

  it('needs no text of an article that was removed', async () => {
    const { runner, articleIds } = await sessionWithSeeds();
    runner.do('deleteArticle', { id: articleIds[0] });
    const { state } = runner;
    const file = sessionFile.write({ state, scope: WHOLE, changes: [], withTexts: false });
    const dump = await opened(file, knownTexts(state));
    expect(dump.texts.map(({ articleId }) => articleId)).toEqual(articleIds.slice(1));
  });

  it('marks as detached what does not stand in the known text', async () => {
    const { state } = await sampleSession();
    const file = sessionFile.write({ state, scope: WHOLE, changes: [], withTexts: false });
    const moved = file.replaceAll('"exact": "Trump"', '"exact": "TRUMP"');
    const result = await readSessionFile(moved, sha256, knownTexts(state));
    // One came detached in the sample.
    expect(result).toMatchObject({ value: { notices: [{ kind: 'detached', count: 2 }] } });
  });

  it('is refused where the known text is not the one with that hash', async () => {
    const { state } = await sampleSession();
    const file = sessionFile.write({ state, scope: WHOLE, changes: [], withTexts: false });
    const wrong = knownTexts(state).map((content) => ({ ...content, text: `${content.text} ` }));
    expect(await readSessionFile(file, sha256, wrong)).toMatchObject({
      reason: { kind: 'textHashMismatch' },
    });
  });
});

describe('A compressed session file', () => {
  it(
    'is the same session, and the same session has the same bytes',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySession, async ({ state, changes }) => {
          const file = sessionFile.write({ state, scope: WHOLE, changes });
          const bytes = await bytesOf(gzipped(file));
          expect(await importFile({ name: 'a.parallax.json.gz', bytes }, sha256)).toEqual(
            await readSessionFile(file, sha256),
          );
          expect(await bytesOf(gzipped(file))).toEqual(bytes);
        }),
        { numRuns: runs(20) },
      );
    },
    patience(60_000),
  );
});

const bytesOf = async (blob: Promise<Blob>) => new Uint8Array(await (await blob).arrayBuffer());

const knownTexts = (state: SessionState): readonly KnownText[] =>
  [...state.articles.values()].flatMap(({ id, textHash }) => {
    const { text = '', blocks = [], marks = [] } = state.texts.get(id) ?? {};
    return [{ textHash, text, blocks, marks }];
  });
