import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { MetadataLayer } from '../../../src/ui/metadata/metadata-layer.tsx';
import { closeMetadata, openMetadataFile } from '../../../src/ui/metadata/metadata-store.ts';
import { LibraryRoom } from '../../../src/ui/library-room/library-room.tsx';
import { libraryStore } from '../../../src/ui/library-room/library-store.ts';
import { visitRoom } from '../../../src/ui/frame/visit-room.ts';
import { Panels } from '../../support/panels.tsx';

const letters = (): string =>
  screen
    .getAllByRole('row')
    .filter((row) => row.hasAttribute('aria-selected'))
    .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent)
    .join(' ');
const selected = (): number =>
  screen.getAllByRole('row').filter((row) => row.getAttribute('aria-selected') === 'true').length;

async function openLibrary() {
  const panels = await Panels.open();
  const { workspace } = panels;
  await panels.run('editArticles', {
    edits: [
      { id: panels.articleId('A'), outlet: 'Zeit', publishedAt: '2025-03-02', labels: ['talks'] },
      { id: panels.articleId('B'), outlet: 'Al Jazeera', publishedAt: '2025' },
      { id: panels.articleId('C'), outlet: 'Zeit', publishedAt: null },
    ],
  });
  act(() => visitRoom(workspace, 'library'));
  const user = userEvent.setup();
  panels.show(
    <>
      <LibraryRoom />
      <MetadataLayer />
    </>,
  );
  await screen.findByRole('treegrid', { name: 'Articles' });
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-row', '0'));
  return { panels, workspace, user };
}

const said = ({ workspace }: Panels): string => workspace.session.getState().said.text;

beforeEach(() => {
  closeMetadata();
  libraryStore.setState({ sessionId: null });
});

