import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/ids.ts';
import { CodebookRoom } from '../../../src/ui/codebook/codebook-room.tsx';
import { dialog, inDialog, opened, field, row, Room } from './room.tsx';

let room: Room;
beforeEach(async () => {
  room = await Room.enter();
});

describe('changes after use', () => {
  it('merge: the preview says what changes, the mapping is kept, Undo takes it back', async () => {
    const one = await room.panels.tag('framing', 'an armed conflict');
    await room.panels
      .run('setAttribute', { ids: [one], attributeId: 'voice', value: 'quoted' })
      .catch(() => null);
    await room.panels.tag('framing', 'late on Friday');
    const user = await room.open();
    await user.click(row(/^Framing/u));
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Merge into', ...inDialog }),
      'Claim',
    );
    expect(dialog().getByText('2 annotations change their tag.')).toBeInTheDocument();
    await user.click(dialog().getByRole('button', { name: 'Merge into Claim', ...inDialog }));
    await waitFor(() => expect(room.names).toEqual(['Quote', 'Claim']));
    expect(room.panels.annotation(one).tagId).toBe('claim');
    expect(room.said).toMatch(/Framing into Claim.*2 annotations/iu);
    await waitFor(() => expect(row(/^Claim/u)).toHaveFocus());
    await act(() => room.panels.workspace.undo());
    expect(room.names).toEqual(['Quote', 'Claim', 'Framing']);
    expect(room.panels.annotation(one).tagId).toBe('framing');
  });

  it('split: each value that gets a name becomes a tag', async () => {
    const ids = [
      await room.panels.tag('claim', 'an armed conflict'),
      await room.panels.tag('claim', 'late on Friday'),
    ];
    await room.panels.run('setAttribute', { ids: [ids[0]!], attributeId: 'claimType', value: 'event' });
    await room.panels.run('setAttribute', { ids: [ids[1]!], attributeId: 'claimType', value: 'evaluation' });
    const user = await room.open();
    await user.click(row(/^Claim/u));
    await user.click(screen.getByRole('button', { name: 'Split' }));
    await user.type(
      await screen.findByRole('textbox', { name: 'New tag for Evaluation', ...inDialog }),
      'Opinion',
    );
    expect(dialog().getByText('1 annotation changes its tag.')).toBeInTheDocument();
    await user.click(dialog().getByRole('button', { name: 'Split', ...inDialog }));
    await waitFor(() => expect(room.names).toContain('Opinion'));
    expect(room.panels.annotation(ids[1]!).tagId).toBe(room.tagNamed('Opinion').id);
    expect(room.panels.annotation(ids[0]!).tagId).toBe('claim');
  });

  it('delete: asks what becomes of the annotations, and a tag without any goes without a question', async () => {
    const id = await room.panels.tag('claim', 'an armed conflict');
    const user = await room.open();
    await user.click(row(/^Claim/u));
    await user.keyboard('{Delete}');
    expect(await (await opened()).findByText(/What becomes of its 1 annotation/u)).toBeInTheDocument();
    const button = dialog().getByRole('button', { name: 'Delete the tag', ...inDialog });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await user.click(dialog().getByRole('radio', { name: /^Leave them/u, ...inDialog }));
    await user.click(button);
    await waitFor(() => expect(room.names).toEqual(['Quote', 'Framing']));
    expect(room.panels.annotation(id).tagId).toBe('claim');
    await act(() => room.panels.workspace.undo());
    expect(room.names).toEqual(['Quote', 'Claim', 'Framing']);
  });

  it('even the last tag can be deleted, and the room says what to do then', async () => {
    await room.panels.run('deleteTag', { id: 'claim' as TagId, annotations: { kind: 'keep' } });
    await room.panels.run('deleteTag', { id: 'framing' as TagId, annotations: { kind: 'keep' } });
    await room.panels.run('deleteTag', { id: 'quote' as TagId, annotations: { kind: 'keep' } });
    room.panels.show(<CodebookRoom />);
    expect(await screen.findByText('No tags yet. Words can be marked once there is one.')).toBeVisible();
    expect(field('Name of the codebook')).toBeVisible();
  });

  it('what was coded under an older version can be shown or confirmed', async () => {
    const id = await room.panels.tag('claim', 'an armed conflict');
    const user = await room.open();
    await user.click(row(/^Claim/u));
    expect(screen.queryByText(/older version/u)).toBeNull();
    await user.type(field('Help'), ' Not questions.');
    await user.tab();
    expect(
      await screen.findByText('1 annotation was coded under an older version of this tag.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'It is still right' }));
    await waitFor(() => expect(screen.queryByText(/older version/u)).toBeNull());
    expect(room.panels.annotation(id).codebookVersion).toBeGreaterThan(1);
  });
});
