import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkSession } from '../../../src/domain/check-session.ts';
import type { ActorId, TagId } from '../../../src/domain/ids.ts';
import { makeTarget } from '../../../src/domain/text/targets.ts';
import { ALL_LAYERS } from '../../../src/state/view-store.ts';
import { OfferDesk } from './offer-desk.tsx';

const AMERICANS = 'The Americans should know threats will get them nowhere when confronting Iran.';
const PEACE = "I'm a president of peace. That's what I want.";
const KHAMENEI = 'Mr Khamenei, in a televised speech on Friday';

let at: OfferDesk;
const desk = () => at.desk;
const strip = () => screen.queryByRole('complementary', { name: 'The same words' });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

beforeEach(async () => {
  at = await OfferDesk.open();
});

/** The Khamenei quote coded in A, with its speaker and its cue. */
async function quoteInA(): Promise<void> {
  const id = await at.quote(AMERICANS);
  await act(() =>
    desk().workspace.run('assignEntity', { ids: [id], attributeId: 'speaker', name: 'Ali Khamenei' }),
  );
  const { start } = desk().rangeOf(`said: “${AMERICANS}`);
  const said = makeTarget(at.state.articles.get(at.id('A'))!, desk().text, [{ start, end: start + 4 }]);
  await act(() => desk().workspace.run('setAttribute', { ids: [id], attributeId: 'cue', value: said }));
}

async function frameInA(words: string): Promise<void> {
  act(() => desk().select(words));
  await at.keys('3');
}

const linksIn = () =>
  [...at.state.links.values()].map(({ kind, from, to, attributes }) => ({
    kind,
    ends: [from, to].toSorted(),
    variant: attributes['variant']?.value,
  }));

