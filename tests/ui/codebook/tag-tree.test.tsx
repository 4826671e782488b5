import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/ids.ts';
import { field, row, Room } from './room.tsx';

let room: Room;
beforeEach(async () => {
  room = await Room.enter();
});

describe('the tree', () => {
  it('has one Tab stop, says letter, key and uses, and leads to everything a codebook has', async () => {
    await room.panels.tag('quote', 'an armed conflict');
    const user = await room.open();
    const rows = screen.getAllByRole('treeitem');
    expect(rows.map((one) => one.getAttribute('aria-label'))).toEqual([
      'Quote, letter Q, key 1, 1 annotation',
      'Claim, letter C, key 2, 0 annotations',
      'Framing, letter F, key 3, 0 annotations',
      'Article codes, 3 fields',
      'Names, 1 field',
      'Links, 8 kinds',
      'Guidelines',
    ]);
    expect(rows.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(row(/^Claim/u)).toHaveFocus());
    expect(field('Name')).toHaveValue('Claim');
    await user.keyboard('{End}');
    await waitFor(() => expect(row(/^Guidelines/u)).toHaveFocus());
    expect(field('Name of the codebook')).toHaveValue('Quote, claim, framing');
  });

  it('moves a tag under another by keys, in one step that Undo takes back', async () => {
    const user = await room.open();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(row(/^Framing/u)).toHaveFocus());
    await user.keyboard('m');
    expect(room.said).toMatch(/^Moving Framing/u);
    await user.keyboard('{ArrowRight}');
    expect(room.said).toBe('Place 1 under Claim');
    expect(row(/^Framing/u)).toHaveAttribute('aria-level', '2');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(room.tagNamed('Framing').parentId).toBe('claim'));
    expect(row(/^Claim/u)).toHaveAttribute('aria-expanded', 'true');
    await act(() => room.panels.workspace.undo());
    expect(room.tagNamed('Framing').parentId).toBeNull();
  });

  it('leaves a tag where it was when one thinks better of it', async () => {
    const user = await room.open();
    await user.keyboard('m{ArrowDown}{ArrowDown}{Escape}');
    expect(room.said).toBe('Quote stays where it was');
    expect(room.names).toEqual(['Quote', 'Claim', 'Framing']);
  });

  it('folds what is below a tag, and finds the way back to it', async () => {
    await room.panels.run('moveTag', { id: 'framing' as TagId, parentId: 'claim' as TagId, before: null });
    const user = await room.open();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(row(/^Framing/u)).toHaveFocus());
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(row(/^Claim/u)).toHaveFocus());
    await user.keyboard('{ArrowLeft}');
    expect(screen.queryByRole('treeitem', { name: /^Framing/u })).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(row(/^Framing/u)).toBeVisible();
  });
});
