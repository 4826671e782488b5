import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { HistoryDialog } from '../../../src/ui/history/history-dialog.tsx';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { showIn } from '../frame/in-workspace.tsx';
import { Person } from '../merge/two-people.tsx';

vi.setConfig({ testTimeout: 40_000 });

const WORDS = 'Iran';
const showHistory = (workspace: Workspace): UserEvent =>
  showIn(workspace, <HistoryDialog record={null} onClose={() => {}} />);
const open = ({ workspace }: Person): UserEvent => showHistory(workspace);

const row = (name: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const itemOf = (button: HTMLElement): HTMLElement => button.closest('li')!;

/** Ann has tagged a quote, written a note and changed her mind about it. */
async function annWorked() {
  const ann = await Person.open('ann', 'Ann Roe', 'AR');
  const id = await ann.tag('quote', WORDS);
  await ann.note(id, 'weak');
  await ann.note(id, 'strong');
  return { ann, id };
}

describe('the history of a session', () => {
  it('lists what was done, newest first, with who and when', async () => {
    const { ann } = await annWorked();
    open(ann);
    expect(await screen.findByRole('heading', { name: 'Saturday, March 22, 2025' })).toBeInTheDocument();
    const names = screen
      .getAllByRole('listitem')
      .slice(0, 3)
      .map((item) => item.textContent);
    expect(names).toEqual([
      expect.stringMatching(/^\d{1,2}:\d\d\s[AP]MAR(?:Changed|Wrote) note “Iran”You$/),
      expect.stringMatching(/^\d{1,2}:\d\d\s[AP]MAR(?:Changed|Wrote) note “Iran”You$/),
      expect.stringMatching(/^\d{1,2}:\d\d\s[AP]MARCreated quote “Iran”You$/),
    ]);
  });

  it('says before and after of each record when a row is unfolded', async () => {
    const { ann } = await annWorked();
    const user = open(ann);
    const [newest] = await screen.findAllByRole('button', { name: /note “Iran”/ });
    await user.click(newest!);
    const item = itemOf(newest!);
    expect(within(item).getByText('weak').tagName).toBe('DEL');
    expect(within(item).getByText('strong').tagName).toBe('INS');
    expect(within(item).getByRole('term')).toHaveTextContent('Note');
  });

  it('takes one change back as a new change, and says what stayed', async () => {
    const { ann, id } = await annWorked();
    const flagged = await ann.run('setFlag', { ids: [id, await ann.tag('claim', 'nuclear')], flagged: true });
    expect(flagged.entries).toHaveLength(2);
    await ann.note(id, 'edited since');
    const user = open(ann);
    const flag = await row(/^.*Flagged 2/);
    await user.click(flag);
    await user.click(within(itemOf(flag)).getByRole('button', { name: 'Undo this' }));
    expect(await screen.findByText(/1 record was edited since and stays as it is/)).toBeInTheDocument();
    expect(ann.annotation(id)).toMatchObject({ flagged: true, note: 'edited since' });
    expect(await row(/Took back “flag 2/)).toHaveTextContent('Undo');
    // The new row above has not made this one anew.
    expect(screen.getByText(/1 record was edited since/)).toBeInTheDocument();
  });

  it('goes back to a point after asking once, and Undo brings it all back', async () => {
    const { ann, id } = await annWorked();
    const user = open(ann);
    const made = await row(/Created quote/);
    await user.click(made);
    const item = within(itemOf(made));
    await user.click(item.getByRole('button', { name: 'Go back to here' }));
    const asking = item.getByRole('group', { name: 'Go back to here?' });
    expect(asking).toHaveTextContent('This takes back the 2 changes made here since then');
    expect(ann.annotation(id)?.note).toBe('strong');
    await user.click(within(asking).getByRole('button', { name: 'Go back' }));
    expect(await screen.findByText('Everything is what it was then, as a new change.')).toBeInTheDocument();
    expect(ann.annotation(id)?.note).toBe('');
    await ann.workspace.undo();
    expect(ann.annotation(id)?.note).toBe('strong');
  });

  it('stays when told so, with the focus where it was', async () => {
    const { ann, id } = await annWorked();
    const user = open(ann);
    const made = await row(/Created quote/);
    await user.click(made);
    const back = within(itemOf(made)).getByRole('button', { name: 'Go back to here' });
    await user.click(back);
    await user.click(screen.getByRole('button', { name: 'Stay' }));
    expect(back).toHaveFocus();
    expect(ann.annotation(id)?.note).toBe('strong');
  });

  it('does not offer to go back to where one is', async () => {
    const { ann } = await annWorked();
    const user = open(ann);
    const [newest] = await screen.findAllByRole('button', { name: /note “Iran”/ });
    await user.click(newest!);
    expect(within(itemOf(newest!)).queryByRole('button', { name: 'Go back to here' })).toBeNull();
    expect(within(itemOf(newest!)).getByRole('button', { name: 'Undo this' })).toBeInTheDocument();
  });

  it('shows a colleague’s steps that a merge brought, and only the merges, or only one person’s', async () => {
    const { ann } = await annWorked();
    const bo = await Person.open('bo', 'Bo Li', 'BL');
    await bo.tag('claim', 'nuclear');
    await ann.take(await bo.file('bo.parallax.json', true));
    const user = open(ann);
    const bos = await row(/Created claim “nuclear”/);
    expect(bos).toHaveTextContent('Bo Li (BL)');
    expect(bos).toHaveTextContent('From a merge');
    await user.click(bos);
    expect(within(itemOf(bos)).queryByRole('button', { name: 'Go back to here' })).toBeNull();

    await user.selectOptions(screen.getByRole('combobox', { name: 'By' }), 'Bo Li (BL)');
    expect(screen.queryByRole('button', { name: /Created quote/ })).toBeNull();
    expect(screen.getByRole('button', { name: /Created claim/ })).toBeInTheDocument();

    await user.selectOptions(screen.getByRole('combobox', { name: 'By' }), 'Everybody');
    await user.click(screen.getByRole('radio', { name: 'Merges' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /Created/ })).toBeNull());
    expect(screen.getByRole('button', { name: /Merged bo\.parallax\.json/ })).toHaveTextContent('Merge');
  });

  it('reads further back when asked to', async () => {
    const { ann } = await annWorked();
    const { historyPage } = ann.workspace;
    const user = showHistory({
      ...ann.workspace,
      historyPage: (before, limit) => historyPage(before, Math.min(limit, 2)),
    });
    await screen.findAllByRole('button', { name: /note “Iran”/ });
    expect(screen.queryByRole('button', { name: /Created quote/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await row(/Created quote/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});
