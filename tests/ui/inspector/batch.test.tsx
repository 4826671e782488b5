// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationId, EntityId } from '../../../src/domain/ids.ts';
import { RightPanel } from '../../../src/ui/inspector/right-panel.tsx';
import { focusStore, requestFocus } from '../../../src/ui/reading/focus.ts';
import { Panels } from '../../support/panels.tsx';

let panels: Panels;
let ids: readonly AnnotationId[];
beforeEach(async () => {
  localStorage.clear();
  panels = await Panels.open();
  ids = [
    await panels.tag('framing', 'an armed conflict'),
    await panels.tag('framing', 'warned of'),
    await panels.tag('claim', 'he had sent a letter'),
  ];
  await panels.run('setAttribute', { ids: ids.slice(0, 1), attributeId: 'polarity', value: 'positive' });
  await panels.run('setAttribute', { ids: ids.slice(1, 2), attributeId: 'polarity', value: 'negative' });
  panels.show(<RightPanel />);
  act(() => requestFocus('list'));
  await userEvent.keyboard('{Control>}a{/Control}e');
});

const heading = () => screen.findByRole('heading', { name: '3 annotations together' });
const combobox = (name: string) => screen.getByRole('combobox', { name });
const group = (name: string) => within(screen.getByRole('group', { name }));
const undoTitle = () => panels.workspace.session.getState().undo;

describe('several annotations together', () => {
  it('are edited from the list by one key, and say where they differ', async () => {
    expect(await heading()).toBeVisible();
    await waitFor(() => expect(combobox('Tag')).toHaveFocus());
    expect(screen.getByText('Claim 1, Framing 2')).toBeVisible();
    expect(screen.getByText('2 of 3 · 2 different values')).toBeVisible();
    expect(combobox('Device')).toHaveAttribute('placeholder', 'Not coded');
  });

  it('get one value in one step, those that have the attribute, and one Undo takes it back', async () => {
    await heading();
    await userEvent.click(group('Tone toward the target').getByRole('button', { name: 'Neutral' }));
    await panels.expectValue(ids[0]!, 'polarity', 'neutral');
    await panels.expectValue(ids[1]!, 'polarity', 'neutral');
    expect(panels.value(ids[2]!, 'polarity')).toBeUndefined();
    await act(() => panels.workspace.undo());
    expect([panels.value(ids[0]!, 'polarity'), panels.value(ids[1]!, 'polarity')]).toEqual([
      'positive',
      'negative',
    ]);
    await userEvent.click(screen.getByRole('button', { name: /^Clear all/u }));
    await panels.expectValue(ids[0]!, 'polarity', undefined);
    await panels.expectValue(ids[1]!, 'polarity', undefined);
  });

  it('get a new name, which becomes one entity', async () => {
    await heading();
    act(() => combobox('Target').focus());
    await userEvent.keyboard('Iran{Enter}');
    await waitFor(() => expect(panels.value(ids[1]!, 'target')).toBeDefined());
    expect(panels.value(ids[0]!, 'target')).toBe(panels.value(ids[1]!, 'target'));
    expect(panels.state.entities.get(panels.value(ids[0]!, 'target') as EntityId)?.name).toBe('Iran');
  });

  it('change their tag, flag, confidence and notes, each in one step', async () => {
    await panels.run('setNote', { id: ids[0]!, note: 'old' });
    await heading();
    await waitFor(() => expect(combobox('Tag')).toHaveFocus());
    await userEvent.keyboard('cla{Enter}');
    await waitFor(() => expect(undoTitle()).toBe('change tag of 2 annotations to claim'));
    expect(ids.map((id) => panels.annotation(id).tagId)).toEqual(['claim', 'claim', 'claim']);
    act(() => screen.getByRole('textbox', { name: 'Add to every note' }).focus());
    await userEvent.keyboard('look again{Enter}');
    await waitFor(() => expect(panels.annotation(ids[0]!).note).toBe('old\nlook again'));
    expect(panels.annotation(ids[2]!).note).toBe('look again');
    act(() => group('How sure are you?').getByRole('button', { name: 'Low' }).focus());
    await userEvent.keyboard('1');
    await waitFor(() => expect(panels.annotation(ids[1]!).confidence).toBe('low'));
    act(() => group('Flag').getByRole('button', { name: 'Not flagged' }).focus());
    await userEvent.keyboard('1');
    await waitFor(() => expect(panels.annotation(ids[2]!).flagged).toBe(true));
  });

  it('are deleted after one question, and Esc leads back to the list', async () => {
    await heading();
    await userEvent.click(screen.getByRole('button', { name: 'Delete 3 annotations …' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep them' }));
    act(() => combobox('Tag').focus());
    // The first one only folds the tags that are offered.
    await userEvent.keyboard('{Escape}{Escape}');
    expect(focusStore.getState().target).toBe('list');
    await userEvent.click(screen.getByRole('button', { name: 'Delete 3 annotations …' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete 3 annotations' }));
    await waitFor(() => expect(undoTitle()).toBe('delete 3 annotations'));
    await act(() => panels.workspace.undo());
    expect(panels.annotation(ids[0]!)).toBeDefined();
  });

  it('give way when another annotation becomes active', async () => {
    await heading();
    panels.activate(ids[0]!);
    expect(await screen.findByRole('button', { name: 'Tag: Framing. Change' })).toBeVisible();
  });
});
