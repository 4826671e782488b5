import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { StorageFailure } from '../../../src/domain/storage-failure.ts';
import { fail } from '../../../src/domain/result.ts';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { Notices } from '../../../src/ui/frame/notices.tsx';
import { SaveStatus } from '../../../src/ui/frame/save-status.tsx';
import type { SessionCatalog } from '../../../src/workspace/ports.ts';
import { newProfile, openTab, portsOf } from '../../support/workspace.ts';
import { showIn } from './in-workspace.tsx';

/** A disk whose commits fail while `failure` is set. */
function failingDisk(catalog: SessionCatalog, disk: { failure: StorageFailure | null }): SessionCatalog {
  return {
    ...catalog,
    open: async (id) => {
      const opened = await catalog.open(id);
      if (!opened.ok) return opened;
      const { value } = opened;
      return {
        ok: true,
        value: {
          sessionId: value.sessionId,
          load: () => value.load(),
          acceptLoss: () => value.acceptLoss(),
          lossWaits: () => value.lossWaits(),
          putBackTexts: (texts) => value.putBackTexts(texts),
          loadText: (articleId) => value.loadText(articleId),
          changesAfter: (seq) => value.changesAfter(seq),
          changesBefore: (seq, limit) => value.changesBefore(seq, limit),
          history: () => value.history(),
          loadOriginal: (byteHash) => value.loadOriginal(byteHash),
          trashedAt: () => value.trashedAt(),
          onClosed: (listener) => value.onClosed(listener),
          close: () => value.close(),
          commit: async (...step) => (disk.failure ? fail(disk.failure) : value.commit(...step)),
        },
      };
    },
  };
}

describe('the save status', { timeout: 30_000 }, () => {
  it('says what is not saved and why, offers a copy from memory, and saves on the second try', async () => {
    const profile = newProfile();
    const disk: { failure: StorageFailure | null } = { failure: null };
    const workspace = openTab(profile, { catalog: failingDisk(portsOf(profile).catalog, disk) });
    await workspace.start();
    const user = showIn(
      workspace,
      <>
        <SaveStatus />
        <Notices />
      </>,
    );
    expect(screen.getByRole('status')).toHaveTextContent(/^Saved$/);

    disk.failure = { kind: 'full' };
    const [article] = articlesInOrder(workspace.session.getState().state!);
    await act(
      async () =>
        void (await workspace.run('editArticles', { edits: [{ id: article!.id, title: 'Geneva' }] })),
    );
    expect(screen.getByRole('status')).toHaveTextContent(
      /^Not saved: storage is full\. .* Save a copy, then free space/,
    );

    await user.click(screen.getByRole('button', { name: 'Save a copy' }));
    await waitFor(() => expect(profile.savedFiles).toHaveLength(1));

    disk.failure = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(workspace.session.getState().state!.articles.get(article!.id)!.title).toBe('Geneva');
  });

  it('says that another tab has moved the session to the trash, and takes it out again', async () => {
    const profile = newProfile();
    const [workspace, other] = [openTab(profile), openTab(profile)];
    await workspace.start();
    await other.start();
    const user = showIn(
      workspace,
      <>
        <SaveStatus />
        <Notices />
      </>,
    );
    await act(async () => void (await other.trashSession(workspace.session.getState().sessionId!)));
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(/^Not saved: the session is in the trash/),
    );
    await user.click(screen.getByRole('button', { name: 'Take it out of the trash' }));
    expect(await screen.findByText('Saved')).toBeInTheDocument();
  });
});
