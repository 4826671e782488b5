import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkSession } from '../../../src/domain/check-session.ts';
import { wordInContext } from '../../../src/ui/offers/word-in-context.ts';
import { OfferDesk } from './offer-desk.tsx';

const NUCLEAR = 'nuclear programme';
const ENVOY = 'Steve Witkoff';

let at: OfferDesk;
const desk = () => at.desk;
const strip = () => screen.queryByRole('complementary', { name: 'The same words' });
const dialog = () => screen.findByRole('dialog', { name: 'The same words elsewhere' });
const rows = () =>
  within(screen.getByRole('list', { name: 'Places' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent);
const framings = (letter: string) => at.annotations(letter).filter(({ tagId }) => tagId === 'framing');

beforeEach(async () => {
  at = await OfferDesk.open();
  at.show();
});

async function frame(words: string): Promise<void> {
  act(() => desk().select(words));
  await at.keys('3');
}

describe('words that were tagged and stand elsewhere', () => {
  it('are counted in the strip until something else becomes active, and never for words that stand once', async () => {
    await frame(ENVOY);
    await waitFor(() =>
      expect(strip()).toHaveTextContent('The same words stand at 2 other places: B 1, C 1'),
    );
    await frame('military upper hand');
    await waitFor(() => expect(strip()).toBeNull());
  });

  it('are tagged at all other places by W and Enter, as one step', async () => {
    await frame('Trump');
    const [source] = framings('A');
    await waitFor(() => expect(strip()).not.toBeNull());
    const told = /stand at (\d+) other places: (.*)Tag them/u.exec(strip()!.textContent)!;
    act(() => void desk().key('w'));
    const shown = within(await dialog());
    const boxes = shown.getAllByRole('checkbox');
    expect(boxes).toHaveLength(Number(told[1]));
    for (const box of boxes) expect(box).toBeChecked();
    expect(boxes[0]).toHaveFocus();
    expect(rows()[0]).toMatch(/^A.*Mr Trump/u);

    const user = userEvent.setup();
    await user.keyboard('{ArrowDown}');
    expect(boxes[1]).toHaveFocus();
    await user.keyboard(' ');
    expect(boxes[1]).not.toBeChecked();
    await user.keyboard('{Enter}');
    const count = boxes.length - 1;
    const all = () => ['A', 'B', 'C'].flatMap(framings);
    await at.until(() => all().length === count + 1);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(desk().said).toBe(`Tagged ${count} places like this framing`);
    for (const { origin, target } of all().filter(({ id }) => id !== source!.id)) {
      expect(origin).toMatchObject({ because: 'The same words' });
      expect(target.quotes.map(({ exact }) => exact)).toEqual(['Trump']);
    }
    expect(at.state.links.size).toBe(count);
    expect(checkSession(at.state)).toEqual([]);
    // The one that was left out is still to be had.
    await waitFor(() => expect(strip()).toHaveTextContent('The same words stand at 1 other place'));

    await at.keys('Mod+z');
    expect(all()).toEqual([source]);
    expect(at.state.links.size).toBe(0);
  });

  it('are not tagged twice where the same passage is offered', async () => {
    await at.quote('The Americans should know threats will get them nowhere when confronting Iran.');
    await waitFor(() => expect(strip()).toHaveTextContent('B 1'));
    act(() => void desk().key('w'));
    await dialog();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Tag 1' }));
    await at.until(() => at.annotations('B').length === 1);
    const [copy] = at.annotations('B');
    expect(copy?.target.quotes[0]?.exact).toMatch(/^“The Americans.*Iran\.”$/u);
    await at.goTo('B');
    act(() => void desk().key('y'));
    await waitFor(() => expect(desk().said).toMatch(/^There is nothing left to copy/u));
    expect(at.annotations('B')).toHaveLength(1);
  });

  it('are not spoken of again after Skip, but can be looked for', async () => {
    await frame(ENVOY);
    await waitFor(() => expect(strip()).not.toBeNull());
    await userEvent.setup().click(screen.getByRole('button', { name: 'Skip' }));
    expect(strip()).toBeNull();
    act(() => void desk().key('w'));
    await dialog();
  });

  it.each([
    ['nothing is tagged', null, /^Go to an annotation first/u],
    ['the words stand once', NUCLEAR, /^These words stand nowhere else/u],
    ['the words say too little', 'the', /^Such short words stand everywhere/u],
  ])('W says why it does nothing when %s', async (_, words, expected) => {
    if (words) await frame(words);
    act(() => void desk().key('w'));
    await waitFor(() => expect(desk().said).toMatch(expected));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a word in its context', () => {
  const at = (text: string, words: string) => {
    const start = text.indexOf(words);
    return wordInContext(text, { start, end: start + words.length });
  };

  it.each<[string, string, string, ReturnType<typeof wordInContext>]>([
    [
      'stays within its paragraph',
      'One\nand two here.\nThree',
      'two',
      { before: 'and ', words: 'two', after: ' here.', direction: 'ltr' },
    ],
    [
      'is cut at blanks',
      'It was a long time before anybody in the capital said that they would come back and talk about everything they had ever discussed.',
      'they would',
      {
        before: '…anybody in the capital said that ',
        words: 'they would',
        after: ' come back and talk about everything…',
        direction: 'ltr',
      },
    ],
    [
      'has the direction of its paragraph, whatever stands beside it',
      'قال الرئيس إن Iran سترد',
      'Iran',
      { before: 'قال الرئيس إن ', words: 'Iran', after: ' سترد', direction: 'rtl' },
    ],
    [
      'is never cut inside a character',
      `${'👩‍👩‍👧‍👦'.repeat(9)}x${'👩‍👩‍👧‍👦'.repeat(9)}`,
      'x',
      {
        before: `…${'👩‍👩‍👧‍👦'.repeat(3)}`,
        words: 'x',
        after: `${'👩‍👩‍👧‍👦'.repeat(3)}…`,
        direction: 'ltr',
      },
    ],
  ])('%s', (_, text, words, expected) => {
    expect(at(text, words)).toEqual(expected);
  });
});
