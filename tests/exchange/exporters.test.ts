import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/domain/ids.ts';
import { annotationsOf } from '../../src/domain/session-state.ts';
import { exporters } from '../../src/exchange/exporters.ts';
import { arbitrarySession } from './arbitrary-session.ts';
import { slicer, slicesIn } from './exported-slices.ts';
import { sampleSession, sessionWithSeeds } from './sample-session.ts';

const WHOLE = { kind: 'session' } as const;

it('offers the four formats under the names of the menu', () => {
  expect(exporters.map(({ label }) => label.split(/\W/u)[0])).toEqual([
    'Session',
    'Annotations',
    'W3C',
    'CSV',
  ]);
  expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
  expect(new Set(exporters.map(({ extension }) => extension)).size).toBe(exporters.length);
});

describe.each(exporters)('$label', (exporter) => {
  const readSlices = slicesIn[exporter.id];

  it('says what it cannot hold, and only the session file holds everything', () => {
    expect(exporter.losses.length > 0).toBe(exporter.id !== 'session');
  });

  it('counts offsets in code points that slice the quoted words', async () => {
    const { state } = await sampleSession();
    const slices = readSlices?.(exporter.write({ state, scope: WHOLE, changes: [] }), state) ?? [];
    expect(slices).toHaveLength(7);
    for (const { articleId, start, end, exact, detached } of slices) {
      const text = state.texts.get(articleId as ArticleId)?.text ?? '';
      expect(slicer(text)(start, end) === exact).toBe(!detached);
    }
  });

  it('does so for emoji, joined and combining characters, right-to-left text and every line end', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ state }) => {
        const output = exporter.write({ state, scope: WHOLE, changes: [] });
        const slices = readSlices?.(output, state) ?? [];
        const live = [...state.articles.keys()].flatMap((id) => [...annotationsOf(state, id).values()]);
        expect(slices.length).toBeGreaterThanOrEqual(live.length);
        // CSV joins the words of several ranges; there only single ranges can be told apart for certain.
        const certain =
          exporter.id === 'csv' ? live.filter(({ target }) => target.ranges.length === 1) : live;
        const attached = certain
          .filter(({ target }) => !target.detached)
          .flatMap(({ target }) => target.quotes);
        const right = slices.filter(({ articleId, start, end, exact, detached }) => {
          const text = state.texts.get(articleId as ArticleId)?.text ?? '';
          return !detached && slicer(text)(start, end) === exact;
        });
        expect(right.length).toBeGreaterThanOrEqual(attached.length);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('writes the same bytes for the same session', async () => {
    const [one, two] = [await sampleSession(), await sampleSession()];
    const write = ({ state, log }: typeof one) => exporter.write({ state, scope: WHOLE, changes: log });
    expect(write(one)).toBe(write(two));
  });

  it('keeps the scope', async () => {
    const { state, articleIds } = await sampleSession();
    const [, b] = articleIds;
    const ofArticle = exporter.write({ state, scope: { kind: 'article', articleId: b }, changes: [] });
    expect(readSlices?.(ofArticle, state).map(({ articleId }) => articleId)).toEqual([b]);
    const ids = new Set(annotationsOf(state, b).keys());
    const ofList = exporter.write({ state, scope: { kind: 'annotations', ids }, changes: [] });
    expect(readSlices?.(ofList, state).map(({ articleId }) => articleId)).toEqual([b]);
  });

  it('writes a valid file without annotations, and without articles', async () => {
    const { runner, articleIds } = await sessionWithSeeds();
    const write = () => exporter.write({ state: runner.state, scope: WHOLE, changes: [] });
    expect(readSlices?.(write(), runner.state)).toEqual([]);
    for (const id of articleIds) runner.do('deleteArticle', { id });
    expect(readSlices?.(write(), runner.state)).toEqual([]);
  });

  it('leaves out what is not coded and what was deleted', async () => {
    const { state } = await sampleSession();
    const output = exporter.write({ state, scope: WHOLE, changes: [] });
    if (exporter.id !== 'csv') expect(output).not.toContain('"medium": {');
    expect(output.includes('deletedRev')).toBe(exporter.id === 'session');
  });
});
