// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationId, ArticleId } from '../../../src/domain/ids.ts';
import { JumpLayer } from '../../../src/ui/jump/jump-layer.tsx';
import { jumpStore } from '../../../src/ui/jump/jump-store.ts';
import { stopAsking } from '../../../src/ui/jump/stop-asking.ts';
import { goToOtherEnd } from '../../../src/ui/links/other-end.ts';
import { linksStore, NO_LINKS_SEEN } from '../../../src/ui/links/links-store.ts';
import { startGo, startLink, startLinkFrom } from '../../../src/ui/links/start-link.ts';
import type { ReadingContext } from '../../../src/ui/reading/reading-context.ts';
import { readingStore } from '../../../src/ui/reading/reading-store.ts';
import { takePick } from '../../../src/ui/reading/text-events.ts';
import { Panels } from '../../support/panels.tsx';
import { CaretOnly } from '../reading/desk.ts';

/** A text that shows all of itself. */
class WholeText extends CaretOnly {
  constructor(readonly length: number) {
    super();
  }
  private readonly window = Object.assign(document.createElement('div'), {
    getBoundingClientRect: () => new DOMRect(0, 0, 800, 700),
  });
  override scroller() {
    return this.window as never;
  }
  override offsetAtHeight(y = 0): number {
    return y < 350 ? 0 : this.length;
  }
}

let panels: Panels;
let context: ReadingContext;
let quote: AnnotationId;
let second: AnnotationId;
let claim: AnnotationId;
let far: AnnotationId;

const onScreen = (...letters: readonly string[]) => {
  const panes = new Map<ArticleId, WholeText>();
  for (const letter of letters) {
    const id = panels.articleId(letter);
    panes.set(id, new WholeText(panels.state.texts.get(id)?.text.length ?? 0));
  }
  const { articleId } = panels.workspace.view.getState();
  readingStore.setState({ panes, viewer: (articleId && panes.get(articleId)) || null, focus: 'text' });
};
const press = (keys: string) => userEvent.keyboard(keys);
const said = () => panels.workspace.session.getState().said.text;
const links = () => [...panels.state.links.values()].map(({ kind, from, to }) => [kind, from, to]);
const labelOf = (id: AnnotationId): string => jumpStore.getState().labels.get(id) ?? '';
const ask = (start: (context: ReadingContext) => void) => act(() => start(context));

beforeEach(async () => {
  stopAsking();
  linksStore.setState(NO_LINKS_SEEN, true);
  panels = await Panels.open();
  context = { workspace: panels.workspace, reading: readingStore };
  await act(() => panels.workspace.openArticle(panels.articleId('B')));
  far = await panels.tag('quote', 'president of peace');
  await act(() => panels.workspace.openArticle(panels.articleId('A')));
  quote = await panels.tag('quote', 'president of peace');
  second = await panels.tag('quote', 'back channels');
  claim = await panels.tag('claim', 'We should talk');
  panels.activate(quote);
  onScreen('A');
  panels.show(<JumpLayer />);
});

