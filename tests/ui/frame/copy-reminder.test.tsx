import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyReminder } from '../../../src/ui/frame/copy-reminder.tsx';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { diskWorld } from '../../support/disk.ts';
import { newProfile, openTab } from '../../support/workspace.ts';
import { showIn } from './in-workspace.tsx';

const DAY = 24 * 60 * 60 * 1000;

const work = async (workspace: Workspace, changes: number) => {
  for (let change = 0; change < changes; change += 1) {
    const title = `Title ${workspace.session.getState().state!.seq}`;
    await act(async () => void (await workspace.run('renameSession', { title })));
  }
};

/** A person whose session was made so many days ago. */
async function person(days: number, writable = false) {
  const profile = newProfile();
  const now = vi.spyOn(Date, 'now').mockReturnValue(profile.time + days * DAY);
  const world = diskWorld(profile);
  const workspace = openTab(profile, writable ? world.ports() : {});
  await workspace.start();
  const pass = (ms: number) => now.mockReturnValue(Date.now() + ms);
  return { ...world, profile, workspace, pass, user: showIn(workspace, <CopyReminder />) };
}

const reminder = () => screen.queryByRole('status');

describe('the reminder of an old copy', { timeout: 30_000 }, () => {
  afterEach(() => vi.restoreAllMocks());

  it('comes after a day and 50 changes, and goes with a copy', async () => {
    const { workspace, profile, user } = await person(2);
    await work(workspace, 49);
    expect(reminder()).toBeNull();
    await work(workspace, 1);
    await waitFor(() => expect(reminder()).toHaveTextContent(/made 2 days ago, and 50 changes/));
    await user.click(screen.getByRole('button', { name: 'Save a copy' }));
    await waitFor(() => expect(reminder()).toBeNull());
    expect(profile.savedFiles).toHaveLength(1);
  });

  it('is quiet for a day when asked to come later, also after a reload', async () => {
    const { workspace, profile, user, pass } = await person(2);
    await work(workspace, 50);
    await user.click(await screen.findByRole('button', { name: 'Later' }));
    expect(reminder()).toBeNull();
    expect(openTab(profile).settings.getState().remindAfter).toBeGreaterThan(Date.now());
    pass(DAY - 1);
    await work(workspace, 1);
    expect(reminder()).toBeNull();
    pass(2);
    await work(workspace, 1);
    await waitFor(() => expect(reminder()).toHaveTextContent(/52 changes/));
  });

  it('does not come when another tab has saved a copy', async () => {
    const { workspace, profile } = await person(2);
    await work(workspace, 49);
    const other = openTab(profile);
    await other.start();
    await other.exportAs('session', { kind: 'session' });
    await work(workspace, 1);
    await waitFor(() => expect(workspace.session.getState().sessions[0]?.savedFile).not.toBeNull());
    expect(reminder()).toBeNull();
  });

  it('says when backups wait for permission, and asks for it', async () => {
    const { workspace, folder, user } = await person(0, true);
    await act(async () => void (await workspace.pickDiskPlace('backupFolder')));
    folder.permission = 'prompt';
    await act(() => workspace.refreshSessions());
    expect(reminder()).toBeNull();
    await work(workspace, 1);
    expect(reminder()).toHaveTextContent(/Backups into the folder “Backups” are paused/);
    await user.click(screen.getByRole('button', { name: 'Allow backups' }));
    await waitFor(() => expect(folder.names()).toHaveLength(2));
    await waitFor(() => expect(reminder()).toBeNull());
  });
});
