import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SessionsDialog } from '../../../src/ui/library/sessions-dialog.tsx';
import { openSample } from '../../support/workspace.ts';
import { showIn } from '../frame/in-workspace.tsx';

async function openSessions() {
  const { workspace, profile } = await openSample();
  const sample = workspace.session.getState().sessionId!;
  await workspace.newSession('Second story');
  let closed = 0;
  const user = showIn(workspace, <SessionsDialog onClose={() => (closed += 1)} onOpenFile={() => {}} />);
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
    expect(question).toHaveTextContent('3 articles · 0 annotations');
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

  it('deletes for good', async () => {
    const { workspace, user } = await openSessions();
    await user.click(screen.getByRole('button', { name: 'Delete Sample: Iran talks' }));
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(screen.queryByText('Sample: Iran talks')).toBeNull());
    expect(workspace.session.getState().sessions.map(({ title }) => title)).toEqual(['Second story']);
  });
});