describe('the library', () => {
  it('sorts by any column, says so, and turns round; what is not known stands last', async () => {
    const { panels, user } = await openLibrary();
    await user.click(screen.getByRole('columnheader', { name: 'Outlet' }));
    expect(letters()).toBe('B A C');
    expect(screen.getByRole('columnheader', { name: 'Outlet' })).toHaveAttribute('aria-sort', 'ascending');
    expect(said(panels)).toBe('Sorted by Outlet, ascending');
    await user.click(screen.getByRole('columnheader', { name: 'Date' }));
    await user.click(screen.getByRole('columnheader', { name: 'Date' }));
    expect(letters()).toBe('A B C');
    expect(screen.getByRole('columnheader', { name: 'Outlet' })).not.toHaveAttribute('aria-sort');
    // Kept in this browser.
    expect(panels.workspace.settings.getState().library).toMatchObject({
      sort: { column: 'published', descending: true },
    });
  });

  it('selects by keys: Space, Shift with arrows, everything, and Escape lets go before it leaves', async () => {
    const { panels, workspace, user } = await openLibrary();
    await user.keyboard('{ArrowDown} ');
    expect(selected()).toBe(1);
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(selected()).toBe(2);
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByRole('status')).toHaveTextContent('3 articles · 3 selected');
    await user.keyboard('{Escape}');
    expect(selected()).toBe(0);
    expect(workspace.view.getState().room).toBe('library');
    await user.keyboard('{Escape}');
    expect(workspace.view.getState().room).toBe('read');
    expect(workspace.view.getState().articleId).toBe(panels.articleId('A'));
  });

  it('opens with Enter, and with a click on the title', async () => {
    const { panels, workspace, user } = await openLibrary();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(workspace.view.getState()).toMatchObject({ room: 'read', articleId: panels.articleId('B') }),
    );
    act(() => visitRoom(workspace, 'library'));
    await user.click(
      screen.getByRole('rowheader', { name: panels.state.articles.get(panels.articleId('C'))!.title })
        .firstElementChild!,
    );
    await waitFor(() => expect(workspace.view.getState().articleId).toBe(panels.articleId('C')));
  });

  it('filters by what is typed in the table, and comes back with the arrow', async () => {
    const { user } = await openLibrary();
    await user.keyboard('jaz');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.getByRole('searchbox')).toHaveValue('jaz');
    await waitFor(() => expect(letters()).toBe('B'));
    expect(screen.getByRole('status')).toHaveTextContent('1 of 3 articles');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveAttribute('data-row', '0');
    await user.keyboard('x');
    await screen.findByText('No article fits. Take a word or a filter away.');
    await user.click(screen.getAllByRole('button', { name: 'Show all' }).at(-1)!);
    await waitFor(() => expect(letters()).toBe('A B C'));
  });

  it('filters by the values of a facet', async () => {
    const { user } = await openLibrary();
    await user.click(screen.getByRole('button', { name: 'Label' }));
    await user.click(await screen.findByRole('checkbox', { name: 'No label' }));
    await waitFor(() => expect(letters()).toBe('B C'));
    expect(screen.getByRole('button', { name: 'Label: No label' })).toBeInTheDocument();
  });

  it('groups, and folds with the arrows; a row leads to the head of its group', async () => {
    const { user } = await openLibrary();
    await user.click(screen.getByRole('button', { name: 'Group' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Outlet' }));
    const head = () => screen.getByRole('row', { name: /Zeit.*2 articles/u });
    expect(head()).toHaveAttribute('aria-expanded', 'true');
    await user.click(head());
    expect(head()).toHaveAttribute('aria-expanded', 'false');
    expect(letters()).toBe('B');
    act(() => head().focus());
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(letters()).toBe('B A C');
    await user.keyboard('{ArrowLeft}');
    expect(head()).toHaveFocus();
  });

  it('shows other columns, also of free fields, and keeps them', async () => {
    const { panels, workspace, user } = await openLibrary();
    await panels.run('editArticles', {
      edits: [{ id: panels.articleId('B'), setFields: { Agency: 'dpa' } }],
    });
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Agency' }));
    await user.click(screen.getByRole('checkbox', { name: 'Author' }));
    expect(screen.queryByRole('columnheader', { name: 'Author' })).toBeNull();
    expect(screen.getByRole('gridcell', { name: 'dpa' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Move Outlet to the left' }));
    expect(said(panels)).toBe('Outlet is column 2 of 14');
    const { columns } = workspace.settings.getState().library as { columns: readonly { id: string }[] };
    expect(columns.slice(0, 3).map(({ id }) => id)).toEqual(['letter', 'outlet', 'title']);
  });

  it('marks several as done in one step, and removes them after a question', async () => {
    const { panels, workspace, user } = await openLibrary();
    await user.keyboard(' {Shift>}{ArrowDown}{/Shift}');
    await user.click(screen.getByRole('button', { name: 'Mark as done' }));
    await waitFor(() => expect(screen.getAllByText('Done')).toHaveLength(2));
    await act(() => workspace.undo());
    await waitFor(() => expect(screen.queryByText('Done')).toBeNull());
    act(() => screen.getAllByRole('row')[1]!.focus());
    await user.keyboard('{Delete}');
    await user.click(await screen.findByRole('button', { name: 'Remove 2 articles' }));
    await waitFor(() => expect(panels.state.articles.size).toBe(1));
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-row', '0'));
    await act(() => workspace.undo());
    expect(panels.state.articles.size).toBe(3);
  });
});

describe('the details of several articles', () => {
  it('change only where they are touched, in one step that is counted before', async () => {
    const { panels, workspace, user } = await openLibrary();
    await user.keyboard('{Control>}a{/Control}{F2}');
    const dialog = await screen.findByRole('dialog', { name: 'Details of 3 articles' });
    expect(within(dialog).getByLabelText('Date')).toHaveAttribute('placeholder', 'Several (3)');
    expect(within(dialog).getByLabelText('Outlet')).toHaveAttribute('placeholder', 'Several (2)');
    await user.type(within(dialog).getByLabelText('Date'), 'soon');
    expect(within(dialog).getByLabelText('Date')).toHaveAccessibleDescription(/^Needs a date/u);
    await user.clear(within(dialog).getByLabelText('Date'));
    await user.type(within(dialog).getByLabelText('Date'), '2025-03-02');
    await waitFor(() => expect(within(dialog).getByRole('status')).toHaveTextContent('Changes 2 articles'));
    await user.type(within(dialog).getByRole('combobox', { name: 'Labels' }), 'Geneva{Enter}');
    await user.click(within(dialog).getByRole('button', { name: 'Add talks to all' }));
    await user.type(within(dialog).getByLabelText('Name of a new field'), 'Agency{Tab}dpa{Enter}');
    await waitFor(() => expect(within(dialog).getByRole('status')).toHaveTextContent('Changes 3 articles'));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const facts = () =>
      ['A', 'B', 'C'].map((letter) => {
        const { publishedAt, labels, fields } = panels.state.articles.get(panels.articleId(letter))!;
        return { publishedAt, labels, fields };
      });
    expect(facts()[1]).toEqual({
      publishedAt: '2025-03-02',
      labels: ['Geneva', 'talks'],
      fields: { Agency: 'dpa' },
    });
    expect(new Set(facts().map(({ labels }) => [...labels!].toSorted().join()))).toEqual(
      new Set(['Geneva,talks']),
    );
    await act(() => workspace.undo());
    expect(facts()[1]).toMatchObject({ publishedAt: '2025' });
    expect(facts()[1]!.labels ?? []).toEqual([]);
  });

  it('of one article say its title and address as well; Escape changes nothing', async () => {
    const { panels, user } = await openLibrary();
    const before = panels.state;
    await user.keyboard('{F2}');
    const dialog = await screen.findByRole('dialog', { name: 'Details of article A' });
    expect(within(dialog).getByLabelText('Outlet')).toHaveValue('Zeit');
    await user.clear(within(dialog).getByLabelText('Title'));
    expect(within(dialog).getByLabelText('Title')).toHaveAccessibleDescription('Needs at least one letter');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(panels.state).toBe(before);
  });
});

describe('a table of details', () => {
  it('is looked at before it changes anything, names what it leaves out, and is one step', async () => {
    const { panels, workspace } = await openLibrary();
    const [a, b] = [panels.articleId('A'), panels.articleId('B')];
    const text = `id,author,date,Agency\n${a},'=Jane,,dpa\n${b},Bo,3/4/2025,\nnobody,Cy,,\n`;
    act(() => openMetadataFile(new File([text], 'filled.csv')));
    const dialog = await screen.findByRole('dialog', { name: 'Read details from a table' });
    expect(await within(dialog).findByText(/3 rows, of which 2 articles would change/u)).toBeInTheDocument();
    expect(within(dialog).getByText(/^Row 4, “nobody”: no article/u)).toBeInTheDocument();
    expect(within(dialog).getByText(/^Row 3: “3\/4\/2025” is left out/u)).toBeInTheDocument();
    const take = within(dialog).getByRole('button', { name: 'Take the details in' });
    fireEvent.click(take);
    // A copy is kept first, which takes a while: that is said, and pressing again does nothing.
    expect(within(dialog).getByRole('status')).toHaveTextContent('Taking the details in …');
    expect(take).toHaveAttribute('aria-disabled', 'true');
    await waitFor(() =>
      expect(panels.state.articles.get(a)).toMatchObject({ author: '=Jane', fields: { Agency: 'dpa' } }),
    );
    expect(panels.state.articles.get(b)?.author).toBe('Bo');
    await act(() => workspace.undo());
    expect(panels.state.articles.get(a)?.author ?? null).toBeNull();
  });

  it('that is none says what to do', async () => {
    await openLibrary();
    act(() => openMetadataFile(new File(['title\nx'], 'wrong.csv')));
    expect(await screen.findByText(/does not say which article a row is about/u)).toBeInTheDocument();
  });
});
