// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EntityId } from '../../../src/domain/ids.ts';
import { Inspector } from '../../../src/ui/inspector/inspector.tsx';
import { focusStore, requestFocus } from '../../../src/ui/reading/focus.ts';
import { Panels } from '../../support/panels.tsx';

const AMERICANS = '“The Americans should know threats will get them nowhere when confronting Iran.”';
const INSTEAD = "“Instead, it's him doing that.”";

let panels: Panels;
beforeEach(async () => {
  localStorage.clear();
  panels = await Panels.open();
});

const field = (name: string) => screen.getByRole('combobox', { name });
const group = (name: string) => within(screen.getByRole('group', { name }));
const nameOf = (id: unknown) => panels.state.entities.get(id as EntityId)?.name;
const showActive = async (tag: string, ...words: string[]) => {
  const id = await panels.tag(tag, ...words);
  panels.activate(id);
  panels.show(<Inspector />);
  return id;
};

describe('the inspector', () => {
  it('asks for the core first and shows nothing as chosen that nobody chose', async () => {
    await showActive('framing', 'an armed conflict');
    const shown = screen
      .getAllByText(/^(Device|Target|Tone toward the target|Wording or content|Voice)$/)
      .map((label) => label.textContent);
    expect(shown).toEqual(['Device', 'Target', 'Tone toward the target', 'Wording or content', 'Voice']);
    expect(field('Device')).toHaveValue('');
    expect(field('Device')).toHaveAttribute('placeholder', 'Not coded');
    expect(group('Tone toward the target').queryAllByRole('button', { pressed: true })).toHaveLength(0);
    expect(group('Wording or content').queryAllByRole('button', { pressed: true })).toHaveLength(0);
  });

  it('shows a computed value with its reason, takes another one, and finds the way back', async () => {
    const id = await showActive('quote', AMERICANS);
    expect(group('Type of quote').getByRole('button', { name: 'Direct' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByText('from the marks')).toBeVisible();
    expect(panels.value(id, 'quoteType')).toBeUndefined();
    await userEvent.click(group('Type of quote').getByRole('button', { name: 'Mixed' }));
    await panels.expectValue(id, 'quoteType', 'mixed');
    expect(screen.queryByText('from the marks')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Back to “Direct”' }));
    await panels.expectValue(id, 'quoteType', undefined);
    expect(screen.getByText('from the marks')).toBeVisible();
  });

  it('creates a speaker inline and goes on with Enter', async () => {
    const id = await showActive('quote', AMERICANS);
    act(() => requestFocus('inspector'));
    expect(field('Speaker')).toHaveFocus();
    await userEvent.keyboard('Ali Khamenei{Enter}');
    await waitFor(() => expect(nameOf(panels.value(id, 'speaker'))).toBe('Ali Khamenei'));
    // It was the last that is asked for.
    expect(focusStore.getState().target).toBe('text');
    // Leaving the field must not set the name a second time.
    expect(panels.workspace.session.getState().said).toMatchObject({
      text: expect.stringMatching(/speaker/i),
      tone: 'result',
    });
  });

  it('completes by alias, and offers the last speaker first without setting it', async () => {
    const first = await panels.tag('quote', AMERICANS);
    await panels.run('assignEntity', { ids: [first], attributeId: 'speaker', name: 'Ali Khamenei' });
    const speaker = panels.value(first, 'speaker') as EntityId;
    await panels.run('setAliases', { id: speaker, aliases: ['Supreme Leader'] });
    await panels.run('createEntity', { name: 'Abbas Araghchi' });
    const id = await showActive('quote', INSTEAD);
    await userEvent.click(field('Speaker'));
    expect(screen.getAllByRole('option')[0]).toHaveTextContent('Ali Khamenei');
    // Going past it takes nothing, and neither does Enter once the offer was sent away.
    await userEvent.tab();
    expect(panels.value(id, 'speaker')).toBeUndefined();
    await userEvent.click(field('Speaker'));
    await userEvent.keyboard('{Escape}{Enter}');
    expect(panels.value(id, 'speaker')).toBeUndefined();
    await userEvent.click(field('Speaker'));
    await userEvent.keyboard('supreme');
    expect(screen.getAllByRole('option')[0]).toHaveTextContent('Supreme Leader');
    await userEvent.keyboard('{Enter}');
    await panels.expectValue(id, 'speaker', speaker);
  });

  it('keeps a name that was typed when the field is left', async () => {
    const id = await showActive('quote', AMERICANS);
    await userEvent.click(field('Speaker'));
    await userEvent.keyboard('Khamenei');
    await userEvent.click(screen.getByRole('textbox', { name: 'Note' }));
    await waitFor(() => expect(nameOf(panels.value(id, 'speaker'))).toBe('Khamenei'));
  });

  it('picks by digit, in few values and in many, and takes a value back', async () => {
    const id = await showActive('framing', 'an armed conflict');
    await userEvent.click(field('Device'));
    await userEvent.keyboard('2');
    await panels.expectValue(id, 'device', 'label');
    expect(screen.getByText('from the device “Label”')).toBeVisible();
    await userEvent.keyboard('meta{Enter}');
    await panels.expectValue(id, 'device', 'metaphor');
    act(() => group('Tone toward the target').getByRole('button', { name: 'Positive' }).focus());
    await userEvent.keyboard('2');
    await panels.expectValue(id, 'polarity', 'negative');
    await userEvent.click(group('Tone toward the target').getByRole('button', { name: 'Negative' }));
    await panels.expectValue(id, 'polarity', undefined);
    await userEvent.click(screen.getByRole('button', { name: 'Clear Device' }));
    await panels.expectValue(id, 'device', undefined);
  });

  it('filters a long list of values by typing', async () => {
    const id = await showActive('framing', 'an armed conflict');
    await userEvent.type(field('Device'), 'meta{Enter}');
    await panels.expectValue(id, 'device', 'metaphor');
    expect(field('Device')).toHaveValue('Metaphor');
  });

  it('folds the rest, remembers that by tag, and shows a field only when it applies', async () => {
    const id = await showActive('quote', AMERICANS);
    const more = screen.getByRole('button', { name: 'More (5)' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more);
    expect(panels.workspace.settings.getState().unfolded).toEqual(['quote']);
    expect(screen.queryByRole('combobox', { name: 'Passed on by' })).toBeNull();
    await userEvent.click(group('Attribution').getByRole('button', { name: 'Second-hand' }));
    expect(await screen.findByRole('combobox', { name: 'Passed on by' })).toBeVisible();
    expect(panels.value(id, 'attribution')).toBe('second-hand');
  });

  it('puts fact-checking under its heading, with the words as a hint in the empty summary', async () => {
    panels.workspace.settings.setState({ unfolded: ['claim'] });
    const id = await showActive('claim', 'he had sent a letter');
    const facts = within(screen.getByRole('group', { name: 'Fact-check' }));
    await userEvent.type(
      facts.getByRole('textbox', { name: 'Evidence' }),
      'https://example.org/letter{Enter}',
    );
    await panels.expectValue(id, 'evidence', ['https://example.org/letter']);
    await userEvent.click(facts.getByRole('button', { name: 'Remove https://example.org/letter' }));
    await panels.expectValue(id, 'evidence', undefined);
    const summary = screen.getByRole('textbox', { name: 'In one sentence' });
    expect(summary).toHaveValue('');
    expect(summary).toHaveAttribute('placeholder', 'he had sent a letter');
    await userEvent.type(summary, 'Trump wrote to Khamenei.');
    await userEvent.tab();
    await panels.expectValue(id, 'summary', 'Trump wrote to Khamenei.');
  });

  it('sets a passage from the selection in the text', async () => {
    panels.workspace.settings.setState({ unfolded: ['quote'] });
    const id = await showActive('quote', AMERICANS);
    const cue = group('Reporting words');
    expect(cue.getByRole('button', { name: 'Set from the selection in the text' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    panels.select('said:');
    await userEvent.click(cue.getByRole('button', { name: 'Set from the selection in the text' }));
    await waitFor(() =>
      expect(panels.value(id, 'cue')).toMatchObject({ ranges: [panels.rangeOf('said:')], detached: false }),
    );
    expect(cue.getByText('said:')).toBeVisible();
  });

  it('changes the tag, flags and deletes', async () => {
    const id = await showActive('quote', AMERICANS);
    await userEvent.click(screen.getByRole('button', { name: 'Flag' }));
    await waitFor(() => expect(panels.annotation(id).flagged).toBe(true));
    await userEvent.click(screen.getByRole('button', { name: 'Tag: Quote. Change' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /Claim/ }));
    await waitFor(() => expect(panels.annotation(id).tagId).toBe('claim'));
    await userEvent.click(screen.getByRole('button', { name: 'Delete claim' }));
    await waitFor(() => expect(panels.workspace.session.getState().undo).toBe('delete claim'));
  });

  it('takes passages out of an interrupted quote, adds, splits and joins', async () => {
    const id = await showActive('quote', 'Mr Trump is', 'he said.');
    expect(screen.getByText('5 words in 2 parts')).toBeVisible();
    panels.select('this week');
    await userEvent.click(screen.getByRole('button', { name: 'Add the selection' }));
    await waitFor(() => expect(panels.annotation(id).target.ranges).toHaveLength(3));
    await userEvent.click(screen.getByRole('button', { name: 'Take out passage 1' }));
    await waitFor(() => expect(panels.annotation(id).target.ranges).toHaveLength(2));
    await userEvent.click(screen.getByRole('button', { name: 'Split into 2' }));
    await waitFor(() => expect(panels.annotation(id).target.ranges).toHaveLength(1));
    await userEvent.click(await screen.findByRole('button', { name: 'Join with …' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /this week/ }));
    await waitFor(() => expect(panels.annotation(id).target.ranges).toHaveLength(2));
  });

  it('says who made it, when and how sure they are', async () => {
    const id = await showActive('quote', AMERICANS);
    expect(screen.getByText('Made by hand')).toBeVisible();
    expect(screen.getByText('Me')).toBeVisible();
    await userEvent.click(group('How sure are you?').getByRole('button', { name: 'Low' }));
    await waitFor(() => expect(panels.annotation(id).confidence).toBe('low'));
  });

  it('follows Undo', async () => {
    const id = await showActive('framing', 'an armed conflict');
    await panels.run('setAttribute', { ids: [id], attributeId: 'polarity', value: 'positive' });
    const positive = group('Tone toward the target').getByRole('button', { name: 'Positive' });
    expect(positive).toHaveAttribute('aria-pressed', 'true');
    await act(() => panels.workspace.undo());
    expect(positive).toHaveAttribute('aria-pressed', 'false');
  });
});

describe('the inspector without an annotation', () => {
  it('shows and changes what is known of the article', async () => {
    panels.show(<Inspector />);
    expect(screen.getByRole('heading', { name: 'Article A' })).toBeVisible();
    await userEvent.type(field('Outlet'), 'The National{Enter}');
    await userEvent.type(screen.getByRole('textbox', { name: 'Date' }), '2025-03-22');
    await userEvent.tab();
    const article = () => panels.state.articles.get(panels.articleId());
    await waitFor(() => expect(article()?.publishedAt).toBe('2025-03-22'));
    expect(nameOf(article()?.outletId)).toBe('The National');
    expect(screen.getByText('000_2dd4d78006458cad.txt')).toBeVisible();
  });

  it('keeps a date it can’t store in the field', async () => {
    panels.show(<Inspector />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Date' }), 'Friday');
    await userEvent.tab();
    await waitFor(() => expect(panels.workspace.session.getState().said.tone).toBe('problem'));
    expect(screen.getByRole('textbox', { name: 'Date' })).toHaveValue('Friday');
    expect(screen.getByRole('textbox', { name: 'Date' })).toBeInvalid();
  });
});
