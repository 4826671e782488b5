import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { AlignedPair, Alignment, Passage } from '../../../src/domain/alignment.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { OverviewDialog } from '../../../src/ui/overview/overview-dialog.tsx';
import { Panels } from '../../support/panels.tsx';

async function open({ prepare }: { readonly prepare?: (panels: Panels) => void } = {}) {
  const panels = await Panels.open();
  await waitFor(() => expect(panels.workspace.comparison.getState().compared.size).toBe(3));
  act(() => prepare?.(panels));
  const onOpen = vi.fn<(a: ArticleId, b: ArticleId) => void>();
  const onClose = vi.fn<() => void>();
  panels.show(<OverviewDialog onOpen={onOpen} onClose={onClose} />);
  return { panels, onOpen, onClose, user: userEvent.setup() };
}

const cell = (name: RegExp) => screen.getByRole('button', { name });

/** Copies of the sample's first article, without texts: only what the comparison knows of them counts here. */
function addArticles(panels: Panels, count: number): readonly ArticleId[] {
  const { state } = panels;
  const [first] = articlesInOrder(state);
  const articles = new Map(state.articles);
  const ids = Array.from({ length: count }, (_, index) => `article-x${index}` as ArticleId);
  for (const [index, id] of ids.entries()) {
    articles.set(id, {
      ...first!,
      id,
      letter: `X${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`,
      title: `Story ${index}`,
      outletId: null,
      publishedAt: `2025-03-${String(10 + (index % 20)).padStart(2, '0')}`,
    });
  }
  panels.workspace.session.setState({ state: { ...state, articles } });
  return ids;
}

const range = { start: 0, end: 10 };
const passage: Passage = {
  a: range,
  b: range,
  words: { equal: 10, a: 10, b: 10 },
  equal: [],
  edits: [],
  moved: false,
};
const sharing = (equal: number): Alignment => ({
  passages: [passage],
  sharedQuotes: [],
  paragraphs: { a: [], b: [] },
  words: { equal, a: 100, b: 50 },
});

describe('the overview of all articles', { timeout: 30_000 }, () => {
  it('shows how much of each article stands in each other one, and opens a pair', async () => {
    const { panels, onOpen, user } = await open();
    const table = screen.getByRole('table', { name: /How many of the words/ });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual([expect.stringMatching(/^A, /), expect.stringMatching(/^B, /), expect.stringMatching(/^C, /)]);
    expect(within(table).getAllByRole('rowheader')).toHaveLength(3);
    expect(cell(/^41 % of A stand in B/)).toHaveTextContent('41 %');
    expect(cell(/^47 % of B stand in A/)).toHaveTextContent('47 %');
    expect(cell(/^Nothing of A stands in C/)).toHaveTextContent(/^$/);
    expect(screen.getByText('C has little in common with A and B.')).toBeInTheDocument();
    await user.click(cell(/^47 % of B/));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(panels.articleId('B'), panels.articleId('A'));
  });

  it('is one Tab stop, and arrows go from cell to cell', async () => {
    const { panels, onOpen, user } = await open();
    act(() => cell(/of A stand in B/).focus());
    await user.keyboard('{ArrowRight}');
    expect(cell(/of A stands in C/)).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(cell(/of B stands in C/)).toHaveFocus();
    const table = screen.getByRole('table', { name: /How many of the words/ });
    const stops = within(table)
      .getAllByRole('button')
      .filter((button) => button.tabIndex === 0);
    expect(stops).toEqual([cell(/of B stands in C/)]);
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(panels.articleId('B'), panels.articleId('C'));
  });

  it('tells how far comparing is, and keeps what is known on the screen', async () => {
    const { panels } = await open();
    act(() => panels.workspace.comparison.setState({ progress: { done: 3, total: 190 } }));
    expect(screen.getByRole('status')).toHaveTextContent('Comparing the articles: 3 of 190 pairs…');
    expect(cell(/^41 % of A/)).toBeInTheDocument();
    act(() => panels.workspace.comparison.setState({ progress: null, failed: true }));
    expect(screen.getByText(/^Comparing broke off/)).toBeInTheDocument();
    expect(screen.queryByRole('status')).toBeNull();
    expect(cell(/^41 % of A/)).toBeInTheDocument();
  });

  it('names articles that are not compared yet', async () => {
    await open({ prepare: (panels) => void addArticles(panels, 1) });
    expect(
      screen.getByText('XAA is not compared yet: its text is read when you open it.'),
    ).toBeInTheDocument();
    expect(cell(/^A and XAA are not compared yet/)).toBeInTheDocument();
  });

  it('has room for more articles by leaving out names and signs, but not for screen readers', async () => {
    await open({ prepare: (panels) => void addArticles(panels, 20) });
    const table = within(screen.getByRole('table', { name: /^How many per cent of the words/ }));
    expect(cell(/^41 % of A stand in B/)).toHaveTextContent(/^41$/);
    expect(table.getAllByRole('rowheader').at(-1)).toHaveTextContent(/^XAT, Story 19$/);
    expect(cell(/^41 % of A stand in B/)).toHaveFocus();
  });

  it('says when nothing is shared at all', async () => {
    await open({ prepare: ({ workspace }) => workspace.comparison.setState({ pairs: [] }) });
    expect(screen.getByText('No two of these 3 articles share a passage.')).toBeInTheDocument();
    expect(screen.queryByText(/little in common/)).toBeNull();
  });

  it('asks for another article where there is one only', async () => {
    const { onClose, user } = await open({
      prepare: (panels) => {
        const { state } = panels;
        const articles = new Map([...state.articles].slice(0, 1));
        panels.workspace.session.setState({ state: { ...state, articles } });
      },
    });
    expect(screen.getByText('One article alone has nothing to be compared with.')).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add articles…' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('ranks the pairs of many articles, filters them, and names groups with their earliest', async () => {
    const known: { ids: readonly ArticleId[] } = { ids: [] };
    const { onOpen, user } = await open({
      prepare: (panels) => {
        const ids = addArticles(panels, 30);
        known.ids = ids;
        const pairs = ids.slice(1).map(
          (b, index): AlignedPair => ({
            a: ids[index]!,
            b,
            alignment: sharing(index + 1),
          }),
        );
        const compared = new Set([...panels.workspace.comparison.getState().compared, ...ids]);
        panels.workspace.comparison.setState({ pairs, compared });
      },
    });
    expect(screen.queryByRole('table')).toBeNull();
    const region = within(screen.getByRole('region', { name: 'Pairs by what they share' }));
    expect(region.getByRole('status')).toHaveTextContent('29 pairs, those that share the most first');
    const first = region.getAllByRole('button')[0]!;
    expect(first).toHaveAccessibleName(/^XBC and XBD/);
    expect(first).toHaveTextContent('29 % of XBC, 58 % of XBD, 1 passage');
    act(() => first.focus());
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(known.ids[27], known.ids[28]);
    await user.type(screen.getByLabelText(/letter, outlet or title/), 'xaa');
    await waitFor(() => expect(region.getByRole('status')).toHaveTextContent('1 of 29 pairs'));
    expect(region.getAllByRole('button')).toHaveLength(1);
    await user.clear(screen.getByLabelText(/letter, outlet or title/));
    await user.type(screen.getByLabelText(/letter, outlet or title/), 'Story 12');
    await waitFor(() => expect(region.getByRole('status')).toHaveTextContent('2 of 29 pairs'));
  });
});
