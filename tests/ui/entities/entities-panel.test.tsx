// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EntityId } from '../../../src/domain/ids.ts';
import { EntitiesPanel } from '../../../src/ui/entities/entities-panel.tsx';
import { entitiesLike } from '../../../src/ui/entities/entity-suggestions.ts';
import { entity } from '../../support/article-builder.ts';
import { Panels } from '../../support/panels.tsx';

let panels: Panels;
beforeEach(async () => {
  localStorage.clear();
  panels = await Panels.open();
});

const row = (name: string) => within(screen.getByRole('listitem', { name }));

describe('the names', () => {
  it('tell where they are used and show those annotations', async () => {
    const id = await panels.tag('quote', 'an armed conflict');
    await panels.run('assignEntity', { ids: [id], attributeId: 'speaker', name: 'Steve Witkoff' });
    let shown = false;
    panels.show(<EntitiesPanel onShow={() => (shown = true)} />);
    expect(row('SAEDNEWS').getByText(/Outlet of C/)).toBeVisible();
    await userEvent.click(row('Steve Witkoff').getByRole('button', { name: '1 annotation in A' }));
    expect(shown).toBe(true);
    expect(panels.workspace.view.getState().filter).toMatchObject({
      scope: 'session',
      entity: panels.value(id, 'speaker'),
    });
  });

  it('are renamed everywhere, keep the old name as another one, and Undo takes it back', async () => {
    panels.show(<EntitiesPanel />);
    const name = row('SAEDNEWS').getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Saed News');
    await userEvent.tab();
    expect(await screen.findByRole('listitem', { name: 'Saed News' })).toHaveTextContent('SAEDNEWS');
    await act(() => panels.workspace.undo());
    expect(screen.getByRole('listitem', { name: 'SAEDNEWS' })).toBeVisible();
  });

  it('take other names and give them up', async () => {
    panels.show(<EntitiesPanel />);
    await userEvent.type(row('SAEDNEWS').getByRole('textbox', { name: 'Other names' }), 'SN{Enter}');
    await userEvent.click(await row('SAEDNEWS').findByRole('button', { name: 'Remove SN' }));
    await waitFor(() =>
      expect([...panels.state.entities.values()].map(({ aliases }) => aliases)).toEqual([[]]),
    );
  });

  it('say why a name can’t be given, and keep what was typed', async () => {
    await panels.run('createEntity', { name: 'Tehran Times' });
    panels.show(<EntitiesPanel />);
    const name = row('SAEDNEWS').getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'tehran times');
    await userEvent.tab();
    expect(await screen.findByRole('alert')).toHaveTextContent('“Tehran Times” already names somebody else');
    expect(name).toHaveValue('tehran times');
  });

  it('are found by typing', async () => {
    await panels.run('createEntity', { name: 'Tehran Times' });
    panels.show(<EntitiesPanel />);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a name' }), 'teh');
    expect(screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-label'))).toContain(
      'Tehran Times',
    );
    expect(screen.queryByRole('listitem', { name: 'SAEDNEWS' })).toBeNull();
  });
});

describe('entitiesLike', () => {
  const trump = entity('1', 'Donald Trump', ['POTUS']);
  const junior = entity('2', 'Donald Trump Jr.');
  const don = entity('3', 'Don');
  const all = [junior, trump, don];
  const named = (words: string, uses: [string, number][] = []) =>
    entitiesLike(all, words, new Map(uses as [EntityId, number][])).map((match) => match.entity.name);

  it('puts the equal name first, then what begins so, then a later word', () => {
    expect(named('don')).toEqual(['Don', 'Donald Trump', 'Donald Trump Jr.']);
    expect(named('trump')).toEqual(['Donald Trump', 'Donald Trump Jr.']);
    expect(named('zzz')).toEqual([]);
  });

  it('finds by alias, and says by which', () => {
    expect(entitiesLike(all, 'pot', new Map())).toEqual([{ entity: trump, alias: 'POTUS' }]);
  });

  it('puts the more used first among equals', () => {
    expect(
      named('', [
        ['2', 3],
        ['1', 1],
      ]),
    ).toEqual(['Donald Trump Jr.', 'Donald Trump', 'Don']);
  });
});
