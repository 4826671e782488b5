import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { codebookIn } from '../../../src/domain/codebook/codebook-in.ts';
import { dialog, inDialog, opened, row, Room } from './room.tsx';

let room: Room;
beforeEach(async () => {
  room = await Room.enter();
});

describe('fields', () => {
  it('are put in order by buttons, with the focus on the same button', async () => {
    const user = await room.open();
    await user.click(screen.getByRole('button', { name: 'Move Speaker down' }));
    await waitFor(() =>
      expect(
        room
          .tagNamed('Quote')
          .attributes.map(({ id }) => id)
          .slice(0, 2),
      ).toEqual(['quoteType', 'speaker']),
    );
    expect(screen.getByRole('button', { name: 'Move Speaker down' })).toHaveFocus();
  });

  it('take levels, help, a group, a condition and values', async () => {
    const user = await room.open();
    await user.click(screen.getByRole('button', { name: /^Passed on by/u }));
    const spec = within(screen.getByRole('listitem', { name: 'Passed on by' }));
    await user.click(spec.getByRole('radio', { name: 'Core' }));
    const stored = () => room.tagNamed('Quote').attributes.find(({ id }) => id === 'via');
    await waitFor(() => expect(stored()?.level).toBe('core'));
    await user.type(spec.getByRole('combobox', { name: 'Group' }), 'Source{Enter}');
    await waitFor(() => expect(stored()?.group).toBe('Source'));
    await user.click(spec.getByRole('checkbox', { name: 'Implicit' }));
    await waitFor(() => expect(stored()?.when).toEqual({ attribution: ['second-hand', 'implicit'] }));
    await user.selectOptions(spec.getByRole('combobox', { name: 'Shown' }), 'Always');
    await waitFor(() => expect(stored()?.when).toBeUndefined());
  });

  it('take several conditions, all of which count', async () => {
    const user = await room.open();
    await user.click(screen.getByRole('button', { name: /^Passed on by/u }));
    const spec = within(screen.getByRole('listitem', { name: 'Passed on by' }));
    const stored = () => room.tagNamed('Quote').attributes.find(({ id }) => id === 'via')?.when;
    await user.selectOptions(
      spec.getByRole('combobox', { name: 'And' }),
      'Only for some values of Where it was said',
    );
    await waitFor(() => expect(stored()).toEqual({ attribution: 'second-hand', medium: 'interview' }));
    await user.click(
      within(spec.getByRole('group', { name: 'Shown while Where it was said is' })).getByRole('checkbox', {
        name: 'Letter',
      }),
    );
    await waitFor(() =>
      expect(stored()).toEqual({ attribution: 'second-hand', medium: ['interview', 'letter'] }),
    );
    await user.selectOptions(spec.getByRole('combobox', { name: 'Shown' }), 'Always');
    await waitFor(() => expect(stored()).toEqual({ medium: ['interview', 'letter'] }));
  });

  it('say what each device counts as, where a field is computed from it', async () => {
    const user = await room.open();
    await user.click(row(/^Framing/u));
    await user.click(await screen.findByRole('button', { name: /^Wording or content/u }));
    const spec = within(screen.getByRole('listitem', { name: 'Wording or content' }));
    const stored = () => room.tagNamed('Framing').attributes.find(({ id }) => id === 'biasType')?.map;
    await user.click(spec.getByText('What each device counts as'));
    await user.selectOptions(spec.getByRole('combobox', { name: 'Metaphor' }), 'Content');
    await waitFor(() => expect(stored()?.['metaphor']).toBe('informational'));
    await user.selectOptions(spec.getByRole('combobox', { name: 'Naming' }), 'Nothing');
    await waitFor(() => expect(stored()).not.toHaveProperty('naming'));
    expect(stored()?.['metaphor']).toBe('informational');
  });

  it('keep both of two changes made a moment apart: a name typed, and the button that took the focus', async () => {
    await room.open();
    fireEvent.click(screen.getByRole('button', { name: /^Passed on by/u }));
    const name = within(screen.getByRole('listitem', { name: 'Passed on by' })).getByRole('textbox', {
      name: 'Name',
    });
    fireEvent.change(name, { target: { value: 'Relayed by' } });
    // Before anything is stored: leaving the field and the press that made one leave it.
    fireEvent.blur(name);
    fireEvent.click(screen.getByRole('button', { name: 'Move Passed on by up' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove Said to' }));
    const stored = () => room.tagNamed('Quote').attributes;
    await waitFor(() => expect(stored().some(({ id }) => id === 'addressee')).toBe(false));
    expect(stored().map(({ label }) => label)).toContain('Relayed by');
  });

  it('that are not used go at once', async () => {
    const user = await room.open();
    await user.click(screen.getByRole('button', { name: 'Remove Said to' }));
    await waitFor(() =>
      expect(room.tagNamed('Quote').attributes.some(({ id }) => id === 'addressee')).toBe(false),
    );
    expect(screen.queryByRole('dialog', inDialog)).toBeNull();
  });

  it('a value that is used goes only after one said where its codings go', async () => {
    const id = await room.panels.tag('claim', 'an armed conflict');
    await room.panels.run('setAttribute', { ids: [id], attributeId: 'claimType', value: 'quantity' });
    const user = await room.open();
    await user.click(row(/^Claim/u));
    await user.click(screen.getByRole('button', { name: /^Type of claim/u }));
    await user.click(screen.getByRole('button', { name: 'Remove Quantity' }));
    expect(
      await (await opened()).findByText(/1 value of Type of claim has no counterpart: Quantity \(1\)/u),
    ).toBeInTheDocument();
    await user.selectOptions(
      dialog().getByRole('combobox', { name: 'Quantity becomes', ...inDialog }),
      'State',
    );
    expect(dialog().getByText(/1 value moves to its counterpart/u)).toBeInTheDocument();
    await user.click(dialog().getByRole('button', { name: 'Change it', ...inDialog }));
    await room.panels.expectValue(id, 'claimType', 'state');
    await act(() => room.panels.workspace.undo());
    await room.panels.expectValue(id, 'claimType', 'quantity');
  });
});

describe('kinds of link', () => {
  it('keep every pair of tags of several ticked in a row', async () => {
    const user = await room.open();
    await user.click(row(/^Links/u));
    fireEvent.click(screen.getByRole('button', { name: /^supports/u }));
    for (const pair of ['Framing to Framing', 'Framing to Quote', 'Quote to Framing'])
      fireEvent.click(screen.getByRole('checkbox', { name: pair }));
    const ends = () =>
      codebookIn(room.panels.state)?.codebook.links.find(({ id }) => id === 'supports')?.ends;
    await waitFor(() => expect(ends()).toContainEqual(['quote', 'framing']));
    expect(ends()).toContainEqual(['framing', 'framing']);
    expect(ends()).toContainEqual(['framing', 'quote']);
  });
});
