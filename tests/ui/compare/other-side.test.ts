import { beforeEach, describe, expect, it, vi } from 'vitest';
import { align } from '../../../src/analysis/alignment/align.ts';
import { offsetInPassage } from '../../../src/analysis/alignment/offset-across.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { compareStore, NOWHERE } from '../../../src/ui/compare/compare-store.ts';
import { goToDifference } from '../../../src/ui/compare/go-to-difference.ts';
import { goToOtherSide, goToPassage } from '../../../src/ui/compare/other-side.ts';
import { focusStore } from '../../../src/ui/reading/focus.ts';
import { createReadingStore, type ReadingStore } from '../../../src/ui/reading/reading-store.ts';
import { article } from '../../support/article-builder.ts';
import { openSamplePair, type SamplePair } from './sample-pair.ts';

let pair: SamplePair;
let reading: ReadingStore;
const said = () => pair.workspace.session.getState().said.text;
const caretAt = (offset: number) => reading.setState({ caret: { anchor: offset, head: offset } });
const context = () => ({ workspace: pair.workspace, reading });
/** Where the focus is asked to go in the text. */
const asked = () => focusStore.getState().at;

beforeEach(async () => {
  compareStore.setState(NOWHERE);
  focusStore.setState({ at: null, target: null });
  vi.stubGlobal('requestAnimationFrame', (done: () => void) => setTimeout(done));
  pair = await openSamplePair();
  pair.workspace.view.setState({ room: 'read', columns: [] });
  reading = createReadingStore();
});

describe('to the other side of a passage', () => {
  it.each([
    ['its first word', 1022, 855],
    ['a word behind an edit', 1025, 855],
    ['the beginning of the article, behind the other’s date line', 0, 17],
    ['words inside quotation marks', 658, 647],
  ])('leads from %s to the same words', async (_, from, to) => {
    caretAt(from);
    await goToOtherSide(context());
    expect(pair.workspace.view.getState().articleId).toBe(pair.b);
    expect(asked()).toMatchObject({ start: to });
    expect(said()).toBe('The same passage in B');
  });

  it('leads back with the same key', async () => {
    caretAt(1030);
    await goToOtherSide(context());
    const there = asked();
    if (!there || typeof there === 'string') throw new Error('a place');
    caretAt(there.start);
    await goToOtherSide(context());
    expect(pair.workspace.view.getState().articleId).toBe(pair.a);
    expect(asked()).toMatchObject({ start: 1030 });
  });

  it('says so where nothing is shared', async () => {
    caretAt(800);
    await goToOtherSide(context());
    expect(said()).toMatch(/^Nothing at the caret is shared/u);
    expect(pair.workspace.view.getState().articleId).toBe(pair.a);
  });

  it('does not put a caret into a text that was left meanwhile', async () => {
    caretAt(1030);
    const going = goToOtherSide(context());
    await vi.waitFor(() => {
      expect(pair.workspace.view.getState().articleId).toBe(pair.b);
    });
    await pair.workspace.openArticle(pair.c);
    await going;
    expect(asked()).toBeNull();
  });

  it('finds the same quoted words beside passages that stand elsewhere', () => {
    const quote = '“We shall not be moved by anybody who has never stood in that river at night,”';
    const shared =
      'The council of the town agreed on Tuesday to build a second bridge over the river before the spring.';
    const one = article(`${quote} the mayor said.\n${shared}`, { id: 'one' as ArticleId });
    const other = article(`${shared}\nElsewhere a farmer, laughing, answered ${quote} and left.`, {
      id: 'other' as ArticleId,
    });
    const compared = ({ article: { id, textHash }, content }: typeof one) => ({
      articleId: id,
      textHash,
      text: content.text,
      blocks: content.blocks,
      bodyStart: 0,
    });
    const { sharedQuotes } = align(compared(one), compared(other));
    const [found] = sharedQuotes;
    if (!found) throw new Error('a shared quote');
    const at = one.text.indexOf('moved');
    expect(other.text.slice(offsetInPassage(found, 'a', at)).startsWith('moved')).toBe(true);
  });
});

describe('through what is shared', () => {
  it('goes from passage to passage and stops at the last', () => {
    caretAt(190);
    goToPassage(context(), 1);
    expect(said()).toMatch(/^Passage 3 of 6, also in B, \d edits?$/u);
    expect(asked()).toEqual({ start: 401, end: 596 });
    caretAt(1100);
    goToPassage(context(), 1);
    expect(said()).toBe('No further shared passage');
    goToPassage(context(), -1);
    expect(asked()).toMatchObject({ start: 1022 });
  });

  it('says that an article shares nothing', async () => {
    await pair.workspace.openArticle(pair.c);
    goToPassage(context(), 1);
    expect(said()).toBe('Nothing is shared with another article');
  });
});

describe('through what differs', () => {
  beforeEach(() => pair.workspace.view.setState({ room: 'compare', columns: [pair.a, pair.b] }));

  it('begins at the first, or with the last', () => {
    goToDifference(context(), 1);
    expect(said()).toMatch(/^1 of 23: /u);
    goToDifference(context(), -1);
    expect(said()).toBe('This is the first difference');
    compareStore.setState(NOWHERE);
    caretAt(0);
    goToDifference(context(), -1);
    expect(said()).toMatch(/^23 of 23: /u);
    goToDifference(context(), 1);
    expect(said()).toBe('This is the last difference');
  });

  it('goes on from the caret once that has gone elsewhere', () => {
    goToDifference(context(), 1);
    caretAt(900);
    goToDifference(context(), 1);
    const text = said();
    const place = reading.getState().caret?.head ?? 0;
    expect(place).toBeGreaterThanOrEqual(900);
    expect(Number(text.split(' ')[0])).toBeGreaterThan(5);
    goToDifference(context(), 1);
    expect(Number(said().split(' ')[0])).toBe(Number(text.split(' ')[0]) + 1);
  });

  it('keeps its place when the difference one is at gets hidden', () => {
    do goToDifference(context(), 1);
    while (!said().includes('spelling'));
    const place = Number(said().split(' ')[0]);
    pair.workspace.view.setState({ hidesTrivial: true });
    goToDifference(context(), 1);
    expect(Number(said().split(' ')[0])).toBe(place);
    expect(said()).not.toContain('spelling');
  });

  it('says what it is and what it would be recorded as', () => {
    goToDifference(context(), 1);
    goToDifference(context(), 1);
    expect(said()).toBe(
      '2 of 23: Replaced: “supreme leader” by “Leader”, honorific · finding: framing, naming',
    );
  });

  it('does not speak of nothing while it is not known yet', () => {
    pair.workspace.comparison.setState({ pairs: [], compared: new Set(), progress: { done: 0, total: 3 } });
    goToDifference(context(), 1);
    expect(said()).toBe('These articles are still being compared.');
  });

  it('knows its place only in its own pair', () => {
    goToDifference(context(), 1);
    pair.workspace.view.setState({ columns: [pair.b, pair.a] });
    goToDifference(context(), 1);
    expect(said()).toMatch(/^1 of 23: /u);
  });
});