describe('a link by keys', () => {
  it('takes the letter of the other end and the digit of the kind', async () => {
    ask(startLink);
    expect(said()).toBe(
      'Link from quote “president of peace”: 2 places, type a letter. The arrow down key lists all.',
    );
    await press(labelOf(claim));
    const menu = await screen.findByRole('menu', { name: 'Kind of link' });
    expect(within(menu).getAllByRole('menuitem')).toHaveLength(4);
    expect(said()).toBe('Which link? 1 asserts; 2 supports; 3 contradicts; 4 responds to.');
    await press('3');
    await waitFor(() => expect(links()).toEqual([['contradicts', quote, claim]]));
    expect(said()).toMatch(
      /^Linked: quote “president of peace” in A contradicts claim “We should talk” in A$/u,
    );
    expect(panels.workspace.view.getState().activeId).toBe(quote);
  });

  it('takes a digit that comes before the letter has done all it does, with the focus in the menu already', async () => {
    ask(startLink);
    // In one go: no timer has had its turn between the two, as on a busy machine.
    act(() => void fireEvent.keyDown(document.body, { key: labelOf(claim) }));
    const menu = screen.getByRole('menu', { name: 'Kind of link' });
    expect(menu).toContainElement(document.activeElement as HTMLElement);
    act(() => void fireEvent.keyDown(document.activeElement ?? menu, { key: '2', code: 'Digit2' }));
    await waitFor(() => expect(links()).toEqual([['supports', quote, claim]]));
  });

  it('is left by an Escape that comes as early', async () => {
    ask(startLink);
    act(() => void fireEvent.keyDown(document.body, { key: labelOf(claim) }));
    act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' }));
    await waitFor(() => expect(said()).toBe('No link made'));
    expect(links()).toEqual([]);
  });

  it('is turned round by Shift where both ways are possible, and not where one is', async () => {
    ask(startLink);
    await press(labelOf(claim));
    await press('{Shift>}[Digit1]{/Shift}');
    expect(said()).toBe('“asserts” fits one way only');
    await press('{Escape}');
    expect(said()).toBe('No link made');
    ask(startLink);
    await press(labelOf(second));
    await press('{Shift>}[Digit1]{/Shift}');
    await waitFor(() => expect(links()).toEqual([['continues', second, quote]]));
  });

  it('is made at once where one kind fits', async () => {
    const framing = await panels.tag('framing', 'multiple conduits');
    const other = await panels.tag('framing', 'military upper hand');
    panels.activate(framing);
    ask(startLink);
    expect(labelOf(other)).not.toBe('');
    await press(labelOf(other));
    await waitFor(() => expect(links()).toEqual([['same-as', framing, other]]));
    expect(jumpStore.getState().asking).toBeNull();
  });

  it('says how many places can’t be its end, and gives them no letter', async () => {
    const framing = await panels.tag('framing', 'multiple conduits');
    await act(() => panels.workspace.openArticle(panels.articleId('B')));
    panels.activate(far);
    onScreen('A', 'B');
    ask(startLink);
    expect(said()).toContain('3 places, type a letter; 1 other can’t be linked with it.');
    expect(jumpStore.getState().labels.has(framing)).toBe(false);
    expect(labelOf(quote)).not.toBe('');
  });

  it('says so when something can be chosen after all', async () => {
    onScreen();
    ask(startLink);
    expect(said()).toContain('nothing on screen can be chosen');
    act(() => onScreen('A'));
    await waitFor(() => expect(said()).toContain('2 places, type a letter'));
  });

  it('offers nothing of a layer that is hidden', () => {
    act(() =>
      panels.workspace.view.setState(({ layers }) => ({
        layers: { ...layers, hidden: new Set([panels.annotation(claim).layerOf]) },
      })),
    );
    act(() => startLinkFrom(context, quote));
    expect(jumpStore.getState().labels.size).toBe(0);
    expect(said()).toContain('nothing on screen can be chosen');
  });

  it('stays when a letter means nothing, and Escape leaves everything as it was', async () => {
    ask(startLink);
    await press('q');
    expect(said()).toBe('No place has the letters Q');
    expect(jumpStore.getState().asking?.step).toBe('place');
    await press('{Escape}');
    expect(said()).toBe('No link made');
    expect(jumpStore.getState()).toMatchObject({ asking: null, labels: new Map() });
    expect(panels.workspace.view.getState().activeId).toBe(quote);
    expect(links()).toEqual([]);
  });

  it('says so where every kind is there already', async () => {
    const [one, other] = [
      await panels.tag('framing', 'multiple conduits'),
      await panels.tag('framing', 'upper hand'),
    ];
    await panels.run('createLink', { kind: 'same-as', from: one, to: other });
    panels.activate(one);
    ask(startLink);
    await press(labelOf(other));
    expect(said()).toBe('These two are linked in every way that the codebook has');
  });
});

describe('what is deleted while one chooses', () => {
  const remove = (id: AnnotationId) => act(() => panels.run('deleteAnnotations', { ids: [id] }));

  it('takes the question with it where it was to be linked', async () => {
    ask(startLink);
    await remove(quote);
    await waitFor(() => expect(jumpStore.getState().asking).toBeNull());
    expect(links()).toEqual([]);
  });

  it('takes the choice of a kind with it, so that no key goes on meaning one', async () => {
    ask(startLink);
    await press(labelOf(claim));
    await screen.findByRole('menu', { name: 'Kind of link' });
    await remove(claim);
    await waitFor(() => expect(jumpStore.getState().asking).toBeNull());
    expect(links()).toEqual([]);
  });

  it('loses its letter, and the others have theirs', async () => {
    ask(startLink);
    await remove(claim);
    await waitFor(() => expect([...jumpStore.getState().labels.keys()]).toEqual([second]));
  });

  it('can’t be chosen even before that', async () => {
    ask(startLink);
    const letter = labelOf(claim);
    await panels.run('deleteAnnotations', { ids: [claim] });
    await press(letter);
    expect(links()).toEqual([]);
    expect(jumpStore.getState().asking).toBeNull();
    expect(said()).toBe('That annotation is deleted');
  });
});

