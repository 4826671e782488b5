import { beforeEach, describe, expect, it } from 'vitest';
import type { Difference } from '../../../src/analysis/alignment/differences.ts';
import { annotationsOf } from '../../../src/domain/session-state.ts';
import { compareStore } from '../../../src/ui/compare/compare-store.ts';
import { findingOf, tagDifference } from '../../../src/ui/compare/finding.ts';
import { differencesNow } from '../../../src/ui/compare/use-differences.ts';
import { pairNow } from '../../../src/ui/compare/use-pair.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { openSamplePair, type SamplePair } from './sample-pair.ts';

const nameOutlet = (pair: SamplePair, id: ArticleId, outlet: string) =>
  pair.workspace.run('editArticle', { id, outlet } as never);
const wordsOf = (pair: SamplePair, { a, b }: Difference): readonly [string, string] => {
  const { texts } = pairNow(pair.workspace) ?? {};
  return [texts?.from.text.slice(a.start, a.end) ?? '', texts?.to.text.slice(b.start, b.end) ?? ''];
};
const find = (pair: SamplePair, a: string, b: string): Difference => {
  const found = differencesNow(pair.workspace).all.find((one) => {
    const [left, right] = wordsOf(pair, one);
    return (
      left.startsWith(a) && right.startsWith(b) && (a !== '' || left === '') && (b !== '' || right === '')
    );
  });
  if (!found) throw new Error(`no difference “${a}” / “${b}”`);
  return found;
};

let pair: SamplePair;
beforeEach(async () => {
  compareStore.setState({ lastOther: null, differenceKey: null, cameFrom: null });
  pair = await openSamplePair();
});

describe('what a difference of the samples would be recorded as', () => {
  it.each([
    ['Mr', 'Ayatollah', 'a', 'naming', 'B has “Ayatollah”.'],
    ['Mr', 'Ayatollah', 'b', 'naming', 'A has “Mr”.'],
    ['said', 'added', 'b', 'cue-verb', 'A has “said”.'],
    ['He', 'Witkoff', 'b', 'naming', 'A has “He”.'],
    ['programme', 'program', 'a', null, 'B has “program”.'],
    ['He also warned', '', 'b', 'informational-selection', 'Not in B.'],
    ['', ', The National reported', 'a', 'informational-selection', 'Not in A.'],
    ['Ties between Washington', '', 'a', 'informational-selection', 'Not in B.'],
    ['', 'In his first presidential term', 'a', 'informational-selection', 'Not in A.'],
  ] as const)('“%s” / “%s”, working in %s', (left, right, here, device, note) => {
    const focus = pairNow(pair.workspace);
    const { state } = pair.workspace.session.getState();
    if (!focus || !state) throw new Error('a pair');
    const finding = findingOf(focus, find(pair, left, right), pair[here], state);
    expect(finding).toMatchObject({ device, note });
    const side = left === '' ? 'b' : right === '' ? 'a' : here;
    expect(finding.article.id).toBe(pair[side]);
    const words = state.texts.get(finding.article.id)?.text.slice(finding.range.start, finding.range.end);
    expect(words?.startsWith(side === 'a' ? left : right)).toBe(true);
  });
});

describe('recording it', () => {
  it('tags the words as framing where they stand, names who lacks them, and is one step to undo', async () => {
    const { workspace, a, b } = pair;
    await nameOutlet(pair, b, 'Tehran Times');
    workspace.view.setState({ articleId: b });
    compareStore.setState({ differenceKey: find(pair, 'He also warned', '').key });
    await tagDifference(workspace);
    const tagged = () => [...annotationsOf(workspace.session.getState().state as never, a).values()];
    expect(tagged()).toMatchObject([
      {
        target: { ranges: [{ start: 356, end: 400 }] },
        attributes: { device: { value: 'informational-selection', by: 'person' } },
        note: 'Not in B (Tehran Times).',
        origin: { kind: 'suggestion', suggester: 'comparison', because: 'Not in B (Tehran Times).' },
      },
    ]);
    expect(workspace.view.getState()).toMatchObject({ articleId: a, activeId: tagged()[0]?.id });
    await workspace.undo();
    expect(tagged()).toEqual([]);
  });

  it('leaves the device open where the difference proves none', async () => {
    const { workspace, a } = pair;
    compareStore.setState({ differenceKey: find(pair, 'programme', 'program').key });
    await tagDifference(workspace);
    const [found] = annotationsOf(workspace.session.getState().state as never, a).values();
    expect(found?.attributes).toEqual({});
  });

  it('does not tag the same words twice, but shows what is there', async () => {
    const { workspace, a } = pair;
    compareStore.setState({ differenceKey: find(pair, 'He also warned', '').key });
    await tagDifference(workspace);
    workspace.view.setState({ activeId: null });
    await tagDifference(workspace);
    const found = annotationsOf(workspace.session.getState().state as never, a);
    expect(found.size).toBe(1);
    expect(workspace.view.getState().activeId).toBe([...found.keys()][0]);
    expect(workspace.session.getState().said.text).toBe('These words are tagged as framing already');
  });

  it('asks for a difference first', async () => {
    await tagDifference(pair.workspace);
    expect(pair.workspace.session.getState().said).toMatchObject({
      text: 'Go to a difference first: N goes to the next',
      tone: 'problem',
    });
  });
});
