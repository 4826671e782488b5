import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/ids.ts';
import { tagsInOrder } from '../../../src/domain/session-state.ts';
import { SessionsDialog } from '../../../src/ui/library/sessions-dialog.tsx';
import { openSample } from '../../support/workspace.ts';
import { showIn } from '../frame/in-workspace.tsx';

const hidden = { hidden: true } as const;

async function openSessions() {
  const { workspace, profile } = await openSample();
  await workspace.run('editTag', { id: 'claim' as TagId, name: 'Assertion' });
  await workspace.saveCodebook({ withExamples: false });
  const user = showIn(
    workspace,
    <SessionsDialog onClose={() => {}} onOpenFile={() => {}} onTrash={() => {}} />,
  );
  const names = () => {
    const { state } = workspace.session.getState();
    return state ? tagsInOrder(state).map(({ name }) => name) : [];
  };
  const create = async () => {
    await user.type(screen.getByLabelText('Name of a new session'), 'Next{Enter}');
    await waitFor(() => expect(workspace.session.getState().state?.session.title).toBe('Next'));
  };
  return { workspace, profile, user, names, create };
}

describe('the codebook of a new session', { timeout: 30_000 }, () => {
  it('is the one that ships with Parallax, unless one says otherwise', async () => {
    const { names, create } = await openSessions();
    await create();
    expect(names()).toEqual(['Quote', 'Claim', 'Framing']);
  });

  it('can be that of the open session', async () => {
    const { user, names, create } = await openSessions();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Its codebook', ...hidden }),
      'This session’s: Quote, claim, framing',
    );
    await create();
    expect(names()).toEqual(['Quote', 'Assertion', 'Framing']);
  });

  it('can be a file; what is no codebook is refused with the reason', async () => {
    const { profile, user, names, create } = await openSessions();
    const picker = screen.getByLabelText('Codebook file');
    await user.upload(picker, new File(['{}'], 'wrong.json'));
    expect(await screen.findByRole('alert', hidden)).toHaveTextContent(
      /^wrong\.json: This JSON is not a codebook/u,
    );
    await user.upload(picker, new File([(await profile.savedFiles[0]?.text()) ?? ''], 'mine.json'));
    await screen.findByRole('option', { name: 'From the file: Quote, claim, framing', ...hidden });
    await create();
    expect(names()).toEqual(['Quote', 'Assertion', 'Framing']);
  });
});
