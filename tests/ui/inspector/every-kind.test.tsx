// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EntityId, TagId } from '../../../src/domain/ids.ts';
import type { AnnotationId } from '../../../src/domain/ids.ts';
import type { AttributeSpec } from '../../../src/domain/records/codebook.ts';
import { Inspector } from '../../../src/ui/inspector/inspector.tsx';
import { focusStore, requestFocus } from '../../../src/ui/reading/focus.ts';
import { Panels } from '../../support/panels.tsx';

const AMERICANS = '“The Americans should know threats will get them nowhere when confronting Iran.”';

const values = (...labels: readonly string[]) =>
  labels.map((label) => ({ id: label.toLowerCase().replaceAll(' ', '-'), label }));

/** One attribute of every kind there is, all of them asked for. */
const EVERY_KIND: readonly AttributeSpec[] = [
  { id: 'few', label: 'Few', kind: 'choice', level: 'core', values: values('One', 'Two', 'Three') },
  {
    id: 'many',
    label: 'Many',
    kind: 'choice',
    level: 'core',
    values: values(
      'Alpha',
      'Beta',
      'Gamma',
      'Delta',
      'Epsilon',
      'Zeta',
      'Eta',
      'Theta',
      'Iota',
      'Kappa',
      'Lambda',
    ),
  },
  { id: 'several', label: 'Several', kind: 'choices', level: 'core', values: values('Red', 'Green', 'Blue') },
  {
    id: 'several-many',
    label: 'Several of many',
    kind: 'choices',
    level: 'core',
    values: values('Ada', 'Bea', 'Cleo', 'Dora', 'Elsa', 'Fay', 'Gwen'),
  },
  { id: 'who', label: 'Who', kind: 'entity', level: 'core' },
  { id: 'words', label: 'Words', kind: 'text', level: 'core' },
  { id: 'sum', label: 'Sum', kind: 'number', level: 'core' },
  { id: 'day', label: 'Day', kind: 'date', level: 'core' },
  { id: 'sure', label: 'Sure', kind: 'yesNo', level: 'core' },
  { id: 'why', label: 'Why', kind: 'text', level: 'core', when: { sure: 'false' } },
  { id: 'links', label: 'Links', kind: 'list', level: 'core' },
  { id: 'cue', label: 'Cue', kind: 'passage', level: 'core' },
];

let panels: Panels;
let id: AnnotationId;
beforeEach(async () => {
  localStorage.clear();
  panels = await Panels.open();
  await panels.run('setAttributeSpecs', { owner: { kind: 'tag', id: 'quote' as TagId }, specs: EVERY_KIND });
  id = await panels.tag('quote', AMERICANS);
  panels.activate(id);
  panels.show(<Inspector />);
  act(() => requestFocus('inspector'));
});

const type = (keys: string) => userEvent.keyboard(keys);
const labelOfFocus = (): string | null => {
  const field = document.activeElement?.closest('[data-field]')?.parentElement;
  return field?.querySelector('label, [id$="-label"]')?.textContent ?? null;
};

