// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badgeLabelsStore } from '../../../src/ui/reading/badge-labels-store.ts';
import { readingStore } from '../../../src/ui/reading/reading-store.ts';
import type { SessionState } from '../../../src/domain/session-state.ts';
import { labelsOf, type ChosenBadges } from '../../../src/ui/seeing/labels-of.ts';
import { BadgeLabels } from '../../../src/ui/seeing/badge-labels.tsx';
import { ShownMenu } from '../../../src/ui/seeing/shown-menu.tsx';
import { CaretOnly } from '../reading/desk.ts';
import { Panels } from '../../support/panels.tsx';

let panels: Panels;
beforeEach(async () => {
  panels = await Panels.open();
  readingStore.setState({ panes: new Map([[panels.articleId(), new CaretOnly()]]) });
});
afterEach(() => readingStore.setState({ panes: new Map() }));

const show = () =>
  panels.show(
    <>
      <ShownMenu />
      <BadgeLabels />
    </>,
  );
const labels = () => [...(badgeLabelsStore.getState().get(panels.articleId())?.values() ?? [])];
const choose = async (tag: string, attribute: string) => {
  if (!screen.queryByRole('dialog')) await userEvent.click(screen.getByRole('button', { name: /^Shown/ }));
  const field = await screen.findByRole('combobox', { name: `Beside the letter of ${tag}` });
  await userEvent.selectOptions(field, attribute);
};

describe('a value beside the letter', () => {
  it('is that of the chosen attribute, in full words, and hollow where it is not coded', async () => {
    const first = await panels.tag('quote', 'he had sent a letter');
    await panels.tag('quote', 'an armed conflict');
    await panels.tag('claim', 'late on Friday');
    await panels.run('assignEntity', { ids: [first], attributeId: 'speaker', name: 'Donald Trump' });
    show();
    expect(labels()).toEqual([]);
    await choose('Quote', 'Speaker');
    await waitFor(() =>
      expect(labels()).toEqual([
        { text: 'Donald Trump', words: 'Speaker: Donald Trump', isComputed: false },
        { text: '', words: 'Speaker: not coded', isComputed: true },
      ]),
    );
    expect(panels.workspace.session.getState().said.text).toBe('Quote: speaker stands in the margin');
    expect(panels.workspace.settings.getState().badges).toEqual({ quote: 'speaker' });
  });

  it('says that it follows from the text', async () => {
    await panels.tag('claim', 'late on Friday');
    show();
    await choose('Claim', 'Voice');
    await waitFor(() =>
      expect(labels()).toEqual([{ text: 'Outlet', words: 'Voice: Outlet', isComputed: true }]),
    );
  });

  it('stays the same map while nothing it follows from changes, so that no text is drawn again', async () => {
    await panels.tag('claim', 'late on Friday');
    const of = (state: SessionState, chosen: ChosenBadges) => labelsOf(state, panels.articleId(), chosen);
    const chosen = { claim: 'voice' };
    const before = panels.state;
    const elsewhere = { ...before, comments: new Map(), seq: before.seq + 1 };
    expect(of(elsewhere, chosen)).toBe(of(before, chosen));
    expect(of(elsewhere, {})).toBe(of(before, {}));
    await panels.tag('claim', 'an armed conflict');
    expect(of(panels.state, {})).toBe(of(before, {}));
    expect(of(panels.state, chosen).size).toBe(2);
    expect(of(before, { claim: 'gone' }).size).toBe(0);
  });

  it('goes away again, and is remembered for the next visit', async () => {
    await panels.tag('claim', 'late on Friday');
    show();
    await choose('Claim', 'Voice');
    expect([...panels.profile.local.values()].join()).toContain('"badges":{"claim":"voice"}');
    await choose('Claim', 'Nothing');
    await waitFor(() => expect(labels()).toEqual([]));
    expect(panels.workspace.settings.getState().badges).toEqual({});
  });
});
