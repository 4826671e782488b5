// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EntityId, TagId } from '../../../src/domain/ids.ts';
import { ALL_ANNOTATIONS, ALL_LAYERS } from '../../../src/state/view-store.ts';
import { AnnotationList } from '../../../src/ui/annotations/annotation-list.tsx';
import { filterEntries } from '../../../src/ui/seeing/filter-entries.ts';
import { openTab } from '../../support/workspace.ts';
import { Panels } from '../../support/panels.tsx';

let panels: Panels;
beforeEach(async () => {
  panels = await Panels.open();
  const spoken = await panels.tag('quote', 'he had sent a letter');
  await panels.run('assignEntity', { ids: [spoken], attributeId: 'speaker', name: 'Donald Trump' });
  await panels.tag('quote', 'an armed conflict');
  await panels.tag('claim', 'late on Friday');
  panels.show(<AnnotationList />);
});

const rows = () => within(screen.getByRole('listbox', { name: 'Annotations' })).queryAllByRole('option');
const said = () => panels.workspace.session.getState().said.text;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const open = async () => {
  if (!screen.queryByRole('dialog')) await userEvent.click(button(/^Filters/));
  await screen.findByRole('region', { name: 'Saved filters' });
};
const save = async (name: string) => {
  await open();
  await userEvent.click(button('Save this filter…'));
  await userEvent.keyboard(`${name}{Enter}`);
};
const view = () => panels.workspace.view.getState();

describe('a saved filter', () => {
  it('brings back what was listed and what was hidden', async () => {
    act(() =>
      panels.workspace.view.setState({
        filter: { ...ALL_ANNOTATIONS, text: 'conflict' },
        layers: { ...ALL_LAYERS, hiddenTags: new Set(['claim' as TagId]) },
      }),
    );
    await save('talk of war');
    expect(said()).toBe('The filter “talk of war” is saved in this browser');
    expect(button('Save this filter…')).toHaveFocus();
    act(() => panels.workspace.view.setState({ filter: ALL_ANNOTATIONS, layers: ALL_LAYERS }));
    await waitFor(() => expect(rows()).toHaveLength(3));
    await userEvent.click(button('talk of war'));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(said()).toBe('Filter: talk of war');
    expect([...view().layers.hiddenTags]).toEqual(['claim']);
  });

  it('says what it asks for that is no longer there', async () => {
    const filter = {
      ...ALL_ANNOTATIONS,
      tags: new Set(['gone' as TagId]),
      attribute: { id: 'gone', value: '' },
      entity: 'gone' as EntityId,
    };
    act(() => panels.workspace.view.setState({ filter }));
    await save('old');
    await userEvent.click(button('old'));
    expect(said()).toBe(
      'Filter: old. It asks for a tag that was deleted and a field that no tag has any more and a name that is gone',
    );
    expect(await screen.findByText('Nothing fits what you are looking for.')).toBeVisible();
  });

  it('is there after the next visit, and in the palette', async () => {
    await save('all of it');
    const again = openTab(panels.profile);
    await again.start();
    expect(again.savedFilters().map(({ name }) => name)).toEqual(['all of it']);
    expect(filterEntries(again).map(({ label }) => label)).toEqual([
      'Filter: all of it',
      'Filter: Quote: speaker not coded',
      'Filter: Claim: type of claim not coded',
      'Filter: Framing: device not coded',
    ]);
    again.dispose();
  });

  it('needs a name', async () => {
    await open();
    await userEvent.click(button('Save this filter…'));
    await userEvent.click(button('Save'));
    expect(screen.getByText('Give the filter a name.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeVisible();
    await waitFor(() => expect(button('Save this filter…')).toHaveFocus());
  });

  it('is renamed in place, but not to the name of another, and deleted', async () => {
    await save('one');
    await save('two');
    await userEvent.click(button('Rename one'));
    await userEvent.keyboard('two{Enter}');
    expect(screen.getByText(/Another filter has this name/)).toBeVisible();
    await userEvent.clear(screen.getByRole('textbox', { name: 'New name of one' }));
    await userEvent.keyboard('first{Enter}');
    await userEvent.click(button('Delete two'));
    expect(said()).toBe('The filter “two” is deleted');
    expect(panels.workspace.savedFilters().map(({ name }) => name)).toEqual(['first']);
  });
});

describe('a ready filter', () => {
  it('lists the quotes without a speaker', async () => {
    await open();
    await userEvent.click(button('Quote: speaker not coded'));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]).toHaveTextContent('an armed conflict');
  });
});
