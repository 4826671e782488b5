import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SessionsDialog } from '../../../src/ui/library/sessions-dialog.tsx';
import { openSample } from '../../support/workspace.ts';
import { showIn } from '../frame/in-workspace.tsx';

async function openSessions() {
  const { workspace, profile } = await openSample();
  const sample = workspace.session.getState().sessionId!;
  await workspace.newSession('Second story');
  let closed = 0;
  const user = showIn(
    workspace,
    <SessionsDialog onClose={() => (closed += 1)} onOpenFile={() => {}} onTrash={() => {}} />,
  );
  await screen.findByRole('button', { name: 'Switch to Sample: Iran talks' });
  return { workspace, profile, user, sample, closedTimes: () => closed };
}

describe('the sessions of this browser', { timeout: 30_000 }, () => {
  it('switches to another one and closes', async () => {
    const { workspace, user, sample, closedTimes } = await openSessions();
    await user.click(screen.getByRole('button', { name: 'Switch to Sample: Iran talks' }));
    await waitFor(() => expect(closedTimes()).toBe(1));
    expect(workspace.session.getState().sessionId).toBe(sample);
  });

  it('renames the open one, and says why a name was not taken', async () => {
    const { workspace, user } = await openSessions();
    const name = await screen.findByLabelText('Name of the open session');
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: 'Rename' }));
    expect(await screen.findByText(/A name cannot be empty/)).toBeInTheDocument();
    await user.type(name, 'Geneva talks{Enter}');
    await waitFor(() => expect(workspace.session.getState().state?.session.title).toBe('Geneva talks'));
  });

  it('makes a new one', async () => {
    const { workspace, user } = await openSessions();
    await user.type(screen.getByLabelText('Name of a new session'), 'Third story{Enter}');
    await waitFor(() => expect(workspace.session.getState().state?.session.title).toBe('Third story'));
  });

  it('asks before it deletes, and keeps when told so, with the focus where it was', async () => {
    const { workspace, user } = await openSessions();
    await user.click(screen.getByRole('button', { name: 'Delete Sample: Iran talks' }));
    const question = screen.getByRole('group', { name: 'Delete Sample: Iran talks?' });
    expect(question).toHaveTextContent('3 articles and 0 annotations');
    const keep = within(question).getByRole('button', { name: 'Keep' });
    expect(keep).toHaveFocus();
    await user.click(keep);
    expect(screen.getByRole('button', { name: 'Delete Sample: Iran talks' })).toHaveFocus();
    expect(workspace.session.getState().sessions).toHaveLength(2);
  });

  it('saves a copy of a session that is not open, and comes back', async () => {
    const { workspace, profile, user } = await openSessions();
    const open = workspace.session.getState().sessionId;
    await user.click(screen.getByRole('button', { name: 'Delete Sample: Iran talks' }));
    await user.click(within(screen.getByRole('group')).getByRole('button', { name: 'Save a copy' }));
    await waitFor(() =>
      expect(profile.savedFiles.map(({ name }) => name)).toEqual(['Sample Iran talks.parallax.json']),
    );
    await waitFor(() => expect(workspace.session.getState().sessionId).toBe(open));
  });

  it('moves one to the trash, out of the list', async () => {
    const { workspace, user } = await openSessions();
    await user.click(screen.getByRole('button', { name: 'Delete Sample: Iran talks' }));
    expect(screen.getByRole('group', { name: 'Delete Sample: Iran talks?' })).toHaveTextContent(
      'It stays there for 30 days',
    );
    await user.click(screen.getByRole('button', { name: 'Move to trash' }));
    expect(await screen.findByRole('button', { name: 'Trash (1)' })).toBeInTheDocument();
    expect(screen.queryByText('Sample: Iran talks')).toBeNull();
    const { sessions, trash } = workspace.session.getState();
    expect(sessions.map(({ title }) => title)).toEqual(['Second story']);
    expect(trash.map(({ title }) => title)).toEqual(['Sample: Iran talks']);
  });

  it('duplicates one under a name of its own, which is not opened', async () => {
    const { workspace, user } = await openSessions();
    const open = workspace.session.getState().sessionId;
    await user.click(screen.getByRole('button', { name: 'Duplicate Sample: Iran talks' }));
    expect(
      await screen.findByRole('button', { name: 'Switch to Sample: Iran talks (copy)' }),
    ).toBeInTheDocument();
    expect(await screen.findByText(/a session of its own. Nothing in it flows back/u)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Duplicate Sample: Iran talks (copy)' }));
    expect(
      await screen.findByRole('button', { name: 'Switch to Sample: Iran talks (copy 2)' }),
    ).toBeInTheDocument();
    expect(workspace.session.getState().sessionId).toBe(open);
  });

  it('folds one away in the archive, and takes that back', async () => {
    const { workspace, user } = await openSessions();
    await user.click(screen.getByRole('button', { name: 'Archive Sample: Iran talks' }));
    expect(await screen.findByText('Archive (1)')).toBeInTheDocument();
    expect(screen.queryByText('Other sessions in this browser')).toBeNull();
    const takeBack = await screen.findByRole('button', { name: 'Take back' });
    expect(takeBack).toHaveFocus();
    await user.click(takeBack);
    await waitFor(() => expect(screen.queryByText('Archive (1)')).toBeNull());
    expect(workspace.session.getState().sessions).toHaveLength(2);
  });

  it('brings one back from the archive right after, and keeps the focus beside what was said', async () => {
    const { user } = await openSessions();
    await user.click(screen.getByRole('button', { name: 'Archive Sample: Iran talks' }));
    await user.click(await screen.findByText('Archive (1)'));
    await user.click(screen.getByRole('button', { name: 'Bring back Sample: Iran talks' }));
    expect(await screen.findByText('“Sample: Iran talks” is back in the list.')).toBeInTheDocument();
    await screen.findByRole('button', { name: 'Archive Sample: Iran talks' });
    expect(screen.getByRole('button', { name: 'Take back' })).toHaveFocus();
  });

  it('makes one copy when the button is pressed twice', async () => {
    const { workspace } = await openSessions();
    const button = screen.getByRole('button', { name: 'Duplicate Sample: Iran talks' });
    act(() => {
      button.click();
      button.click();
    });
    await screen.findByText(/a session of its own/u);
    await workspace.refreshSessions();
    expect(workspace.session.getState().sessions.map(({ title }) => title)).not.toContain(
      'Sample: Iran talks (copy 2)',
    );
    expect(workspace.session.getState().sessions).toHaveLength(3);
  });
});
