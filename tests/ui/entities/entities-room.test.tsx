// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationId, EntityId, TagId } from '../../../src/domain/ids.ts';
import { EntitiesRoom } from '../../../src/ui/entities/entities-room.tsx';
import { namesStore } from '../../../src/ui/entities/entities-store.ts';
import { entitiesLike } from '../../../src/ui/entities/entity-suggestions.ts';
import { entity } from '../../support/article-builder.ts';
import { Panels } from '../../support/panels.tsx';

let panels: Panels;
beforeEach(async () => {
  localStorage.clear();
  namesStore.setState({ words: '', order: 'count', alikeOnly: false, activeId: null, selected: new Set() });
  panels = await Panels.open();
});

const option = (name: RegExp | string) => screen.getByRole('option', { name });
const detail = (name: string) => within(screen.getByRole('region', { name }));
const names = () => [...panels.state.entities.values()].map(({ name }) => name).toSorted();
const speakerOf = (id: Parameters<Panels['value']>[0]): string | undefined =>
  panels.state.entities.get(panels.value(id, 'speaker') as EntityId)?.name;

/** Two quotes, by "Steve Witkoff" and by "Mr Witkoff". */
async function twoWitkoffs() {
  const one = await panels.tag('quote', 'an armed conflict');
  const two = await panels.tag('quote', 'Americans');
  await panels.run('assignEntity', { ids: [one], attributeId: 'speaker', name: 'Steve Witkoff' });
  await panels.run('assignEntity', { ids: [two], attributeId: 'speaker', name: 'Mr Witkoff' });
  return [one, two] as const;
}

describe('the names', () => {
  it('tell how often each outlet names them, and lead to the words', async () => {
    const [one] = await twoWitkoffs();
    panels.show(<EntitiesRoom />);
    await userEvent.click(option(/^Steve Witkoff/));
    const witkoff = detail('Steve Witkoff');
    expect(witkoff.getByRole('table', { name: 'Named as' })).toHaveTextContent('Speaker1');
    expect(witkoff.getByRole('table', { name: 'Named by outlet' })).toHaveTextContent('1');
    await userEvent.click(witkoff.getByRole('button', { name: /an armed conflict/ }));
    await waitFor(() => expect(panels.workspace.view.getState().activeId).toBe(one));
    expect(panels.workspace.view.getState().room).toBe('read');
  });

  it('are renamed everywhere, keep the old name as another one, and Undo takes it back', async () => {
    panels.show(<EntitiesRoom />);
    await userEvent.click(option(/^SAEDNEWS/));
    const name = detail('SAEDNEWS').getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Saed News');
    await userEvent.tab();
    expect(await screen.findByRole('option', { name: /^Saed News/ })).toBeVisible();
    expect(detail('Saed News').getByRole('button', { name: 'Remove SAEDNEWS' })).toBeVisible();
    await act(() => panels.workspace.undo());
    expect(option(/^SAEDNEWS/)).toBeVisible();
  });

  it('take other names and give them up', async () => {
    panels.show(<EntitiesRoom />);
    await userEvent.click(option(/^SAEDNEWS/));
    await userEvent.type(detail('SAEDNEWS').getByRole('textbox', { name: 'Other names' }), 'SN{Enter}');
    await userEvent.click(await detail('SAEDNEWS').findByRole('button', { name: 'Remove SN' }));
    await waitFor(() =>
      expect([...panels.state.entities.values()].flatMap(({ aliases }) => aliases)).toEqual([]),
    );
  });

  it('say why a name can’t be given, and keep what was typed', async () => {
    await panels.run('createEntity', { name: 'Tehran Times' });
    panels.show(<EntitiesRoom />);
    await userEvent.click(option(/^SAEDNEWS/));
    const name = detail('SAEDNEWS').getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'tehran times');
    await userEvent.tab();
    expect(await screen.findByRole('alert')).toHaveTextContent('“Tehran Times” already names somebody else');
    expect(name).toHaveValue('tehran times');
  });

  it('are found by typing', async () => {
    await panels.run('createEntity', { name: 'Tehran Times' });
    panels.show(<EntitiesRoom />);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a name' }), 'teh');
    expect(option(/^Tehran Times/)).toBeVisible();
    expect(screen.queryByRole('option', { name: /^SAEDNEWS/ })).toBeNull();
  });

  it('are found by typing in the list too, also those that begin with M, and the arrow leads back', async () => {
    for (const name of ['Maria', 'Tehran Times']) await panels.run('createEntity', { name });
    panels.show(<EntitiesRoom />);
    expect(document.activeElement).toHaveAttribute('role', 'option');
    await userEvent.keyboard('mar');
    expect(screen.getByRole('searchbox', { name: 'Find a name' })).toHaveValue('mar');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Maria/u),
    ]);
    await userEvent.keyboard('{ArrowDown}');
    expect(option(/^Maria/)).toHaveFocus();
  });
});