describe('the fields of every kind, by keys alone', () => {
  it('take a value and hand on to the next, until the last goes back to the text', async () => {
    expect(labelOfFocus()).toBe('Few');
    await type('2{Enter}');
    expect(labelOfFocus()).toBe('Many');
    await type('kap{Enter}');
    expect(labelOfFocus()).toBe('Several');
    await type('13{Enter}');
    expect(labelOfFocus()).toBe('Several of many');
    await type('2');
    await panels.expectValue(id, 'several-many', ['bea']);
    await type('gw{Enter}');
    await waitFor(() => expect(labelOfFocus()).toBe('Who'));
    await type('Ali Khamenei{Enter}');
    await waitFor(() => expect(labelOfFocus()).toBe('Words'));
    await type('a threat{Enter}');
    await waitFor(() => expect(labelOfFocus()).toBe('Sum'));
    await type('12,5{Enter}');
    await waitFor(() => expect(labelOfFocus()).toBe('Day'));
    await type('2025-03{Enter}');
    await waitFor(() => expect(labelOfFocus()).toBe('Sure'));
    // What is asked for only after this answer is there when Enter comes right behind it.
    await type('2{Enter}');
    await waitFor(() => expect(labelOfFocus()).toBe('Why'));
    await type('hearsay{Enter}');
    await waitFor(() => expect(labelOfFocus()).toBe('Links'));
    await type('https://example.org{Enter}');
    await panels.expectValue(id, 'links', ['https://example.org']);
    await type('{Enter}');
    expect(labelOfFocus()).toBe('Cue');
    await type('{Enter}');
    await waitFor(() => expect(focusStore.getState().target).toBe('text'));

    const stored = panels.annotation(id).attributes;
    expect(Object.fromEntries(Object.entries(stored).map(([key, { value }]) => [key, value]))).toMatchObject({
      few: 'two',
      many: 'kappa',
      several: ['red', 'blue'],
      'several-many': ['bea', 'gwen'],
      words: 'a threat',
      sum: 12.5,
      day: '2025-03',
      sure: false,
      why: 'hearsay',
    });
    expect(panels.state.entities.get(stored['who']?.value as EntityId)?.name).toBe('Ali Khamenei');
  });

  it('keep the digit of each value while several are chosen; the same digit takes one off', async () => {
    act(() => screen.getByRole('combobox', { name: 'Several of many' }).focus());
    await type('1');
    await type('3');
    await panels.expectValue(id, 'several-many', ['ada', 'cleo']);
    await type('1');
    await panels.expectValue(id, 'several-many', ['cleo']);
    // Typed words look for another one and never take off what is there.
    await type('cleo{Enter}');
    expect(panels.value(id, 'several-many')).toEqual(['cleo']);
  });

  it('keep what can’t be read, with its reason, and go back with Shift+Enter', async () => {
    act(() => screen.getByRole('textbox', { name: 'Sum' }).focus());
    await type('many{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('“many” is not a number');
    expect(labelOfFocus()).toBe('Day');
    await type('{Shift>}{Enter}{/Shift}');
    expect(labelOfFocus()).toBe('Sum');
    expect(screen.getByRole('textbox', { name: 'Sum' })).toHaveValue('many');
    expect(panels.value(id, 'sum')).toBeUndefined();
  });

  it('are taken back: Backspace on buttons, emptied words elsewhere', async () => {
    await type('2');
    await panels.expectValue(id, 'few', 'two');
    await type('{Backspace}');
    await panels.expectValue(id, 'few', undefined);
    act(() => screen.getByRole('textbox', { name: 'Sum' }).focus());
    await type('3{Enter}');
    await panels.expectValue(id, 'sum', 3);
    // Enter stored it; leaving the field behind it is not a second step with nothing to do.
    await act(async () => undefined);
    expect(panels.workspace.session.getState().said.text).toMatch(/^Set sum/u);
    act(() => screen.getByRole('textbox', { name: 'Sum' }).focus());
    await userEvent.clear(screen.getByRole('textbox', { name: 'Sum' }));
    await type('{Enter}');
    await panels.expectValue(id, 'sum', undefined);
    expect(panels.annotation(id).attributes).toEqual({});
  });

  it('take words of the article from the selection, once', async () => {
    panels.select('said:');
    const set = screen.getByRole('button', { name: 'Set from the selection in the text' });
    act(() => set.focus());
    await type('{Enter}');
    await waitFor(() => expect(panels.value(id, 'cue')).toMatchObject({ ranges: [panels.rangeOf('said:')] }));
    await waitFor(() => expect(set).toHaveAttribute('aria-disabled', 'true'));
    await type('{Enter}');
    expect(focusStore.getState().target).toBe('text');
    expect(panels.workspace.session.getState().said.tone).toBe('result');
  });
});
