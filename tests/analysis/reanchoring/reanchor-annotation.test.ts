import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fateOf } from '../../../src/analysis/reanchoring/reanchor-annotation.ts';
import { versionDiffOf } from '../../../src/analysis/reanchoring/version-diff.ts';
import { wordDiff } from '../../../src/analysis/reanchoring/word-diff.ts';
import { versionSummary } from '../../../src/analysis/reanchoring/version-summary.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { blocksOf } from '../../../src/domain/text/blocks.ts';
import { version } from '../../support/two-versions.ts';

const OLD =
  'Talks went on until late. “We have won,” he said on Friday, “and we will stay.” Nobody else spoke then.';

/** An annotation on these words, with the passages among its values. */
function on(text: string, words: readonly string[], passages: Readonly<Record<string, string>> = {}) {
  const rangeOf = (part: string): TextRange => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  });
  const target = (parts: readonly string[]) => ({
    articleId: 'a',
    textHash: 'h',
    ranges: parts.map(rangeOf),
    quotes: parts.map((exact) => ({ exact, prefix: '', suffix: '' })),
    detached: false,
  });
  return {
    target: target(words),
    attributes: Object.fromEntries(
      Object.entries(passages).map(([id, part]) => [id, { value: target([part]), by: 'person' }]),
    ),
  } as unknown as Pick<Annotation, 'target' | 'attributes'>;
}

describe('an annotation of several parts', () => {
  const parts = ['“We have won,”', '“and we will stay.”'];

  it('is exact where each of them is', () => {
    const next = `Update. ${OLD}`;
    const fate = fateOf(versionDiffOf(OLD, next), on(OLD, parts, { cue: 'he said' }));
    expect(fate).toMatchObject({ kind: 'exact' });
    if (fate.kind !== 'exact') return;
    expect(fate.placement.ranges.map(({ start, end }) => next.slice(start, end))).toEqual(parts);
    expect(fate.placement.passages['cue']?.map(({ start, end }) => next.slice(start, end))).toEqual([
      'he said',
    ]);
  });

  it('waits where one was edited', () => {
    const next = OLD.replace('and we will stay', 'and we shall never leave this place');
    expect(fateOf(versionDiffOf(OLD, next), on(OLD, parts))).toMatchObject({ kind: 'moved' });
  });

  it('waits where only a passage among its values was edited', () => {
    const next = OLD.replace('he said on Friday', 'he told us');
    const fate = fateOf(
      versionDiffOf(OLD, next),
      on(OLD, ['Talks went on until late.'], { cue: 'he said on Friday' }),
    );
    expect(fate.kind).toBe('moved');
  });

  it('is lost where nothing of it is left', () => {
    expect(fateOf(versionDiffOf(OLD, 'Rain in the north.'), on(OLD, parts))).toEqual({ kind: 'lost' });
  });
});

describe('versions of whole stories', () => {
  it('exact words are the same words and in the same order, and texts that are the same keep everything', () => {
    fc.assert(
      fc.property(version, version, (old, next) => {
        const diff = versionDiffOf(old, next);
        let last = 0;
        for (let start = 0; start + 12 <= old.length; start += 12) {
          const range = { start, end: start + 12 };
          const target = { ...on(old, []).target, ranges: [range] };
          const fate = fateOf(diff, { target, attributes: {} });
          if (fate.kind !== 'exact') continue;
          const [place] = fate.placement.ranges;
          expect(next.slice(place?.start, place?.end)).toBe(old.slice(range.start, range.end));
          expect(place?.start).toBeGreaterThanOrEqual(last);
          last = place?.end ?? 0;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a sentence said once more anywhere never takes the place of the first', () => {
    fc.assert(
      fc.property(version, fc.nat(), fc.nat(), (old, from, to) => {
        const sentences = old.match(/[^.!?\n]+[.!?]?/gu) ?? [];
        const said = sentences[from % Math.max(1, sentences.length)] ?? old;
        const at = to % (old.length + 1);
        const next = old.slice(0, at) + said + old.slice(at);
        const start = old.indexOf(said);
        fc.pre(start >= 0 && (at <= start || at >= start + said.length));
        const fate = fateOf(versionDiffOf(old, next), {
          target: { ...on(old, []).target, ranges: [{ start, end: start + said.length }] },
          attributes: {},
        });
        const own = at <= start ? start + said.length : start;
        expect(fate.kind === 'exact' ? fate.placement.ranges[0]?.start : own).toBe(own);
      }),
      { numRuns: 500 },
    );
  });

  it('a word diff holds both texts', () => {
    fc.assert(
      fc.property(version, version, (old, next) => {
        const pieces = wordDiff(old, next);
        const of = (kinds: readonly string[]) =>
          pieces
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ text }) => text)
            .join('');
        expect(of(['same', 'gone'])).toBe(old);
        expect(of(['same', 'new'])).toBe(next);
      }),
      { numRuns: 100 },
    );
  });
});

it('says how many paragraphs changed', () => {
  const old =
    'Old headline here\n\nFirst paragraph of the story stays.\n\nSecond one is edited a little bit.\n\nThird one goes.';
  const next =
    'New headline here\n\nFirst paragraph of the story stays.\n\nSecond one is changed a little bit.\n\nEntirely fresh words at last.';
  expect(versionSummary(versionDiffOf(old, next), blocksOf(old), blocksOf(next))).toEqual({
    isHeadlineNew: true,
    changed: 1,
    added: 1,
    removed: 1,
  });
});
