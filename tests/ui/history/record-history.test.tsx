import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../../src/domain/result.ts';
import { HistoryDialog } from '../../../src/ui/history/history-dialog.tsx';
import type { AnnotationId } from '../../../src/domain/ids.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { showIn } from '../frame/in-workspace.tsx';
import { Person } from '../merge/two-people.tsx';

vi.setConfig({ testTimeout: 40_000 });

async function noted() {
  const ann = await Person.open('ann', 'Ann Roe', 'AR');
  const id = await ann.tag('quote', 'Iran');
  const other = await ann.tag('claim', 'nuclear');
  await ann.note(id, 'weak');
  await ann.note(id, 'strong');
  await ann.note(other, 'elsewhere');
  return { ann, id };
}

const show = (workspace: Workspace, id: AnnotationId) =>
  showIn(workspace, <HistoryDialog record={{ type: 'annotation', id }} onClose={() => {}} />);

describe('the history of one annotation', () => {
  it('lists its own steps only', async () => {
    const { ann, id } = await noted();
    show(ann.workspace, id);
    expect(screen.getByRole('dialog', { name: 'History of this quote' })).toBeInTheDocument();
    await screen.findByRole('button', { name: /Created quote/ });
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.queryByText(/nuclear/)).toBeNull();
    // Its words stand above once, not in every row.
    expect(screen.getAllByText('“Iran”')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /Iran/ })).toBeNull();
  });

  it('restores an earlier version as a new change', async () => {
    const { ann, id } = await noted();
    const user = show(ann.workspace, id);
    const [newest, older] = await screen.findAllByRole('button', { name: /note/ });
    await user.click(newest!);
    expect(screen.getByText('This is how it is now.')).toBeInTheDocument();
    await user.click(older!);
    const item = older!.closest('li')!;
    await user.click(within(item).getByRole('button', { name: 'Restore this version' }));
    await waitFor(() => expect(ann.annotation(id)?.note).toBe('weak'));
    expect(await within(item).findByText('This is how it is now.')).toBeInTheDocument();
    expect(within(item).getByRole('button', { name: 'Restore this version' })).toHaveFocus();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /Restored annotation/ })).toBeInTheDocument(),
    );
  });

  it('can be stopped while a long log is read, and taken up again', async () => {
    const { ann, id } = await noted();
    let signal: AbortSignal | undefined;
    let finish: () => void = () => {};
    const slow: Workspace = {
      ...ann.workspace,
      historyOf: (_, given) => {
        signal = given;
        return new Promise((resolve) => {
          finish = () => resolve(ok([]));
        });
      },
    };
    const user = show(slow, id);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(signal?.aborted).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByText('Looking through the history…')).toBeInTheDocument();
    finish();
    expect(await screen.findByText(/No step of it is known here/)).toBeInTheDocument();
  });
});
