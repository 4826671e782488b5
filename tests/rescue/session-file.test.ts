import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TagId } from '../../src/domain/ids.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { arbitrarySession } from '../exchange/arbitrary-session.ts';
import { annotation, browser, value } from '../storage/storage-world.ts';
import { dumpOf, tag } from '../support/merge-world.ts';
import { patience, runs } from '../support/runs.ts';
import { openSample } from '../support/workspace.ts';
import { meddle, opensAs, rescued, SAMPLE, stored } from './rescue-world.ts';

const WHOLE = { kind: 'session' } as const;

describe('A session taken out of the database', () => {
  it(
    'is the file that the workbench would have written, byte for byte, whatever it holds',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySession, async ({ state, changes }) => {
          const world = browser();
          const id = state.session.id;
          value(await world.catalog().create(id, dumpOf(state, changes)));
          const { content } = await rescued(world.indexedDB, id);
          expect(content).toBe(sessionFile.write({ state, scope: WHOLE, changes }));
        }),
        { numRuns: runs(12) },
      );
    },
    patience(60_000),
  );

  it('equals what the workbench exports after real work, its history included', async () => {
    const { workspace, profile } = await openSample();
    const { state, sessionId } = workspace.session.getState();
    const articleId = [...(state?.articles.keys() ?? [])][0];
    if (!articleId || !sessionId) throw new Error('No sample');
    value(
      await workspace.run('createAnnotation', {
        articleId,
        ranges: [{ start: 10, end: 30 }],
        tagId: 'quote' as TagId,
      }),
    );
    await workspace.undo();
    await workspace.redo();
    value(await workspace.exportAs('session', WHOLE, { withLog: true }));
    const written = await profile.savedFiles.at(-1)?.text();
    const { content, said } = await rescued(profile.indexedDB, sessionId);
    expect(content).toBe(written);
    expect(said).toContain('It has been read back whole');
  });

  it('keeps its records and texts when a row of the log is damaged, and says what is left out', async () => {
    const { indexedDB, state } = await stored();
    await meddle(indexedDB, SAMPLE, (stores) => stores('changes').put({ seq: 9, rev: 'no revision' }));
    const { content, said } = await rescued(indexedDB, SAMPLE);
    expect((await opensAs(content)).records).toHaveLength(dumpOf(state).records.length);
    expect(said).toContain('without its history');
  });

  it.each<[string, string, unknown, string]>([
    ['a row that is no record', 'annotations', { ...annotation('annotation-x'), target: 7 }, 'annotation-x'],
    ['a text that is cut', 'texts', { articleId: 'article-a', text: 'hello' }, 'text:article-a'],
    [
      'a row that speaks of what is not there',
      'others',
      tag('tag-x', null, { codebookId: 'codebook-gone' }),
      'other rows speak of',
    ],
  ])('comes as a raw copy with all rows where there is %s', async (_, store, row, named) => {
    const { indexedDB } = await stored();
    await meddle(indexedDB, SAMPLE, (stores) => stores(store).put(row));
    const { name, content, said } = await rescued(indexedDB, SAMPLE);
    expect(name).toBe('Talks as stored.json');
    expect(said).toContain(named);
    const raw = JSON.parse(content) as { readonly stores: Readonly<Record<string, readonly unknown[]>> };
    expect(raw.stores[store]).toContainEqual(row);
    expect(raw.stores['articles']).toHaveLength(3);
    expect(raw.stores['meta']).toHaveLength(2);
  });

  it('can also be had as it is stored, bytes included', async () => {
    const { indexedDB } = await stored();
    const bytes = new Uint8Array(20_000).map((_byte, index) => index % 256);
    await meddle(indexedDB, SAMPLE, (stores) =>
      stores('originals').put({ byteHash: 'hash', mediaType: 'text/html', fileName: null, bytes }),
    );
    const { content } = await rescued(indexedDB, SAMPLE, 'raw');
    const raw = JSON.parse(content) as {
      readonly stores: { readonly originals: readonly { readonly bytes: { readonly base64: string } }[] };
    };
    const given = atob(raw.stores.originals[0]?.bytes.base64 ?? '');
    expect(Uint8Array.from(given, (character) => character.charCodeAt(0))).toEqual(bytes);
  });
});
