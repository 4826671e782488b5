import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HandOutId, TagId } from '../../../src/domain/ids.ts';
import { field, inDialog, Room } from './room.tsx';

let room: Room;
beforeEach(async () => {
  room = await Room.enter();
});

describe('files and sessions', () => {
  it('the codebook is saved as a file, and what is no codebook is refused with the reason', async () => {
    const user = await room.open();
    await user.click(screen.getByRole('button', { name: 'Save as a file' }));
    await user.click(await screen.findByRole('button', { name: 'Save', ...inDialog }));
    await waitFor(() => expect(room.panels.profile.savedFiles).toHaveLength(1));
    const file = JSON.parse((await room.panels.profile.savedFiles[0]?.text()) ?? '') as {
      tags: { name: string }[];
    };
    expect(file.tags.map(({ name }) => name)).toEqual(['Quote', 'Claim', 'Framing']);
    await user.upload(screen.getByLabelText('Codebook file'), new File(['no json'], 'x.json'));
    expect(await screen.findByRole('alert', inDialog)).toHaveTextContent(
      /x\.json: The file is not valid JSON/u,
    );
  });

  it('a new session begins with this codebook', async () => {
    await room.panels.run('editTag', { id: 'claim' as TagId, name: 'Assertion' });
    const user = await room.open();
    await user.click(screen.getByRole('button', { name: 'New session with this codebook' }));
    await user.type(
      await screen.findByRole('textbox', { name: 'Name of the session', ...inDialog }),
      'Next{Enter}',
    );
    await waitFor(() => expect(room.panels.state.session.title).toBe('Next'));
    expect(room.names).toEqual(['Quote', 'Assertion', 'Framing']);
    expect(room.panels.state.articles.size).toBe(0);
  });
});

describe('a locked codebook', () => {
  it('can be read, says why it can’t be changed, and has no way to try', async () => {
    const made = await room.panels.run('createHandOut', {
      coderName: 'Me',
      articleIds: [room.panels.articleId()],
      instructions: '',
      dueOn: null,
      blind: false,
      codebookLocked: true,
    });
    await room.panels.run('acceptHandOut', { id: made.entries[0]?.after.id as HandOutId });
    const user = await room.open();
    expect(screen.getByText(/^This codebook is locked for the work you took on/u)).toBeVisible();
    expect(field('Name')).toHaveAttribute('readonly');
    for (const name of ['Merge', 'Split', 'Delete', 'Add a field', 'Open a codebook file'])
      expect(screen.queryByRole('button', { name }), name).toBeNull();
    expect(screen.getByRole('radio', { name: 'Dotted' })).toBeDisabled();
    await user.keyboard('n');
    expect(screen.queryByRole('dialog', inDialog)).toBeNull();
    expect(screen.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  });
});
