// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/ids.ts';
import { ALL_ANNOTATIONS, ALL_LAYERS } from '../../../src/state/view-store.ts';
import { ArticleMap } from '../../../src/ui/density/article-map.tsx';
import { focusStore } from '../../../src/ui/reading/focus.ts';
import { readingStore } from '../../../src/ui/reading/reading-store.ts';
import { CaretOnly } from '../reading/desk.ts';
import { Panels } from '../../support/panels.tsx';

/** A text that scrolls nowhere, and remembers where it was sent. */
class Scrolled extends CaretOnly {
  readonly element = document.createElement('div');
  readonly sentTo: number[] = [];
  readonly toTop: number[] = [];
  override scroller(): null {
    // Past the viewer nothing may scroll: a move of its that still settles would undo it.
    this.element.scrollTo = () => expect.unreachable();
    return this.element as unknown as null;
  }
  override alignTo(offset = -1, _y?: number, atLeast = 0): void {
    if (atLeast === Number.POSITIVE_INFINITY) this.toTop.push(offset);
    else this.sentTo.push(offset);
  }
}

let panels: Panels;
let viewer: Scrolled;
beforeEach(async () => {
  panels = await Panels.open();
  viewer = new Scrolled();
  readingStore.setState({ panes: new Map([[panels.articleId(), viewer]]) });
});
afterEach(() => readingStore.setState({ panes: new Map() }));

const show = () => {
  const id = panels.articleId();
  const article = panels.state.articles.get(id)!;
  const content = panels.state.texts.get(id)!;
  return { ...panels.show(<ArticleMap article={article} content={content} />), content };
};
const map = () => screen.getByRole('slider', { name: 'Article map' });
const lines = () => [...map().querySelectorAll('[data-tag]')].map((line) => line.getAttribute('data-tag'));
const path = (part: string) => map().querySelector(`[data-part="${part}"]`)?.getAttribute('d') ?? '';

describe('the map of an article', () => {
  it('says in words what it shows', async () => {
    await panels.tag('quote', 'build trust with Iran');
    await panels.tag('claim', 'trust with Iran');
    const { content } = show();
    await waitFor(() =>
      expect(map()).toHaveAccessibleDescription(
        /^1 % of the text is coded, 2 annotations, 2 need attention$/,
      ),
    );
    const words = `Paragraph 1 of ${content.blocks.length}, 2 annotations, 2 need attention`;
    expect(map()).toHaveAttribute('aria-valuetext', words);
  });

  it('goes through the paragraphs by keys, to both ends, and into the text', async () => {
    const { content } = show();
    const starts = content.blocks.map(({ range }) => range.start);
    await userEvent.tab();
    expect(map()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowUp}{End}{ArrowDown}{Home}');
    const last = starts.length - 1;
    expect(viewer.sentTo).toEqual([1, 2, 1, last, last].map((index) => starts[index]));
    // The beginning is the title's, above the first paragraph.
    expect(viewer.toTop).toEqual([0]);
    await userEvent.keyboard('{PageDown}{Enter}');
    const page = Math.round(starts.length / 10);
    expect(map()).toHaveAttribute('aria-valuenow', String(page + 1));
    expect(focusStore.getState()).toMatchObject({ target: 'text', at: content.blocks[page]?.range });
  });

  it('goes where it is pressed', () => {
    const { content } = show();
    map().getBoundingClientRect = () => new DOMRect(0, 0, 16, 800);
    map().setPointerCapture = () => undefined;
    fireEvent.pointerDown(map(), { button: 0, buttons: 1, clientY: 400, pointerId: 1 });
    expect(viewer.sentTo).toEqual([Math.floor(content.text.length / 2)]);
    fireEvent.pointerMove(map(), { buttons: 1, clientY: 9_000, pointerId: 1 });
    expect(viewer.sentTo.at(-1)).toBe(content.text.length - 1);
  });

  it('has a line for each tag that is in sight, and none in clean reading', async () => {
    await panels.tag('quote', 'build trust with Iran');
    await panels.tag('framing', 'an armed conflict');
    show();
    await waitFor(() => expect(lines()).toEqual(['quote', 'framing']));
    act(() =>
      panels.workspace.view.setState({ layers: { ...ALL_LAYERS, hiddenTags: new Set(['quote' as TagId]) } }),
    );
    await waitFor(() => expect(lines()).toEqual(['framing']));
    act(() => panels.workspace.view.setState({ clean: true }));
    await waitFor(() => expect(lines()).toEqual([]));
  });

  it('shows what the list finds', async () => {
    await panels.tag('quote', 'build trust with Iran');
    await panels.tag('framing', 'an armed conflict');
    show();
    await waitFor(() => expect(lines()).toHaveLength(2));
    expect(path('hits')).toBe('');
    act(() => panels.workspace.view.setState({ filter: { ...ALL_ANNOTATIONS, text: 'conflict' } }));
    await waitFor(() => expect(path('hits').match(/M/gu)).toHaveLength(1));
    act(() => panels.workspace.view.setState({ filter: { ...ALL_ANNOTATIONS, text: 'of' } }));
    await waitFor(() => expect(path('hits')).toBe(''));
  });
});
