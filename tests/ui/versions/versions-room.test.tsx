import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AnnotationId, TagId } from '../../../src/domain/ids.ts';
import { findAnnotation } from '../../../src/domain/session-state.ts';
import { versionsStore } from '../../../src/ui/versions/versions-store.ts';
import { VersionsRoom } from '../../../src/ui/versions/versions-room.tsx';
import { findWords, stepEdge } from '../../../src/ui/versions/word-steps.ts';
import { addText } from '../../support/add-text.ts';
import { Panels } from '../../support/panels.tsx';

const FIRST = [
  'Talks in the capital went on until late at night, said people who were there.',
  'The minister said on Friday that nothing at all had been decided in the talks with the two other sides yet.',
  'Observers from both sides had left the building before.',
  'A spokeswoman refused to give any numbers to reporters.',
];
const TAGGED = [FIRST[1]!, FIRST[3]!];
const SECOND = [
  FIRST[0]!,
  FIRST[1]!.replace('on Friday', 'on Sunday'),
  FIRST[2]!,
  'Rain is expected over northern valleys.',
];

async function opened() {
  const panels = await Panels.open();
  versionsStore.setState(versionsStore.getInitialState(), true);
  const { workspace } = panels;
  const text = FIRST.join('\n');
  const old = await addText(workspace, text);
  const ids: AnnotationId[] = [];
  for (const words of TAGGED) {
    const start = text.indexOf(words);
    const made = await workspace.run('createAnnotation', {
      articleId: old,
      ranges: [{ start, end: start + words.length }],
      tagId: 'quote' as TagId,
    });
    if (made.ok)
      ids.push(made.value.entries.find(({ after }) => after.type === 'annotation')!.after.id as AnnotationId);
  }
  const next = await addText(workspace, SECOND.join('\n'), old);
  await workspace.carryToVersion(next);
  workspace.view.setState({ room: 'versions' });
  panels.show(<VersionsRoom />);
  const placeOf = (id: AnnotationId) => {
    const { target } = findAnnotation(panels.state, id)!;
    return { article: target.articleId, words: target.quotes[0]?.exact };
  };
  return { panels, workspace, old, next, edited: ids[0]!, gone: ids[1]!, placeOf, user: userEvent.setup() };
}

const row = (name: RegExp) => screen.getByRole('option', { name });

describe('the room of what waits', () => {
  it('says what changed, and which names of the session came or went', async () => {
    const { workspace } = await opened();
    expect(screen.getByRole('status')).toHaveTextContent(
      '1 paragraph changed, 1 paragraph added, 1 paragraph removed',
    );
    await act(() => workspace.run('createEntity', { name: 'Rain' }));
    expect(screen.getByRole('status')).toHaveTextContent('; new: Rain');
  });

  it('shows old words and proposal, takes it by Enter, and goes to the next by itself', async () => {
    const { next, edited, placeOf, user } = await opened();
    expect(row(/The minister/u)).toHaveFocus();
    expect(row(/The minister/u)).toHaveAccessibleName(/Nearly the same, 9\d %/u);
    expect(screen.getByText('Sunday').tagName).toBe('INS');
    expect(screen.getByText('Friday').tagName).toBe('DEL');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(placeOf(edited)).toEqual({ article: next, words: SECOND[1] }));
    await waitFor(() => expect(row(/A spokeswoman/u)).toHaveFocus());
    expect(row(/A spokeswoman/u)).toHaveAccessibleName(/Nothing like it is left/u);
  });

  it('a place is found by its words and widened by keys', async () => {
    const { next, gone, placeOf, user } = await opened();
    await user.keyboard('{ArrowDown}w');
    await user.type(screen.getByLabelText('Words in the new text'), 'rain is');
    await user.keyboard('{ArrowDown}');
    expect(row(/A spokeswoman/u)).toHaveFocus();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}{Enter}');
    await waitFor(() => expect(placeOf(gone)).toEqual({ article: next, words: 'Rain is expected' }));
  });

  it('what stays or is deleted waits no more, and Undo brings it back', async () => {
    const { workspace, old, gone, edited, panels, placeOf, user } = await opened();
    await user.keyboard('{ArrowDown}s');
    await waitFor(() => expect(screen.queryByRole('option', { name: /A spokeswoman/u })).toBeNull());
    expect(placeOf(gone).article).toBe(old);
    await user.keyboard('{Delete}');
    expect(await screen.findByText(/Nothing waits/u)).toBeVisible();
    expect(findAnnotation(panels.state, edited)).toBeNull();
    await act(() => workspace.undo());
    await act(() => workspace.undo());
    expect(screen.getAllByRole('option')).toHaveLength(2);
  });

  it('what is sure is shown first and moved in one step', async () => {
    const { workspace, next, old, edited, gone, placeOf, user } = await opened();
    await screen.findByRole('button', { name: /Move the one above 90 %/u });
    await user.keyboard('a');
    expect(screen.getByRole('dialog', { name: /Move 1 annotation to/u })).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(placeOf(edited).article).toBe(next));
    expect(placeOf(gone).article).toBe(old);
    await act(() => workspace.undo());
    expect(placeOf(edited).article).toBe(old);
  });

  it('Escape leads back to the text', async () => {
    const { workspace, user } = await opened();
    await user.keyboard('{Escape}');
    expect(workspace.view.getState().room).toBe('read');
  });
});

describe('places by hand', () => {
  const text = 'She said: “It’s over,” and left.';
  it.each([
    ['end', 1, 'said: “It’s'],
    ['end', -1, 'said'],
    ['start', -1, 'She said: “It'],
    ['start', 1, 'It'],
  ] as const)('an edge goes by words: %s %i', (edge, step, expected) => {
    const range = { start: 4, end: 13 };
    const { start, end } = stepEdge(text, range, edge, step);
    expect(text.slice(start, end)).toBe(expected);
  });

  it('words are found whatever their case, the next one first', () => {
    expect(findWords('One and one', 'ONE', 1)).toEqual({ start: 8, end: 11 });
    expect(findWords('One and one', 'one', 9)).toEqual({ start: 0, end: 3 });
    expect(findWords('a (b) c', '(b)', 0)).toEqual({ start: 2, end: 5 });
    expect(findWords('One', ' ', 0)).toBeNull();
  });
});
