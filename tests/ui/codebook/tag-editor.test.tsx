import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { codebookIn } from '../../../src/domain/codebook/codebook-in.ts';
import { dialog, field, inDialog, opened, row, Room } from './room.tsx';

let room: Room;
const guidelines = () => codebookIn(room.panels.state)?.codebook.guidelines ?? '';
beforeEach(async () => {
  room = await Room.enter();
});

describe('a tag', () => {
  it('is renamed on Enter, in one undoable step, also after it was used', async () => {
    const id = await room.panels.tag('claim', 'an armed conflict');
    const user = await room.open();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(field('Name')).toHaveFocus());
    await user.keyboard('Assertion{Enter}');
    await waitFor(() => expect(room.names).toEqual(['Quote', 'Assertion', 'Framing']));
    expect(room.panels.annotation(id).tagId).toBe('claim');
    await act(() => room.panels.workspace.undo());
    expect(field('Name')).toHaveValue('Claim');
  });

  it('keeps what was typed and says why, where a name can’t be taken; Escape puts the old one back', async () => {
    const user = await room.open();
    await user.clear(field('Name'));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(/name cannot be empty/u);
    await user.keyboard('x{Escape}');
    expect(field('Name')).toHaveValue('Quote');
    expect(room.names).toEqual(['Quote', 'Claim', 'Framing']);
  });

  it('offers a long text again that was typed when the page closed, and stores it only when told', async () => {
    const user = await room.open();
    await user.click(row(/^Guidelines/u));
    await user.click(field('Guidelines'));
    await user.keyboard('Cut at clauses.');
    // The page goes before the field is left.
    cleanup();
    // The room remembers that one was at its guidelines, and not in the tree.
    room.show();
    expect(await screen.findByRole('alert')).toHaveTextContent(/typed before the page closed/u);
    expect(field('Guidelines')).toHaveValue(`${guidelines()}Cut at clauses.`);
    expect(guidelines()).not.toContain('Cut at clauses.');
    await user.click(field('Guidelines'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(guidelines()).toContain('Cut at clauses.'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('that Undo takes away while one edits it leaves the focus on the tree, not nowhere', async () => {
    const user = await room.open();
    await user.keyboard('n');
    await opened();
    await user.keyboard('Zeal{Enter}');
    await waitFor(() => expect(row(/^Zeal/u)).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(field('Name')).toHaveValue('Zeal'));
    await waitFor(() => expect(field('Name')).toHaveFocus());
    await act(() => room.panels.workspace.undo());
    expect(room.names).toEqual(['Quote', 'Claim', 'Framing']);
    await waitFor(() => expect(row(/^Quote/u)).toHaveFocus());
  });

  it('gets a key by pressing it; a key that is taken is refused with what has it', async () => {
    const user = await room.open();
    await user.click(screen.getByRole('button', { name: 'Key 1, change' }));
    await user.keyboard('2');
    expect(await screen.findByRole('alert')).toHaveTextContent('2 already does “Tag as Claim”');
    await user.keyboard('7');
    await waitFor(() => expect(room.tagNamed('Quote').hotkey).toBe('7'));
    expect(screen.getByRole('button', { name: 'Key 7, change' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Key 7, change' }));
    await user.click(screen.getByRole('button', { name: 'No key' }));
    await waitFor(() => expect(room.tagNamed('Quote').hotkey).toBeNull());
  });

  it('has a colour that is checked: a hard one is said to be hard, and for whom', async () => {
    const user = await room.open();
    expect(screen.getByText(/^Easy to tell from every other tag/u)).toBeVisible();
    const own = field('Own colour');
    await user.clear(own);
    await user.type(own, '6d6e0a{Enter}');
    await waitFor(() => expect(room.tagNamed('Quote').colour.light.line).toBe('#6d6e0a'));
    expect(
      screen.getByText(/^Hard to tell from Claim for people with .*the line style differs\.$/u),
    ).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Blue' }));
    await waitFor(() => expect(room.tagNamed('Quote').colour.light.line).toBe('#335ca0'));
  });

  it('is made with a field of several values, and Undo takes back one step at a time', async () => {
    const user = await room.open();
    await user.keyboard('n');
    await screen.findByRole('dialog', inDialog);
    await user.type(dialog().getByRole('textbox', { name: 'Name', ...inDialog }), 'Metaphor');
    expect(screen.getByRole('textbox', { name: 'Key, or nothing', ...inDialog })).toHaveValue('4');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(room.names).toEqual(['Quote', 'Claim', 'Framing', 'Metaphor']));
    expect(await screen.findByRole('heading', { name: 'Metaphor' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add a field' }));
    await user.type(screen.getByRole('textbox', { name: 'Name of the field' }), 'Image');
    await user.type(
      screen.getByRole('textbox', { name: 'Values, one a line' }),
      'War{Enter}Game{Enter}{Enter}Path',
    );
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(room.tagNamed('Metaphor').attributes).toHaveLength(1));
    expect(room.tagNamed('Metaphor')).toMatchObject({
      hotkey: '4',
      letter: 'M',
      attributes: [
        {
          id: 'image',
          label: 'Image',
          kind: 'choice',
          level: 'core',
          values: [
            { id: 'war', label: 'War' },
            { id: 'game', label: 'Game' },
            { id: 'path', label: 'Path' },
          ],
        },
      ],
    });
    await act(() => room.panels.workspace.undo());
    expect(room.tagNamed('Metaphor').attributes).toEqual([]);
    await act(() => room.panels.workspace.undo());
    expect(room.names).toEqual(['Quote', 'Claim', 'Framing']);
  });
});

describe('links', () => {
  it('say which tags they tie together, box by box, with arrows among the boxes', async () => {
    const user = await room.open();
    await user.click(row(/^Links/u));
    await user.click(screen.getByRole('button', { name: /^asserts/u }));
    const box = screen.getByRole('checkbox', { name: 'Quote to Framing' });
    expect(screen.getByRole('checkbox', { name: 'Quote to Claim' })).toBeChecked();
    await user.click(box);
    const ends = () =>
      room.panels.state.codebooks
        .get(room.panels.state.session.codebookId)
        ?.links.find(({ id }) => id === 'asserts')?.ends;
    await waitFor(() =>
      expect(ends()).toEqual([
        ['quote', 'claim'],
        ['quote', 'framing'],
      ]),
    );
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('checkbox', { name: 'Claim to Framing' })).toHaveFocus();
  });

  it('a new kind is added and opens', async () => {
    const user = await room.open();
    await user.click(row(/^Links/u));
    await user.type(field('New kind of link'), 'answers{Enter}');
    expect(await screen.findByRole('button', { name: /^answers/u, expanded: true })).toBeVisible();
  });
});

describe('examples', () => {
  it('show their words and take a note; a borderline case can be made an example', async () => {
    const id = await room.panels.tag('claim', 'an armed conflict');
    await room.panels.run('addExample', { annotationId: id, kind: 'borderline' });
    const user = await room.open();
    await user.click(row(/^Claim/u));
    const list = within(screen.getByRole('list', { name: 'Borderline cases' }));
    expect(list.getByRole('listitem')).toHaveTextContent('an armed conflict');
    await user.type(list.getByRole('textbox', { name: 'Why it is a borderline case' }), 'No clause{Enter}');
    await waitFor(() => expect([...room.panels.state.examples.values()][0]?.note).toBe('No clause'));
    await user.click(list.getByRole('button', { name: 'Make it an example' }));
    expect(await screen.findByRole('list', { name: 'Examples' })).toHaveTextContent('an armed conflict');
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(room.panels.state.examples.size).toBe(0));
  });
});
