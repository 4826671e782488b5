import { beforeEach, describe, expect, it } from 'vitest';
import type { Difference } from '../../../src/analysis/alignment/differences.ts';
import { annotationsOf } from '../../../src/domain/session-state.ts';
import { compareStore, NOWHERE } from '../../../src/ui/compare/compare-store.ts';
import { findingOf, proposalInWords, tagDifference } from '../../../src/ui/compare/finding.ts';
import { placeHere } from '../../../src/ui/compare/difference-at.ts';
import { differenceKey, differencesNow } from '../../../src/ui/compare/use-differences.ts';
import { pairNow } from '../../../src/ui/compare/use-pair.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { createReadingStore, type ReadingStore } from '../../../src/ui/reading/reading-store.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { openSamplePair, type SamplePair } from './sample-pair.ts';

const nameOutlet = (pair: SamplePair, id: ArticleId, outlet: string) =>
  pair.workspace.run('editArticles', { edits: [{ id, outlet }] } as never);
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

const goTo = ({ workspace }: SamplePair, difference: Difference) => {
  const focus = pairNow(workspace);
  if (!focus) return;
  compareStore.setState({ differenceKey: differenceKey(focus, difference) });
  const { start } = placeHere(workspace, difference);
  reading.setState({ caret: { anchor: start, head: start } });
};
let reading: ReadingStore;
const at = (workspace: Workspace) => ({ workspace, reading });

let pair: SamplePair;
beforeEach(async () => {
  compareStore.setState(NOWHERE);
  reading = createReadingStore();
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

describe('wording', () => {
  const edit = (operation: Difference['operation'], a: TextRange, b: TextRange): Difference => ({
    key: 'x',
    kind: 'edit',
    nature: 'wording',
    operation,
    a,
    b,
    passage: 0,
    edit: null,
  });
  const EMPTY = { start: 0, end: 0 };
  it.each([
    ['three words inserted prove nothing', edit('inserted', EMPTY, { start: 17, end: 36 }), null],
    [
      'four words inserted are a fact',
      edit('inserted', EMPTY, { start: 17, end: 42 }),
      'informational-selection',
    ],
    [
      'four words deleted are a fact',
      edit('deleted', { start: 0, end: 25 }, EMPTY),
      'informational-selection',
    ],
    [
      'many words replaced prove nothing',
      edit('replaced', { start: 0, end: 60 }, { start: 17, end: 80 }),
      null,
    ],
  ])('%s', (_, difference, device) => {
    const focus = pairNow(pair.workspace);
    const { state } = pair.workspace.session.getState();
    if (!focus || !state) throw new Error('a pair');
    expect(findingOf(focus, difference, pair.a, state).device).toBe(device);
  });
});

describe('recording it', () => {
  it('tags the words as framing where they stand, names who lacks them, and is one step to undo', async () => {
    const { workspace, a, b } = pair;
    await nameOutlet(pair, b, 'Tehran Times');
    workspace.view.setState({ articleId: b });
    goTo(pair, find(pair, 'He also warned', ''));
    await tagDifference(at(workspace));
    const tagged = () => [...annotationsOf(workspace.session.getState().state as never, a).values()];
    expect(tagged()).toMatchObject([
      {
        target: { ranges: [{ start: 356, end: 400 }] },
        attributes: { device: { value: 'informational-selection', by: 'person' } },
        note: 'Not in B (Tehran Times).',
        origin: { kind: 'suggestion', suggester: 'comparison', because: 'Not in B (Tehran Times).' },
      },
    ]);
    // One goes on from where one was; what was recorded on the other side is told.
    expect(workspace.view.getState()).toMatchObject({ articleId: b, activeId: null });
    expect(workspace.session.getState().said.text).toMatch(/^Created framing .* in A$/u);
    await workspace.undo();
    expect(tagged()).toEqual([]);
  });

  it('leaves the device open where the difference proves none', async () => {
    const { workspace, a } = pair;
    goTo(pair, find(pair, 'programme', 'program'));
    await tagDifference(at(workspace));
    const [found] = annotationsOf(workspace.session.getState().state as never, a).values();
    expect(found?.attributes).toEqual({});
  });

  it('does not tag the same words twice, but shows what is there', async () => {
    const { workspace, a } = pair;
    goTo(pair, find(pair, 'He also warned', ''));
    await tagDifference(at(workspace));
    workspace.view.setState({ activeId: null });
    await tagDifference(at(workspace));
    const found = annotationsOf(workspace.session.getState().state as never, a);
    expect(found.size).toBe(1);
    expect(workspace.view.getState().activeId).toBe([...found.keys()][0]);
    expect(workspace.session.getState().said.text).toBe('These words are tagged as framing already');
  });

  it('tags once, however hastily the key is pressed', async () => {
    const { workspace, a } = pair;
    goTo(pair, find(pair, 'He also warned', ''));
    await Promise.all([tagDifference(at(workspace)), tagDifference(at(workspace))]);
    expect(annotationsOf(workspace.session.getState().state as never, a).size).toBe(1);
  });

  it('shows one’s own layer, if it was hidden', async () => {
    const { workspace } = pair;
    const { actorId } = workspace.session.getState();
    workspace.view.setState(({ layers }) => ({ layers: { ...layers, hidden: new Set([actorId]) } }));
    goTo(pair, find(pair, 'He also warned', ''));
    await tagDifference(at(workspace));
    expect(workspace.view.getState().layers.hidden.size).toBe(0);
  });

  it('makes it the active one in the article that one works in', async () => {
    const { workspace, a } = pair;
    goTo(pair, find(pair, 'He also warned', ''));
    await tagDifference(at(workspace));
    const [id] = annotationsOf(workspace.session.getState().state as never, a).keys();
    expect(workspace.view.getState()).toMatchObject({ articleId: a, activeId: id });
  });

  it('means the difference at the caret, and never words that are selected', async () => {
    const { workspace, a } = pair;
    goTo(pair, find(pair, 'He also warned', ''));
    reading.setState({ caret: { anchor: 700, head: 700 } });
    await tagDifference(at(workspace));
    expect(workspace.session.getState().said.text).toMatch(/^Go to a difference first/u);
    reading.setState({ caret: { anchor: 356, head: 380 } });
    await tagDifference(at(workspace));
    expect(workspace.session.getState().said.text).toMatch(/^Words are selected/u);
    expect(annotationsOf(workspace.session.getState().state as never, a).size).toBe(0);
  });

  it('leaves whoever has gone elsewhere meanwhile where they are', async () => {
    const { workspace, b, c } = pair;
    workspace.view.setState({ articleId: b });
    goTo(pair, find(pair, 'He also warned', ''));
    const tagged = tagDifference(at(workspace));
    await Promise.resolve();
    await workspace.openArticle(c);
    await tagged;
    expect(workspace.view.getState()).toMatchObject({ articleId: c, activeId: null });
  });

  it('tells before what it would record', () => {
    const focus = pairNow(pair.workspace);
    const { state } = pair.workspace.session.getState();
    if (!focus || !state) throw new Error('a pair');
    const proposal = (a: string, b: string) => proposalInWords(focus, find(pair, a, b), pair.a, state);
    expect(proposal('Mr', 'Ayatollah')).toBe('framing, naming');
    expect(proposal('programme', 'program')).toBe('framing');
  });

  it('asks for a difference first', async () => {
    await tagDifference(at(pair.workspace));
    expect(pair.workspace.session.getState().said).toMatchObject({
      text: 'Go to a difference first: N goes to the next',
      tone: 'problem',
    });
  });
});
