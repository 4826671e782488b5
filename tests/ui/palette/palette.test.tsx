import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Palette } from '../../../src/ui/palette/palette.tsx';
import { readingStore } from '../../../src/ui/reading/reading-store.ts';
import { Panels } from '../../support/panels.tsx';
import { openTab } from '../../support/workspace.ts';

const nothing = () => {};
const openPalette = async (panels: Panels, onClose = nothing) => {
  const shown = panels.show(
    <Palette onClose={onClose} onHelp={nothing} onSettings={nothing} onSessions={nothing} />,
  );
  const user = userEvent.setup();
  const field = screen.getByRole('combobox');
  // Formats come with the code that writes them.
  await screen.findByRole('listbox');
  return {
    user,
    field,
    close: shown.unmount,
    type: (typed: string) => user.type(field, typed),
    names: () => screen.queryAllByRole('option').map((row) => row.textContent),
  };
};
const first = () => screen.getAllByRole('option')[0];

describe('the palette', () => {
  it('shows what can be done now, and finds by letters in the middle of things', async () => {
    const panels = await Panels.open();
    const { type, names, user, field } = await openPalette(panels);
    const now = screen.getByRole('group', { name: 'Now' });
    expect(within(now).getAllByRole('option').length).toBeGreaterThan(5);
    expect(screen.queryByRole('group', { name: 'Recent' })).toBeNull();
    await type('keysh');
    expect(names()).toEqual([]);
    expect(screen.getByRole('status')).toHaveTextContent('Nothing is called that. Try another word');
    await user.clear(field);
    await type('all keys');
    expect(first()).toHaveTextContent('Show all keys');
    expect(field).toHaveAttribute('aria-activedescendant', first()?.id);
  });

  it('shows the letters that were typed, and the key that does the same', async () => {
    const panels = await Panels.open();
    await panels.tag('claim', 'an armed conflict');
    const { type } = await openPalette(panels);
    await type('nexan');
    expect(first()).toHaveTextContent(/^Next annotation/u);
    expect([...(first()?.querySelectorAll('b') ?? [])].map((part) => part.textContent)).toEqual([
      'Nex',
      'an',
    ]);
    expect(first()?.querySelector('kbd')).toHaveTextContent('J');
  });

  it('greys what can’t be done now, gives the reason, and says it when chosen', async () => {
    const panels = await Panels.open();
    const onClose = vi.fn<() => void>();
    const { type, user } = await openPalette(panels, onClose);
    await type('tag as claim');
    expect(first()).toHaveAttribute('aria-disabled', 'true');
    expect(first()).toHaveTextContent('Select words first');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('Select words first');
    expect(onClose).not.toHaveBeenCalled();
    await user.keyboard('x');
    expect(screen.getByRole('status')).not.toHaveTextContent('Select words first');
  });

  it('tags the selected words', async () => {
    const panels = await Panels.open();
    panels.select('an armed conflict');
    const { type, user } = await openPalette(panels);
    await type('claim');
    expect(first()).toHaveTextContent(/^C?Tag as Claim/u);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(panels.state.annotations.get(panels.articleId())?.size).toBe(1));
  });

  it('sets a value of the active annotation by its name, and offers no others’', async () => {
    const panels = await Panels.open();
    const id = await panels.tag('framing', 'an armed conflict');
    panels.activate(id);
    const { type, user, names } = await openPalette(panels);
    await type('device metaphor');
    expect(first()).toHaveTextContent('Device: Metaphor');
    await user.keyboard('{Enter}');
    await panels.expectValue(id, 'device', 'metaphor');
    expect(names().some((name) => name?.startsWith('Type of claim'))).toBe(false);
  });

  it('says which value is set already', async () => {
    const panels = await Panels.open();
    const id = await panels.tag('framing', 'an armed conflict');
    await panels.run('setAttribute', { ids: [id], attributeId: 'device', value: 'metaphor' });
    panels.activate(id);
    const { type } = await openPalette(panels);
    await type('device meta');
    expect(first()).toHaveTextContent('as it is now');
  });

  it('changes the tag of the active annotation, and arms one', async () => {
    const panels = await Panels.open();
    const id = await panels.tag('framing', 'an armed conflict');
    panels.activate(id);
    const { type, user, names, field } = await openPalette(panels);
    await type('to quote');
    expect(first()).toHaveTextContent('Change the tag to Quote');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(panels.annotation(id).tagId).toBe('quote'));
    await user.clear(field);
    await type('highlighter cl');
    expect(names()[0]).toMatch(/Highlighter: arm Claim/u);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(readingStore.getState().armedTag).toBe('claim'));
    readingStore.setState({ armedTag: null });
  });

  it('goes to an article by its letter, and to the list of all that is about a name', async () => {
    const panels = await Panels.open();
    await panels.run('createEntity', { name: 'Élise Témoin' });
    const { type, user, field } = await openPalette(panels);
    await type('b');
    expect(first()).toHaveTextContent(/^B .*Article$/u);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(panels.workspace.view.getState().articleId).toBe(panels.articleId('B')));
    await user.clear(field);
    await type('elise temoin');
    await user.click(screen.getByRole('option', { name: /^Élise Témoin/u }));
    await waitFor(() => {
      const { scope, entity } = panels.workspace.view.getState().filter;
      expect([scope, panels.state.entities.get(entity ?? ('' as never))?.name]).toEqual([
        'session',
        'Élise Témoin',
      ]);
    });
  });

  it('opens an article beside, and not one that is on screen', async () => {
    const panels = await Panels.open();
    const [a, b] = [panels.articleId('A'), panels.articleId('B')];
    const { type, user, field } = await openPalette(panels);
    await type('open beside a');
    expect(screen.queryByRole('option', { name: /^Open beside: A /u })).toBeNull();
    await user.clear(field);
    await type('beside b');
    expect(first()).toHaveTextContent(/^Open beside: B /u);
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(panels.workspace.view.getState()).toMatchObject({
        room: 'compare',
        columns: [a, b],
        articleId: a,
      }),
    );
  });

  it('remembers what was chosen, the last first, also for the next visit', async () => {
    const panels = await Panels.open();
    const { type, user, field, close } = await openPalette(panels);
    for (const typed of ['share the session', 'names speakers']) {
      await user.clear(field);
      await type(typed);
      await user.keyboard('{Enter}');
    }
    close();
    const next = openTab(panels.profile);
    await next.start();
    await openPalette(new Panels(next, panels.profile));
    const recent = screen.getByRole('group', { name: 'Recent' });
    expect(
      within(recent)
        .getAllByRole('option')
        .map((row) => row.textContent),
    ).toEqual([expect.stringMatching(/^Names: speakers/u), expect.stringMatching(/^Share the session/u)]);
    // Nothing stands there twice.
    const now = screen.getByRole('group', { name: 'Now' });
    expect(within(now).queryByRole('option', { name: /^Names: speakers/u })).toBeNull();
  });

  it('is gone through by arrows, round the ends and across the headings', async () => {
    const panels = await Panels.open();
    panels.workspace.settings.setState({ recentCommands: ['app.names', 'gone'] });
    const { user } = await openPalette(panels);
    const rows = () => screen.getAllByRole('option');
    expect(rows()[0]).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowUp}');
    expect(rows().at(-1)).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(rows()[1]).toHaveAttribute('aria-selected', 'true');
    expect(within(screen.getByRole('group', { name: 'Now' })).getAllByRole('option')[0]).toBe(rows()[1]);
  });
});
