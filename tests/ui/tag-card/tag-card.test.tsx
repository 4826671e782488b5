// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/ids.ts';
import { RightPanel } from '../../../src/ui/inspector/right-panel.tsx';
import { takeNameBefore } from '../../../src/ui/inspector/same-name.ts';
import { readingStore } from '../../../src/ui/reading/reading-store.ts';
import { focusStore } from '../../../src/ui/reading/focus.ts';
import { cardStore, closeCard, openCard } from '../../../src/ui/tag-card/card-store.ts';
import { toggleCard } from '../../../src/ui/tag-card/show-card.ts';
import { showValues } from '../../../src/ui/tag-card/show-values.ts';
import { Panels } from '../../support/panels.tsx';

const AMERICANS = '“The Americans should know threats will get them nowhere when confronting Iran.”';
const INSTEAD = "“Instead, it's him doing that.”";

let panels: Panels;
beforeEach(async () => {
  localStorage.clear();
  closeCard();
  panels = await Panels.open();
});

const context = () => ({ workspace: panels.workspace, reading: readingStore });
const said = () => panels.workspace.session.getState().said.text;
const card = (name: RegExp | string) => screen.findByRole('region', { name });
const toggle = () => act(() => toggleCard(context()));

describe('the tag card', () => {
  it('shows what the codebook says of the active annotation’s tag, and says so politely', async () => {
    panels.activate(await panels.tag('claim', 'he had sent a letter'));
    panels.show(<RightPanel />);
    toggle();
    const shown = within(await card('Tag card: Claim'));
    expect(shown.getByText(/Mark the smallest clause that can be true or false/)).toBeVisible();
    expect(shown.getByText('plans, aims, readiness to act', { exact: false })).toBeVisible();
    expect(shown.getByText('These words were not coded before')).toBeVisible();
    expect(said()).toMatch(/^Claim: A proposition somebody vouches for/);
    // The list is still there, under the card.
    toggle();
    expect(screen.queryByRole('region', { name: 'Tag card: Claim' })).toBeNull();
  });

  it('tells how such words were coded before, goes there, and takes the values over', async () => {
    const before = await panels.tag('framing', 'an armed conflict');
    await panels.run('setAttribute', { ids: [before], attributeId: 'polarity', value: 'negative' });
    await act(() => panels.workspace.openArticle(panels.articleId('B')));
    const text = panels.state.texts.get(panels.articleId('B'))?.text ?? '';
    const words = /an? (?:armed|military) conflict/.exec(text)?.[0] ?? '';
    expect(words).toBe('an armed conflict');
    const here = await panels.tag('framing', words);
    panels.activate(here);
    panels.show(<RightPanel />);
    toggle();
    const shown = within(await card('Tag card: Framing'));
    expect(shown.getByText('Coded once before as Framing')).toBeVisible();
    expect(said()).toMatch(/Coded once before as Framing$/);
    await userEvent.click(shown.getByRole('button', { name: 'Take the values of the Framing in article A' }));
    await panels.expectValue(here, 'polarity', 'negative');
    expect(panels.annotation(here).attributes['polarity']?.by).toBe('copied');
    await userEvent.click(shown.getByRole('button', { name: 'Go to the Framing in article A' }));
    await waitFor(() => expect(panels.workspace.view.getState().activeId).toBe(before));
    expect(panels.workspace.view.getState().articleId).toBe(panels.articleId('A'));
  });

  it('shows examples and borderline cases with their notes', async () => {
    const id = await panels.tag('quote', AMERICANS);
    await panels.run('addExample', { annotationId: id, kind: 'example', note: 'a threat' });
    await panels.run('addExample', { annotationId: id, kind: 'borderline', note: '' });
    openCard('quote' as TagId);
    panels.show(<RightPanel />);
    const shown = within(await card('Tag card: Quote'));
    const examples = within(shown.getByRole('region', { name: 'Examples' }));
    expect(examples.getByText(/The Americans should know/)).toBeVisible();
    expect(examples.getByText('a threat')).toBeVisible();
    expect(shown.getByRole('region', { name: 'Borderline cases' })).toBeVisible();
  });

  it('pages through the tags while nothing is in question, by digits and arrows', async () => {
    panels.show(<RightPanel />);
    toggle();
    await card('Tag card: Quote');
    await waitFor(() => expect(screen.getByRole('group', { name: 'About Quote' })).toHaveFocus());
    await userEvent.keyboard('3');
    await card('Tag card: Framing');
    await userEvent.keyboard('{ArrowRight}');
    await card('Tag card: Quote');
    await userEvent.keyboard('{ArrowLeft}i');
    expect(cardStore.getState().open).toBeNull();
    expect(focusStore.getState().target).toBe('text');
  });

  it('follows the tag that is pointed at while words are selected', async () => {
    panels.show(<RightPanel />);
    panels.select('he had sent a letter');
    toggle();
    await card('Tag card: Quote');
    act(() => readingStore.setState({ pointedTag: 'claim' as TagId }));
    await card('Tag card: Claim');
    act(() => readingStore.setState({ pointedTag: null }));
    expect(await card('Tag card: Quote')).toBeVisible();
  });
});

describe('values from before', () => {
  it('the same speaker as before, by one key, and a sentence where there is none', async () => {
    const first = await panels.tag('quote', AMERICANS);
    const second = await panels.tag('quote', INSTEAD);
    panels.activate(second);
    await act(() => takeNameBefore(context()));
    expect(said()).toBe('No speaker was given before');
    await panels.run('assignEntity', { ids: [first], attributeId: 'speaker', name: 'Ali Khamenei' });
    await act(() => takeNameBefore(context()));
    expect(panels.value(second, 'speaker')).toBe(panels.value(first, 'speaker'));
    expect(said()).toBe('Speaker: Ali Khamenei, as before');
    await act(() => takeNameBefore(context()));
    expect(said()).toBe('This quote has its speaker already');
  });

  it('all values of another annotation, by its digit; Shift replaces', async () => {
    const first = await panels.tag('framing', 'an armed conflict');
    const second = await panels.tag('framing', 'warned of');
    await panels.run('setAttribute', { ids: [first], attributeId: 'polarity', value: 'negative' });
    await panels.run('setAttribute', { ids: [first], attributeId: 'device', value: 'label' });
    await panels.run('setAttribute', { ids: [second], attributeId: 'polarity', value: 'positive' });
    panels.activate(second);
    panels.show(<RightPanel />);
    act(() => showValues(context()));
    await card('Copy values');
    await waitFor(() => expect(screen.getByRole('button', { name: /an armed conflict/ })).toHaveFocus());
    await userEvent.keyboard('1');
    await panels.expectValue(second, 'device', 'label');
    expect(panels.value(second, 'polarity')).toBe('positive');
    expect(panels.annotation(second).attributes['device']?.by).toBe('copied');
    act(() => showValues(context()));
    await card('Copy values');
    await waitFor(() => expect(screen.getByRole('button', { name: /an armed conflict/ })).toHaveFocus());
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await panels.expectValue(second, 'polarity', 'negative');
    expect(cardStore.getState().open).toBeNull();
  });
});