describe('several names for one person', () => {
  it('are merged by keys alone; everything follows, and Undo takes it back', async () => {
    const [one, two] = await twoWitkoffs();
    namesStore.setState({ order: 'name' });
    panels.show(<EntitiesRoom />);
    act(() => option(/^Mr Witkoff/).focus());
    await userEvent.keyboard('{Home}');
    const before = names();
    for (let step = 0; step < before.length; step += 1) {
      if (/Witkoff/.test(document.activeElement?.textContent ?? '')) await userEvent.keyboard(' ');
      await userEvent.keyboard('{ArrowDown}');
    }
    expect(screen.getByText(/2 selected/)).toBeVisible();
    await userEvent.keyboard('m');
    const dialog = within(await screen.findByRole('dialog', { name: 'Merge names' }));
    await userEvent.click(dialog.getByRole('radio', { name: 'Steve Witkoff' }));
    expect(dialog.getByRole('status')).toHaveTextContent('1 annotation will name it.');
    await userEvent.click(dialog.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(speakerOf(two)).toBe('Steve Witkoff'));
    expect(speakerOf(one)).toBe('Steve Witkoff');
    expect(names()).toEqual(before.filter((name) => name !== 'Mr Witkoff'));
    await act(() => panels.workspace.undo());
    expect(names()).toEqual(before);
    expect(speakerOf(two)).toBe('Mr Witkoff');
  });

  it('are proposed with a reason, and only a person merges them', async () => {
    await twoWitkoffs();
    panels.show(<EntitiesRoom />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'May be the same (1)' }));
    expect(screen.getAllByRole('option')).toHaveLength(2);
    await userEvent.click(option(/^Mr Witkoff/));
    expect(screen.getByRole('list', { name: 'May be the same' })).toHaveTextContent(
      'Steve Witkoff: the same last name, which nobody else has.',
    );
    expect(names()).toContain('Mr Witkoff');
  });
});

describe('one name for two people', () => {
  it('is split: chosen places go to the other name', async () => {
    const one = await panels.tag('quote', 'an armed conflict');
    const two = await panels.tag('quote', 'Americans');
    await panels.run('assignEntity', { ids: [one, two], attributeId: 'speaker', name: 'Trump' });
    panels.show(<EntitiesRoom />);
    await userEvent.click(option(/^Trump/));
    await userEvent.click(detail('Trump').getByRole('button', { name: 'Split…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Split Trump' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'The other name' }), 'Eric Trump');
    await userEvent.click(dialog.getByRole('checkbox', { name: /Americans/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Split' }));
    await waitFor(() => expect(speakerOf(two)).toBe('Eric Trump'));
    expect(speakerOf(one)).toBe('Trump');
  });

  it('lists a hundred places at a time, says so, and “All” means all', async () => {
    const articleId = panels.articleId('A');
    await panels.run('createAnnotations', {
      places: Array.from({ length: 120 }, (_, index) => ({
        articleId,
        ranges: [{ start: index, end: index + 1 }],
      })),
      tagId: 'quote' as TagId,
      because: 'a search',
    });
    const ids = [...(panels.state.annotations.get(articleId)?.keys() ?? [])] as AnnotationId[];
    await panels.run('assignEntity', { ids, attributeId: 'speaker', name: 'Trump' });
    panels.show(<EntitiesRoom />);
    await userEvent.click(option(/^Trump/));
    await userEvent.click(detail('Trump').getByRole('button', { name: 'Split…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Split Trump' }));
    expect(dialog.getAllByRole('checkbox')).toHaveLength(100);
    expect(
      dialog.getByText(new RegExp(`The first 100 of ${ids.length} places are listed`, 'u')),
    ).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'All' }));
    expect(dialog.getByRole('status')).toHaveTextContent(`${ids.length} of ${ids.length} places`);
    await userEvent.click(dialog.getByRole('button', { name: `List ${ids.length - 100} more` }));
    expect(dialog.getAllByRole('checkbox')).toHaveLength(ids.length);
    expect(dialog.queryByText(/The first 100/u)).toBeNull();
  });
});

describe('removing', () => {
  it('takes unused names only, and says what is in the way', async () => {
    await twoWitkoffs();
    await panels.run('createEntity', { name: 'Nobody' });
    panels.show(<EntitiesRoom />);
    await userEvent.click(option(/^Steve Witkoff/));
    await userEvent.keyboard('{Delete}');
    await waitFor(() =>
      expect(panels.workspace.session.getState().said.text).toMatch(
        /“Steve Witkoff” is still named in 1 place/,
      ),
    );
    await userEvent.click(option(/^Nobody/));
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(names()).not.toContain('Nobody'));
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