describe('a link by list', () => {
  it('takes what was typed, however quickly Enter follows', async () => {
    ask(startLink);
    await press('{ArrowDown}');
    const search = await screen.findByRole('combobox', { name: 'Words, letter of the article, or tag' });
    // In one go: the list has had no time to follow.
    act(() => {
      fireEvent.change(search, { target: { value: 'b quote' } });
      fireEvent.keyDown(search, { key: 'Enter' });
    });
    await screen.findByRole('menu', { name: 'Kind of link' });
    expect(jumpStore.getState().asking).toMatchObject({ from: quote, to: far });
  });

  it('finds ends in articles that are not on screen, by words, letter and tag', async () => {
    ask(startLink);
    await press('{ArrowDown}');
    const search = await screen.findByRole('combobox', { name: 'Words, letter of the article, or tag' });
    const options = () => screen.getAllByRole('option').map((option) => option.textContent);
    expect(options()).toHaveLength(3);
    await userEvent.type(search, 'b quote');
    await waitFor(() => expect(options()).toHaveLength(1));
    expect(options()[0]).toContain('president of peace');
    await press('{Enter}');
    await screen.findByRole('menu', { name: 'Kind of link' });
    // Arrows and Enter do as well as digits.
    await press('{ArrowDown}{Enter}');
    await waitFor(() => expect(links()).toEqual([['same-as', quote, far]]));
  });

  it('goes back with Escape, and nothing has happened', async () => {
    ask(startLink);
    await press('{ArrowDown}');
    const dialog = await screen.findByRole('dialog');
    act(() => void dialog.dispatchEvent(new Event('cancel', { cancelable: true })));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(jumpStore.getState().asking).toBeNull();
  });
});

describe('a link by mouse', () => {
  it('takes the annotation that is clicked, and goes there', async () => {
    act(() => startLinkFrom(context, quote));
    act(() => takePick(context, [claim, quote], 10));
    await userEvent.click(await screen.findByRole('menuitem', { name: /^asserts/u }));
    await waitFor(() => expect(links()).toEqual([['asserts', quote, claim]]));
    await waitFor(() => expect(panels.workspace.view.getState().activeId).toBe(claim));
  });

  it('takes nothing where nothing can be an end', () => {
    act(() => startLinkFrom(context, quote));
    act(() => takePick(context, [quote], 10));
    expect(said()).toMatch(/^Nothing here can be chosen/u);
    expect(jumpStore.getState().asking?.step).toBe('place');
  });
});

describe('to any annotation on screen', () => {
  it('by its letter, in whatever text it is', async () => {
    onScreen('A', 'B');
    ask(startGo);
    expect(said()).toContain('Go to an annotation: 4 places');
    await press(labelOf(far));
    await waitFor(() =>
      expect(panels.workspace.view.getState()).toMatchObject({
        activeId: far,
        articleId: panels.articleId('B'),
      }),
    );
  });
});

describe('to the other end and back', () => {
  const go = () => act(() => goToOtherEnd(context));
  const active = () => panels.workspace.view.getState().activeId;

  it('goes along each link in turn, and back in between', async () => {
    await panels.run('createLink', { kind: 'asserts', from: quote, to: claim });
    await panels.run('createLink', { kind: 'same-as', from: quote, to: far });
    await go();
    expect(active()).toBe(claim);
    expect(said()).toBe('1 of 2: asserts: claim in A, “We should talk”');
    await go();
    expect(active()).toBe(quote);
    expect(said()).toBe('Back where you came from; again for the next of 2 links');
    await go();
    expect(active()).toBe(far);
    expect(panels.workspace.view.getState().articleId).toBe(panels.articleId('B'));
    await go();
    expect(active()).toBe(quote);
    await go();
    expect(active()).toBe(claim);
  });

  it('says so where there is none', async () => {
    await go();
    expect(said()).toBe('It has no links: R starts one');
  });
});
