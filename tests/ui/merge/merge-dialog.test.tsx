import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { AnnotationId } from '../../../src/domain/ids.ts';
import { Person } from './two-people.tsx';

vi.setConfig({ testTimeout: 40_000 });

const WORDS = 'Iran';
const OTHER = 'nuclear';

const meet = async () => ({
  ann: await Person.open('ann', 'Ann Roe', 'AR'),
  bo: await Person.open('bo', 'Bo Li', 'BL'),
});

/** Both have Ann's quote, and both have written a note on it; Bo's is newer. */
async function disagree() {
  const { ann, bo } = await meet();
  const id = await ann.tag('quote', WORDS);
  await bo.take(await ann.file());
  await ann.note(id, 'weak');
  bo.wait();
  await bo.note(id, 'strong');
  return { ann, bo, id };
}

const chooses = async (user: ReturnType<Person['choose']>) =>
  user.click(screen.getByRole('button', { name: 'Choose files' }));

const annotationCount = ({ state }: Person): number =>
  [...state.annotations.values()].reduce((sum, { size }) => sum + size, 0);

describe('a colleague’s file', () => {
  it('is shown before anything changes, then merged in one step that Undo takes back', async () => {
    const { ann, bo } = await meet();
    await bo.tag('quote', WORDS);
    await bo.tag('claim', OTHER);
    const user = ann.choose(await bo.file());
    await chooses(user);

    const dialog = await screen.findByRole('dialog', { name: 'Merge “Sample: Iran talks”' });
    expect(await within(dialog).findByText(/Bo Li \(BL\) has 2 new annotations/)).toBeInTheDocument();
    expect(within(dialog).getByText(/Nothing has changed yet/)).toBeInTheDocument();
    expect(annotationCount(ann)).toBe(0);

    await user.click(within(dialog).getByRole('button', { name: 'Merge' }));
    expect(await within(dialog).findByText(/Merged into “Sample: Iran talks”/)).toBeInTheDocument();
    expect(annotationCount(ann)).toBe(2);
    await user.click(within(dialog).getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).toBeNull();

    await ann.workspace.undo();
    expect(annotationCount(ann)).toBe(0);
  });

  it('brings nothing the second time, and says so beside the button', async () => {
    const { ann, bo } = await meet();
    await bo.tag('quote', WORDS);
    const file = await bo.file();
    await ann.take(file);
    const before = ann.state.seq;
    const user = ann.choose(file);
    await chooses(user);
    const merge = await screen.findByRole('button', { name: 'Merge' });
    await screen.findByText('Nothing new in this file');
    expect(merge).toHaveAttribute('aria-disabled', 'true');
    expect(merge).toHaveAccessibleDescription('Nothing new in this file');
    await user.click(merge);
    await ann.workspace.settled();
    expect(ann.state.seq).toBe(before);
  });

  it('overwrites mine only after showing both, and mine can be put back', async () => {
    const { ann, bo, id } = await disagree();
    const user = ann.choose(await bo.file());
    await chooses(user);
    const conflicts = await screen.findByRole('region', { name: 'Conflicts 1' });
    expect(
      within(within(conflicts).getByRole('row', { name: /Note/ }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['weak', 'strong']);
    expect(screen.queryByRole('button', { name: 'Put mine back' })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Merge' }));
    const back = await screen.findByRole('button', { name: 'Put mine back' });
    expect(ann.annotation(id)?.note).toBe('strong');
    await user.click(back);
    expect(await screen.findByText('Yours is back.')).toBeInTheDocument();
    expect(ann.annotation(id)?.note).toBe('weak');
  });

  it('keeps mine where mine is newer', async () => {
    const { ann, bo, id } = await disagree();
    const user = bo.choose(await ann.file());
    await chooses(user);
    const conflicts = await screen.findByRole('region', { name: 'Conflicts 1' });
    expect(conflicts).toHaveTextContent(/Yours stands, because it is newer/);
    expect(bo.annotation(id)?.note).toBe('strong');
  });

  it('can be opened as a session of its own instead, and mine stays as it was', async () => {
    const { ann, bo } = await meet();
    await bo.tag('quote', WORDS);
    const mine = ann.workspace.session.getState().sessionId;
    const user = ann.choose(await bo.file());
    await chooses(user);
    await user.click(await screen.findByRole('button', { name: 'Open as a session of its own' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(annotationCount(ann)).toBe(1);
    await ann.workspace.switchSession(mine!);
    expect(annotationCount(ann)).toBe(0);
  });

  it('offers no button that slips away from under the pointer while the two are compared', async () => {
    const { ann, bo } = await meet();
    vi.spyOn(ann.workspace, 'planMerge').mockReturnValue(new Promise(() => undefined));
    await chooses(ann.choose(await bo.file()));
    const dialog = await screen.findByRole('dialog', { name: 'Merge “Sample: Iran talks”' });
    expect(await within(dialog).findByText('Comparing the two sessions…')).toBeInTheDocument();
    const names = within(dialog)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    expect(names).toEqual(['Merge', 'Close']);
    expect(within(dialog).getByRole('button', { name: 'Merge' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('changes nothing when one cancels', async () => {
    const { ann, bo } = await meet();
    await bo.tag('quote', WORDS);
    const before = ann.state.seq;
    const user = ann.choose(await bo.file());
    await chooses(user);
    await screen.findByText(/has 1 new annotation/);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(ann.state.seq).toBe(before);
  });

  it('comes up after the one before it when there are several', async () => {
    const { ann, bo } = await meet();
    const cara = await Person.open('cara', 'Cara Díaz', 'CD');
    await bo.tag('quote', WORDS);
    await cara.tag('claim', OTHER);
    const user = ann.choose(await bo.file(), await cara.file());
    await chooses(user);
    await screen.findByText(/Bo Li \(BL\) has 1 new annotation/);
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    await screen.findByText(/Cara Díaz \(CD\) has 1 new annotation/);
    expect(screen.getByText(/cara.parallax.json is another copy/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(annotationCount(ann)).toBe(2);
  });
});

it('texts that came along are looked at after the session', async () => {
  const { ann, bo } = await meet();
  await bo.tag('quote', WORDS);
  const text = new File(['A new article\n\nWith words of its own.'], 'new.txt', { type: 'text/plain' });
  const user = ann.choose(text, await bo.file());
  await chooses(user);
  await screen.findByRole('dialog', { name: 'Merge “Sample: Iran talks”' });
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('dialog', { name: 'New article' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

describe('a file of another session', () => {
  it('is opened at once when it has nothing to do with any session that is here', async () => {
    const { ann, bo } = await meet();
    await bo.workspace.newSession('Elsewhere');
    const user = ann.choose(await bo.file());
    await chooses(user);
    await waitFor(() => expect(ann.state.session.title).toBe('Elsewhere'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks into which session when it is a copy of one that is not open', async () => {
    const { ann, bo } = await meet();
    await bo.tag('quote', WORDS);
    await ann.workspace.newSession('Second story');
    await ann.workspace.refreshSessions();
    const user = ann.choose(await bo.file());
    await chooses(user);
    expect(
      await screen.findByText(/This is a copy of “Sample: Iran talks”.+not open: “Second story” is/),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open “Sample: Iran talks” and compare' }));
    await screen.findByText(/Bo Li \(BL\) has 1 new annotation/);
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    await screen.findByRole('button', { name: 'Done' });
    expect(ann.state.session.title).toBe('Sample: Iran talks');
    expect(annotationCount(ann)).toBe(1);
  });

  it('says when that one is in the trash, and takes it out before anything is compared', async () => {
    const { ann, bo } = await meet();
    await bo.tag('quote', WORDS);
    await ann.workspace.newSession('Second story');
    await ann.workspace.refreshSessions();
    const { sessions } = ann.workspace.session.getState();
    await ann.workspace.trashSession(sessions.find(({ title }) => title === 'Sample: Iran talks')!.id);
    const user = ann.choose(await bo.file());
    await chooses(user);
    expect(
      await screen.findByText(
        'This is a copy of “Sample: Iran talks”, which is in the trash of this browser.',
      ),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Take “Sample: Iran talks” out of the trash and compare' }),
    );
    await screen.findByText(/Bo Li \(BL\) has 1 new annotation/);
    expect(ann.workspace.session.getState().trash).toEqual([]);
    expect(ann.state.session.title).toBe('Sample: Iran talks');
  });
});

it('one id with two texts stops the merge, says which article, and leaves everything as it is', async () => {
  const { ann, bo } = await meet();
  await bo.tag('quote', WORDS);
  const before = ann.state.seq;
  const [read] = await ann.workspace.readFiles([await bo.file()]);
  if (!read?.result.ok || read.result.value.kind !== 'session') throw new Error('No session file');
  const { dump, title, notices } = read.result.value;
  const records = dump.records.map((record) =>
    record.type === 'article' && record.letter === 'A' ? { ...record, textHash: '0'.repeat(64) } : record,
  );
  const { MergeDialog } = await import('../../../src/ui/merge/merge-dialog.tsx');
  const { showIn } = await import('../frame/in-workspace.tsx');
  showIn(
    ann.workspace,
    <MergeDialog
      incoming={{ dump: { ...dump, records }, title, fileName: 'bo', notices }}
      onClose={() => {}}
    />,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent(/Your article A, .+ Nothing was merged\./);
  expect(screen.getByRole('button', { name: 'Merge' })).toHaveAttribute('aria-disabled', 'true');
  expect(ann.state.seq).toBe(before);
  expect(ann.annotation('annotation-bo000002' as AnnotationId)).toBeNull();
});
