import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SessionId, TagId } from '../../../src/domain/ids.ts';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import type { Trouble } from '../../../src/state/session-store.ts';
import { readCopy } from '../../../src/ui/recovery/read-copy.ts';
import { Recovery } from '../../../src/ui/recovery/recovery.tsx';
import { TakenIn } from '../../../src/ui/recovery/taken-in.tsx';
import { EarlierCopiesDialog } from '../../../src/ui/recovery/earlier-copies-dialog.tsx';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { behind, requested } from '../../storage/storage-world.ts';
import { openSample, openTab, type Profile } from '../../support/workspace.ts';
import { showIn } from '../frame/in-workspace.tsx';

const annotationsIn = (workspace: Workspace): number =>
  [...workspace.session.getState().state!.annotations.values()].reduce((sum, { size }) => sum + size, 0);

async function tag(workspace: Workspace, count: number) {
  const [article] = articlesInOrder(workspace.session.getState().state!);
  for (let index = 0; index < count; index += 1) {
    const start = annotationsIn(workspace) * 30;
    await workspace.run('createAnnotation', {
      articleId: article!.id,
      ranges: [{ start, end: start + 20 }],
      tagId: 'quote' as TagId,
    });
  }
}

/** Three annotations with a copy of them and a fourth; then something happens to the database, and the page comes up. */
async function after(damage: (profile: Profile, name: string) => Promise<unknown>) {
  const { workspace, profile } = await openSample();
  await tag(workspace, 3);
  await (await workspace.recovery()).keepNow();
  await tag(workspace, 1);
  const id = workspace.session.getState().sessionId!;
  workspace.dispose();
  await damage(profile, `parallax-session-${id}`);
  const again = openTab(profile);
  await again.start();
  return { workspace: again, profile, id, user: showIn(again, <Recovery />) };
}

const loseOne = async ({ indexedDB }: Profile, name: string) => {
  const [first] = await behind(indexedDB, 'annotations', (store) => store.getAllKeys(), name);
  await behind(indexedDB, 'annotations', (store) => store.delete(first!), name);
};
const loseAll = ({ indexedDB }: Profile, name: string) => requested(indexedDB.deleteDatabase(name));

