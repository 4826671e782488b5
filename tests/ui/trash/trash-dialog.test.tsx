import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/ids.ts';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { TrashDialog } from '../../../src/ui/trash/trash-dialog.tsx';
import { openSample } from '../../support/workspace.ts';
import { showIn } from '../frame/in-workspace.tsx';

async function openTrash(
  prepare: (workspace: Awaited<ReturnType<typeof openSample>>['workspace']) => Promise<void>,
) {
  const { workspace, profile } = await openSample();
  // Its clock is the one that the dialog tells days by.
  profile.time = Date.now();
  await prepare(workspace);
  let closed = 0;
  const user = showIn(workspace, <TrashDialog onClose={() => (closed += 1)} />);
  await screen.findByRole('dialog', { name: 'Trash' });
  return { workspace, profile, user, closedTimes: () => closed };
}

const view = (workspace: { readonly session: { getState(): { readonly trash: readonly unknown[] } } }) =>
  workspace.session.getState();

describe('the trash', { timeout: 30_000 }, () => {
  it('says that it is empty, and for how long things stay', async () => {
    await openTrash(async () => undefined);
    expect(
      screen.getByText('The trash is empty. What is deleted stays here for 30 days.'),
    ).toBeInTheDocument();
  });

  it('gives a session back, says so, and opens it when asked', async () => {
    const { workspace, user, closedTimes } = await openTrash(async (one) => {
      const id = one.session.getState().sessionId!;
      await one.newSession('Second story');
      await one.trashSession(id);
    });
    const row = screen.getByRole('listitem');
    expect(row).toHaveTextContent('3 articles · 0 annotations · deleted just now · 30 days left');
    await user.click(within(row).getByRole('button', { name: 'Restore Sample: Iran talks' }));
    expect(await screen.findByText(/is back among the sessions/u)).toBeInTheDocument();
    expect(workspace.session.getState().said.text).toBe('Session taken out of the trash.');
    expect(screen.queryByRole('listitem')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Open it' }));
    await waitFor(() => expect(closedTimes()).toBe(1));
    expect(workspace.session.getState().state?.session.title).toBe('Sample: Iran talks');
  });

  it('asks before a session goes for good, and keeps it when told so', async () => {
    const { workspace, user, profile } = await openTrash(async (one) => {
      await one.trashSession(one.session.getState().sessionId!);
    });
    const name = 'Delete Sample: Iran talks for good';
    await user.click(screen.getByRole('button', { name }));
    const question = screen.getByRole('group', { name: `${name}?` });
    expect(question).toHaveTextContent('with 3 articles and 0 annotations for good? Nothing brings it back.');
    expect(within(question).getByRole('button', { name: 'Keep' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name })).toHaveFocus();
    expect(view(workspace).trash).toHaveLength(1);

    await user.keyboard('{Enter}');
    await user.click(within(screen.getByRole('group')).getByRole('button', { name: 'Save a copy' }));
    await waitFor(() => expect(profile.savedFiles).toHaveLength(1));
    await user.click(within(screen.getByRole('group')).getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(view(workspace).trash).toEqual([]));
    expect(screen.getByText(/The trash is empty/u)).toBeInTheDocument();
    await waitFor(() => expect(workspace.session.getState().said.text).toBe('Session deleted for good.'));
  });

  it('is emptied after a question that counts what goes', async () => {
    const { workspace, user } = await openTrash(async (one) => {
      await one.trashSession(one.session.getState().sessionId!);
      await one.trashSession(one.session.getState().sessionId!);
    });
    await user.click(screen.getByRole('button', { name: 'Empty trash' }));
    expect(screen.getByRole('group', { name: 'Empty trash?' })).toHaveTextContent(
      'Delete 2 sessions with 3 articles and 0 annotations for good?',
    );
    await user.click(screen.getByRole('button', { name: 'Delete all for good' }));
    await waitFor(() => expect(view(workspace).trash).toEqual([]));
  });

  it('brings articles back one after the other by the same key, and tells what comes with them', async () => {
    const { workspace, user } = await openTrash(async (one) => {
      const ids = articlesInOrder(one.session.getState().state!).map(({ id }) => id);
      await one.run('createAnnotation', {
        articleId: ids[0]!,
        ranges: [{ start: 0, end: 4 }],
        tagId: 'quote' as TagId,
      });
      await one.run('deleteArticle', { id: ids[0]! });
      await one.run('deleteArticle', { id: ids[1]! });
    });
    const rows = screen.getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('0 annotations · removed just now · 30 days left'),
      expect.stringContaining('1 annotation · removed just now · 30 days left'),
    ]);
    within(rows[0]!)
      .getByRole('button', { name: /^Restore article B/u })
      .focus();
    await user.keyboard('{Enter}');
    const next = await screen.findByRole('button', { name: /^Restore article A/u });
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    await waitFor(() => expect(next).toHaveFocus());
    await user.keyboard('{Enter}');
    await screen.findByText(/The trash is empty/u);
    expect(workspace.session.getState().said.text).toBe('Restored article A');
    expect(workspace.session.getState().state?.articles.size).toBe(3);
    // A step like any other.
    await workspace.undo();
    expect(await screen.findByRole('listitem')).toHaveTextContent('1 annotation');
  });

  it('brings all articles back in one step', async () => {
    const { workspace, user } = await openTrash(async (one) => {
      const ids = articlesInOrder(one.session.getState().state!).map(({ id }) => id);
      await one.run('deleteArticles', { ids });
    });
    await user.click(screen.getByRole('button', { name: 'Restore all articles' }));
    await screen.findByText(/The trash is empty/u);
    expect(workspace.session.getState().said.text).toBe('Restored 3 articles');
  });

  it('says why something could not be done, and leaves it where it is', async () => {
    const { workspace, user, profile } = await openTrash(async (one) => {
      await one.trashSession(one.session.getState().sessionId!);
    });
    const [lying] = workspace.session.getState().trash;
    const databases = await profile.indexedDB.databases();
    expect(databases.some(({ name }) => name?.endsWith(lying!.id))).toBe(true);
    // Another tab has deleted it for good.
    await workspace.deleteForGood([lying!.id]);
    workspace.session.setState({ trash: [lying!] });
    await user.click(await screen.findByRole('button', { name: 'Restore Sample: Iran talks' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('no longer in this browser');
  });
});