describe('what is coded once', () => {
  it('is offered in the same words of another article; Y copies it with its speaker, and Undo takes it back', async () => {
    at.show();
    await quoteInA();
    await at.goTo('C');
    expect(strip()).toBeNull();
    await at.goTo('B');
    await waitFor(() => expect(strip()).toHaveTextContent('1 coding in the same words of A'));
    expect(strip()).toHaveTextContent(/next: Quote “The Americans should know.*exact/u);

    act(() => void desk().key('y'));
    await at.until(() => at.annotations('B').length > 0);
    const [copy] = at.annotations('B');
    const [source] = at.annotations('A');
    expect(desk().wordsOf(copy)).toBe(`“${AMERICANS}”`);
    expect(copy?.tagId).toBe('quote');
    expect(copy?.attributes['speaker']).toMatchObject({
      value: source?.attributes['speaker']?.value,
      by: 'copied',
    });
    expect(copy?.attributes['cue']).toMatchObject({
      value: {
        articleId: at.id('B'),
        ranges: [{ start: copy!.target.ranges[0]!.start - 6, end: copy!.target.ranges[0]!.start - 2 }],
        quotes: [{ exact: 'said' }],
      },
      by: 'copied',
    });
    expect(copy?.origin).toMatchObject({ kind: 'suggestion', because: 'The same words in A' });
    expect(linksIn()).toEqual([
      { kind: 'same-as', ends: [source!.id, copy!.id].toSorted(), variant: 'exact' },
    ]);
    expect(desk().active?.id).toBe(copy!.id);
    expect(desk().viewer.selected?.head).toBe(copy!.target.ranges[0]!.start);
    expect(desk().said).toMatch(/^Copied quote “The Americans/u);
    expect(desk().said).not.toContain('more');
    await waitFor(() => expect(strip()).toBeNull());
    expect(checkSession(at.state)).toEqual([]);

    await at.keys('Mod+z');
    expect(at.annotations('B')).toEqual([]);
    expect(linksIn()).toEqual([]);
    await waitFor(() => expect(strip()).toHaveTextContent('1 coding in the same words of A'));
  });

  it('comes one after the other, from the caret on, and says what is left', async () => {
    at.show();
    await at.quote(PEACE);
    await at.quote(AMERICANS);
    await at.goTo('B');
    await waitFor(() => expect(strip()).toHaveTextContent('2 codings in the same words of A'));
    act(() => desk().putCaret('Ayatollah Khamenei, in a televised'));
    await waitFor(() => expect(strip()).toHaveTextContent('next: Quote “The Americans'));
    act(() => void desk().key('y'));
    await at.until(() => at.annotations('B').length === 1);
    expect(desk().wordsOf(desk().active)).toContain('The Americans');
    await waitFor(() => expect(desk().said).toMatch(/; 1 more: Y$/u));
    act(() => void desk().key('y'));
    await at.until(() => at.annotations('B').length === 2);
    expect(desk().wordsOf(desk().active)).toContain('president of peace');
    act(() => void desk().key('y'));
    await waitFor(() => expect(desk().said).toMatch(/^There is nothing left to copy/u));
  });

  it('is copied all at once by Shift+Y, as one step, as far as it is word for word the same', async () => {
    at.show();
    await at.quote(PEACE);
    await at.quote(AMERICANS);
    await frameInA(KHAMENEI);
    await at.goTo('B');
    await waitFor(() => expect(strip()).toHaveTextContent('3 codings'));
    act(() => void desk().key('Shift+y'));
    await at.until(() => at.annotations('B').length === 2);
    expect(desk().said).toBe('Copied 2 annotations; 1 edited one asks one by one: Y');
    await waitFor(() => expect(strip()).toHaveTextContent('1 coding'));
    expect(screen.queryByRole('button', { name: /Copy all/u })).toBeNull();
    act(() => void desk().key('Shift+y'));
    await waitFor(() => expect(desk().said).toMatch(/^Nothing here is word for word the same; 1 edited/u));
    await at.keys('Mod+z');
    expect(at.annotations('B')).toEqual([]);
  });

  it('is said to a listener once, when offers begin', async () => {
    const { container } = at.show();
    const live = () => container.querySelector('[aria-live="polite"]')?.textContent;
    await quoteInA();
    expect(live()).toBe('');
    await at.goTo('B');
    await waitFor(() => expect(live()).toBe('1 coding in the same words of A can be copied here: Y'));
    await at.goTo('A');
    await waitFor(() => expect(live()).toBe(''));
  });

  it('is shown in the text when the strip gets the focus, and not offered again after Skip', async () => {
    at.show();
    await quoteInA();
    await at.goTo('B');
    await waitFor(() => expect(strip()).not.toBeNull());
    const user = userEvent.setup();
    act(() => button(/^Copy/u).focus());
    await waitFor(() => expect(desk().viewer.revealed).toEqual(desk().rangeOf(`“${AMERICANS}”`)));
    await user.click(button('Skip'));
    expect(strip()).toBeNull();
    act(() => void desk().key('y'));
    await waitFor(() => expect(desk().said).toMatch(/^There is nothing left to copy/u));
    expect(at.annotations('B')).toEqual([]);
  });

  it('is not offered of a hidden coder', async () => {
    at.show();
    await quoteInA();
    await at.goTo('B');
    await waitFor(() => expect(strip()).not.toBeNull());
    const { actorId } = desk().workspace.session.getState();
    act(() =>
      desk().workspace.view.setState({ layers: { ...ALL_LAYERS, hidden: new Set<ActorId>([actorId]) } }),
    );
    await waitFor(() => expect(strip()).toBeNull());
    act(() => void desk().key('y'));
    await waitFor(() => expect(desk().said).toMatch(/^There is nothing left to copy/u));
  });
});

describe('an edited offer', () => {
  const dialog = () => screen.findByRole('dialog', { name: 'Edited words: the same framing?' });
  const ask = async () => {
    at.show();
    await frameInA(KHAMENEI);
    await at.goTo('B');
    await waitFor(() => expect(strip()).toHaveTextContent(/editedCopy…/u));
    act(() => void desk().key('y'));
    return within(await dialog());
  };

  it('asks with both texts, what differs marked, and is copied as edited', async () => {
    const asked = await ask();
    expect(at.annotations('B')).toEqual([]);
    expect(asked.getByRole('deletion')).toHaveTextContent('−Mr');
    expect(asked.getByRole('insertion')).toHaveTextContent('+Ayatollah');
    const primary = asked.getByRole('button', { name: 'Copy as edited' });
    expect(primary).toHaveFocus();
    await userEvent.setup().click(primary);
    await at.until(() => at.annotations('B').length === 1);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(desk().wordsOf(desk().active)).toBe('Ayatollah Khamenei, in a televised speech on Friday');
    expect(desk().active?.tagId).toBe('framing' as TagId);
    expect(linksIn()).toMatchObject([{ kind: 'same-as', variant: 'edited' }]);
  });

  it('is left by Escape, and gone for good when it is not the same', async () => {
    await ask();
    act(() => {
      screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(strip()).toHaveTextContent('1 coding');
    act(() => void desk().key('y'));
    await dialog();
    await userEvent.setup().click(button('Not the same'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(strip()).toBeNull();
    expect(at.annotations('B')).toEqual([]);
  });
});
