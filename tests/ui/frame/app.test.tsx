import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { App } from '../../../src/ui/app.tsx';
import { giveElementsASize } from '../../support/panels.tsx';
import { newProfile, openSample } from '../../support/workspace.ts';

async function openApp() {
  const { workspace, profile } = await openSample(newProfile());
  render(<App workspace={workspace} />);
  await screen.findByRole('navigation', { name: 'Articles' });
  // What is fetched after the text.
  await screen.findByRole('button', { name: 'Export' });
  return { workspace, profile, user: userEvent.setup() };
}

const paste = (text: string, on: Element = document.body) =>
  fireEvent.paste(on, {
    clipboardData: { files: [], getData: (type: string) => (type === 'text/plain' ? text : '') },
  });

describe('the frame', { timeout: 30_000 }, () => {
  it('has the landmarks, names and status that people and checks look for', async () => {
    await openApp();
    // The article's own header counts as a banner here, though not in a browser.
    expect(screen.getAllByRole('banner')[0]).toHaveTextContent(/^Parallax/);
    expect(screen.getByRole('main')).toBeInTheDocument();
    expect(screen.getByRole('contentinfo')).toBeInTheDocument();
    expect(screen.getByRole('complementary', { name: 'Annotations and inspector' })).toBeInTheDocument();
    expect(screen.getAllByRole('status').some((status) => status.textContent === 'Saved')).toBe(true);
    for (const name of [/^Undo/, /^Redo/, 'Export', 'Open session']) {
      expect(await screen.findByRole('button', { name })).toBeInTheDocument();
    }
  });

  it('names what Undo would undo, and undoes it', async () => {
    const { workspace, user } = await openApp();
    const [article] = articlesInOrder(workspace.session.getState().state!);
    await act(() => workspace.run('editArticles', { edits: [{ id: article!.id, title: 'Another title' }] }));
    await user.click(screen.getByRole('button', { name: `Undo: ${workspace.session.getState().undo}` }));
    await waitFor(() =>
      expect(workspace.session.getState().state!.articles.get(article!.id)!.title).toBe(article!.title),
    );
    expect(screen.getByRole('button', { name: /^Redo: / })).toBeInTheDocument();
  });

  it('brings a pasted text in through a preview whose proposals can be changed', async () => {
    const { workspace, user } = await openApp();
    paste('SAEDNEWS: Envoys met in Geneva on Friday.\r\nThey will meet again.');
    const dialog = await screen.findByRole('dialog', { name: 'New article' });
    expect(within(dialog).getByLabelText('Outlet')).toHaveValue('SAEDNEWS');
    await user.clear(within(dialog).getByLabelText('Title'));
    await user.type(within(dialog).getByLabelText('Title'), 'Envoys in Geneva');
    await user.click(within(dialog).getByRole('button', { name: 'Add article' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const { state } = workspace.session.getState();
    const added = articlesInOrder(state!).at(-1)!;
    expect(added).toMatchObject({ letter: 'D', title: 'Envoys in Geneva' });
    expect(state!.texts.get(added.id)!.text).toBe(
      'SAEDNEWS: Envoys met in Geneva on Friday.\r\nThey will meet again.',
    );
    expect(workspace.view.getState().articleId).toBe(added.id);
  });

  it('leaves a paste into a field alone', async () => {
    const { user } = await openApp();
    await user.click(screen.getByRole('button', { name: /^Sessions, open now/ }));
    paste('Some text', await screen.findByLabelText('Name of a new session'));
    expect(screen.queryByRole('dialog', { name: 'New article' })).toBeNull();
  });

  it('opens several files at once, and one bad file stops nothing', async () => {
    giveElementsASize();
    const { workspace, user } = await openApp();
    await user.upload(screen.getByLabelText('Article files'), [
      new File(['Ministers met on Monday.'], 'one.txt', { type: 'text/plain' }),
      new File([new Uint8Array([0x89, 0x50, 0, 0, 0, 1])], 'photo.txt', { type: 'text/plain' }),
      new File(['They met again on Tuesday.'], 'two.txt', { type: 'text/plain' }),
    ]);
    const dialog = await screen.findByRole('dialog', { name: '2 new articles' });
    const list = within(dialog).getByRole('listbox', { name: 'Texts to add' });
    expect(within(list).getByRole('option', { name: /photo\.txt.+This is neither text nor/u })).toBeVisible();
    await user.click(within(list).getByRole('option', { name: /two\.txt/u }));
    await user.keyboard(' {Enter}');
    const report = await screen.findByRole('dialog', { name: 'Import report' });
    expect(report).toHaveTextContent('1 article added, 1 left out and 1 not read.');
    await user.click(within(report).getByRole('button', { name: 'Close the report' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const titles = articlesInOrder(workspace.session.getState().state!).map(({ title }) => title);
    expect(titles.slice(3)).toEqual(['Ministers met on Monday']);
  });

  it('asks again for a date that does not exist', async () => {
    const { user } = await openApp();
    paste('Envoys met in Geneva.');
    const dialog = await screen.findByRole('dialog', { name: 'New article' });
    await user.type(within(dialog).getByLabelText('Date'), '2025-02-30');
    await user.click(within(dialog).getByRole('button', { name: 'Add article' }));
    expect(within(dialog).getByLabelText('Date')).toHaveAccessibleDescription(/Write the date as/);
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  it('says when a pasted text is already there', async () => {
    const { workspace } = await openApp();
    const { state } = workspace.session.getState();
    const [first] = articlesInOrder(state!);
    paste(state!.texts.get(first!.id)!.text);
    expect(await screen.findByRole('dialog', { name: 'New article' })).toHaveTextContent(
      'already in the session as A',
    );
  });

  it('opens a pasted session file as a session, and names what is wrong with a broken one', async () => {
    const { workspace, profile } = await openApp();
    await act(async () => void (await workspace.exportAs('session', { kind: 'session' })));
    const before = workspace.session.getState().sessionId;
    paste(await profile.savedFiles.at(-1)!.text());
    await waitFor(() => expect(workspace.session.getState().sessionId).not.toBe(before));
    paste('{"format": "parallax-session", "version": 1}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Pasted text: The session file is not whole: /,
    );
  });

  it('shows all names from the palette, typed without a pause, and from the inspector', async () => {
    const { user } = await openApp();
    await Promise.all([import('../../../src/ui/palette/palette.tsx'), screen.findByText('All names')]);
    await user.keyboard('{Control>}k{/Control}');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await user.keyboard('names speakers{Enter}');
    const room = await screen.findByRole('region', { name: 'Names' });
    await waitFor(() => expect(room).toContainElement(document.activeElement as HTMLElement));
    await user.keyboard('{Escape}');
    const button = await screen.findByRole('button', { name: 'All names' });
    await user.click(button);
    expect(await screen.findByRole('region', { name: 'Names' })).toHaveTextContent('Outlet of C');
  });

  it('gives the focus back to what opened a dialog', async () => {
    const { user } = await openApp();
    const button = screen.getByRole('button', { name: /^Sessions, open now/ });
    await user.click(button);
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Sessions' })).getByRole('button', { name: 'Close' }),
    );
    expect(button).toHaveFocus();
  });
});
