import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DiskSection } from '../../../src/ui/share/disk-section.tsx';
import { diskWorld } from '../../support/disk.ts';
import { newProfile, openTab } from '../../support/workspace.ts';
import { showIn } from '../frame/in-workspace.tsx';

async function shown(writable: boolean) {
  const profile = newProfile();
  const world = diskWorld(profile);
  const workspace = openTab(profile, writable ? world.ports() : {});
  await workspace.start();
  await workspace.refreshSessions();
  return { ...world, profile, workspace, user: showIn(workspace, <DiskSection />) };
}

const region = (name: string) => within(screen.getByRole('region', { name }));

describe('the disk section', { timeout: 30_000 }, () => {
  it('leads from choosing a file to saving into it, and out again', async () => {
    const { user, documents, workspace } = await shown(true);
    const file = region('Save into a file');
    expect(file.queryByRole('button', { name: 'Save now' })).toBeNull();
    await user.click(file.getByRole('button', { name: 'Choose a file…' }));
    expect(
      await file.findByText(/^“Sample Iran talks\.parallax\.json”, saved .* nothing has changed/),
    ).toBeVisible();
    expect((await workspace.run('renameSession', { title: 'Talks' })).ok).toBe(true);
    expect(await file.findByText(/; 1 change since then\./)).toBeVisible();
    await user.click(file.getByRole('button', { name: 'Save now' }));
    expect(await file.findByText(/nothing has changed/)).toBeVisible();
    documents.put(documents.names()[0]!, 'theirs');
    await user.click(file.getByRole('button', { name: 'Save now' }));
    expect(await file.findByText(/changed by somebody else/)).toBeVisible();
    await user.click(file.getByRole('button', { name: /^Forget “Sample/ }));
    expect(await file.findByRole('button', { name: 'Choose a file…' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Save into a file' })).toHaveFocus();
  });

  it('keeps backups, and asks again when the browser wants that', async () => {
    const { user, folder, workspace } = await shown(true);
    const backups = region('Keep backups in a folder');
    await user.click(backups.getByRole('button', { name: 'Choose a folder…' }));
    expect(await backups.findByText(/^“Backups”, backed up/)).toBeVisible();
    await user.click(backups.getByRole('button', { name: 'Back up now' }));
    await waitFor(() => expect(folder.names()).toHaveLength(2));
    folder.permission = 'prompt';
    await workspace.refreshSessions();
    expect(await backups.findByText(/Backups wait until you allow them/)).toBeVisible();
    await user.click(backups.getByRole('button', { name: 'Allow again' }));
    await waitFor(() => expect(folder.names()).toHaveLength(3));
    expect(backups.queryByRole('button', { name: 'Allow again' })).toBeNull();
    folder.failWith('write', 'QuotaExceededError');
    await user.click(backups.getByRole('button', { name: 'Back up now' }));
    expect(await backups.findByText(/disk is full/)).toBeVisible();
  });

  it('is honest where the browser can’t, and offers the download', async () => {
    const { user, profile } = await shown(false);
    const own = region('Your own copy');
    expect(own.getByText(/can’t write to your files by itself/)).toBeVisible();
    expect(own.getByText(/No file saved yet/)).toBeVisible();
    await user.click(own.getByRole('button', { name: 'Download a copy' }));
    await waitFor(() => expect(profile.savedFiles).toHaveLength(1));
    expect(await own.findByText(/^Last file saved/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Choose/ })).toBeNull();
  });
});