describe('the loss screen', { timeout: 30_000 }, () => {
  it('says what is missing, what is left and what was last known, and leads with the newest copy', async () => {
    await after(loseOne);
    const dialog = await screen.findByRole('dialog', { name: /^Part of “.+” is missing$/u });
    expect(within(dialog).getByRole('alert')).toHaveTextContent(/Of 4 stored annotations.* 3 can be found/u);
    expect(dialog).toHaveTextContent(/Last known3 articles · 4 annotations/u);
    expect(dialog).toHaveTextContent(/Still here3 articles · 3 annotations/u);
    expect(await within(dialog).findByRole('radio', { checked: true })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Look at this copy' })).toHaveFocus());
  });

  it('lets a copy be looked at as any merge, and says what is here afterwards', async () => {
    const { workspace, user } = await after(loseOne);
    await user.click(await screen.findByRole('button', { name: 'Look at this copy' }));
    const merge = await screen.findByRole('dialog', { name: /^Merge/u });
    await within(merge).findByText(/Nothing has changed yet/u);
    await user.click(within(merge).getByRole('button', { name: 'Merge' }));
    await within(merge).findByText(/Merged into/u);
    await user.click(within(merge).getAllByRole('button', { name: 'Close' })[0]!);
    expect(await screen.findByText(/Now here: 3 articles · 4 annotations/u)).toBeInTheDocument();
    expect(annotationsIn(workspace)).toBe(4);
    await user.click(screen.getByRole('button', { name: 'Go on with this' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() =>
      expect(workspace.session.getState().said.text).toBe(
        'The copy is taken in: 3 articles · 4 annotations.',
      ),
    );
  });

  it('says that the copy is taken in, also to somebody who closed the dialog while it merged', async () => {
    const { user } = await after(loseOne);
    await user.click(await screen.findByRole('button', { name: 'Look at this copy' }));
    const merge = await screen.findByRole('dialog', { name: /^Merge/u });
    await within(merge).findByText(/Nothing has changed yet/u);
    fireEvent.click(within(merge).getByRole('button', { name: 'Merge' }));
    fireEvent.click(within(merge).getByRole('button', { name: 'Close' }));
    expect(await screen.findByRole('dialog', { name: /is missing$/u })).toBeInTheDocument();
    const taken = await screen.findByRole('dialog', { name: 'The copy is taken in' });
    expect(within(taken).getByRole('button', { name: 'Go on with this' })).toBeInTheDocument();
  });

  it('counts no annotation of a removed article, neither in what is here now nor in a copy', async () => {
    const { workspace, profile } = await openSample();
    await tag(workspace, 2);
    const [first] = articlesInOrder(workspace.session.getState().state!);
    await workspace.run('deleteArticle', { id: first!.id });
    await (await workspace.recovery()).keepNow();
    const id = workspace.session.getState().sessionId!;
    const [copy] = await (await workspace.recovery()).copiesOf(id);
    expect(await readCopy(workspace, copy!)).toMatchObject({ articleCount: 2, annotationCount: 0 });
    workspace.dispose();
    const again = openTab(profile);
    await again.start();
    const trouble: Trouble = {
      sessionId: id,
      title: 'Talks',
      what: { kind: 'log', endsAt: 1, head: 2 },
      here: null,
      remembered: null,
    };
    showIn(again, <TakenIn trouble={trouble} onMore={() => undefined} onProblem={() => undefined} />);
    expect(await screen.findByText(/Now here: 2 articles · 0 annotations/u)).toBeInTheDocument();
  });

  it('changes nothing when it is left for later, and stays as a strip', async () => {
    const { workspace, user } = await after(loseOne);
    const before = workspace.session.getState().state;
    await user.click(await screen.findByRole('button', { name: 'Decide later' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(workspace.session.getState().state).toBe(before);
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('asks before one goes on without it, and is then silent', async () => {
    const { workspace, user } = await after(loseOne);
    await user.click(await screen.findByRole('button', { name: 'Go on without it' }));
    expect(workspace.session.getState().trouble).not.toBeNull();
    const group = screen.getByRole('group', { name: 'Go on without it?' });
    await user.click(within(group).getByRole('button', { name: 'Not now' }));
    expect(screen.getByRole('button', { name: 'Go on without it' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Go on without it' }));
    const again = screen.getByRole('group', { name: 'Go on without it?' });
    await user.click(within(again).getByRole('button', { name: 'Go on without it' }));
    await waitFor(() => expect(workspace.session.getState().trouble).toBeNull());
  });

  it('makes a session that is gone anew, once somebody has seen what the copy holds', async () => {
    const { workspace, user, id } = await after(loseAll);
    expect(await screen.findByRole('dialog', { name: /is gone$/u })).toHaveTextContent(
      'Nothing that can be opened',
    );
    await user.click(await screen.findByRole('button', { name: 'Look at this copy' }));
    expect(await screen.findByText(/The copy holds/u)).toHaveTextContent('3 articles · 3 annotations');
    expect(workspace.session.getState().state).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Bring it back' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(workspace.session.getState().sessionId).toBe(id);
    expect(annotationsIn(workspace)).toBe(3);
  });

  it('says so where there is no copy, and takes any file', async () => {
    const { workspace, user } = await after(async (profile, name) => {
      profile.copies.kept.clear();
      await loseAll(profile, name);
    });
    expect(await screen.findByText(/has kept no copy/u)).toBeInTheDocument();
    const file = new File(['{"format":"something"}'], 'other.json');
    await user.upload(screen.getByLabelText('Session file to take in'), file);
    expect(
      await screen.findByText(/other\.json|Parallax/u, { selector: '[role=alert] p' }),
    ).toBeInTheDocument();
    expect(workspace.session.getState().state).toBeNull();
  });
});

describe('earlier copies', { timeout: 30_000 }, () => {
  it('are none at first, then kept on request, opened beside the session and handed out', async () => {
    const { workspace, profile } = await openSample();
    await tag(workspace, 2);
    let closed = 0;
    const user = showIn(workspace, <EarlierCopiesDialog onClose={() => (closed += 1)} />);
    expect(await screen.findByText(/There is none yet/u)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Keep a copy now' }));
    const row = await screen.findByRole('listitem');
    expect(row).toHaveTextContent(/Kept on request · 3 articles · 2 annotations/u);
    await user.click(screen.getByRole('button', { name: 'Keep a copy now' }));
    expect(await screen.findByText('The newest copy holds just what is here.')).toBeInTheDocument();
    await user.click(within(row).getByRole('button', { name: /as a file$/u }));
    await waitFor(() => expect(profile.savedFiles).toHaveLength(1));
    expect(screen.getByRole('status')).toHaveTextContent(profile.savedFiles[0]!.name);
    await act(async () => user.click(within(row).getByRole('button', { name: /as a new session$/u })));
    await waitFor(() => expect(closed).toBe(1));
    expect(workspace.session.getState().state!.session.title).toMatch(/\(copy of .+\)$/u);
  });

  it('that can no longer be read say so', async () => {
    const { workspace, profile } = await openSample();
    await (await workspace.recovery()).keepNow();
    for (const [id, one] of profile.copies.kept) {
      profile.copies.kept.set(id, { ...one, content: new Blob(['damaged']) });
    }
    const user = showIn(workspace, <EarlierCopiesDialog onClose={() => undefined} />);
    await user.click(await screen.findByRole('button', { name: /as a file$/u }));
    expect(await screen.findByRole('alert')).toHaveTextContent('can no longer be read');
  });
});

describe('a session that was not updated', () => {
  it('is opened without a copy only when somebody says so', async () => {
    const { workspace } = await openSample();
    const updated: SessionId[] = [];
    const id = workspace.session.getState().sessionId!;
    const recovery = await workspace.recovery();
    const watched: Workspace = {
      ...workspace,
      recovery: async () => ({
        ...recovery,
        updateWithoutCopy: async (which) => {
          updated.push(which);
          return recovery.updateWithoutCopy(which);
        },
      }),
    };
    const user = showIn(watched, <Recovery />);
    act(() =>
      workspace.session.setState({
        trouble: {
          sessionId: id,
          title: 'Talks',
          what: { kind: 'noCopyBeforeUpdate', detail: 'the browser’s storage is full' },
          here: null,
          remembered: null,
        },
      }),
    );
    const dialog = await screen.findByRole('dialog', { name: '“Talks” was not updated' });
    expect(dialog).toHaveTextContent('Nothing was touched');
    expect(updated).toEqual([]);
    act(() => workspace.session.setState({ opening: { kind: 'copying' } }));
    expect(dialog).toHaveTextContent('Keeping a copy of this session first …');
    await user.click(screen.getByRole('button', { name: 'Open it without a copy' }));
    expect(updated).toEqual([]);
    act(() => workspace.session.setState({ opening: null }));
    await user.click(screen.getByRole('button', { name: 'Open it without a copy' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(updated).toEqual([id]);
  });
});
