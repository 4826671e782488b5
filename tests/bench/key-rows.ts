import type { Page } from '@playwright/test';
import { median } from './report.ts';

export const MOTION_RUNS = 15;

/** From key to paint, in milliseconds: medians. */
export interface Motions {
  readonly next: number;
  readonly sentence: number;
  readonly hide: number;
  readonly show: number;
  readonly palette: number;
  readonly digit: number;
  readonly labels: number;
}

export const MOTION_ROWS: readonly (readonly [label: string, figure: keyof Motions])[] = [
  ['next annotation (J): key to paint, ms', 'next'],
  ['select a sentence (S): key to paint, ms', 'sentence'],
  ['only one tag (Shift+H): key to paint, ms', 'hide'],
  ['all tags again (Shift+H): key to paint, ms', 'show'],
  ['command palette: key to paint, ms', 'palette'],
  ['a value by digit: key to paint, ms', 'digit'],
  ['jump labels (Shift+O): key to paint, ms', 'labels'],
];

/** A fallen animation frame may change nothing more: so long after the last change one looks. */
const REST_MS = 120;

/** The time from key down until what it changed anywhere on the page is painted for the first time. */
export const timeOf = async (page: Page, key: string): Promise<number> => {
  await page.evaluate(() => globalThis.probe.awaitKey('page'));
  await page.keyboard.press(key);
  const time = await page.evaluate(() => globalThis.probe.keyToPaint);
  await page.waitForTimeout(REST_MS);
  return time;
};

/** Presses the keys of the daily motion in the article that is open, the focus in its text. */
export const measureMotions = async (page: Page): Promise<Motions> => {
  const figures: Record<keyof Motions, number[]> = {
    next: [],
    sentence: [],
    hide: [],
    show: [],
    palette: [],
    digit: [],
    labels: [],
  };
  const text = page.locator('[role="textbox"][aria-multiline="true"]').first();
  const once = async (): Promise<void> => {
    await text.focus();
    figures.next.push(await timeOf(page, 'j'));
    figures.sentence.push(await timeOf(page, 's'));
    figures.labels.push(await timeOf(page, 'Shift+O'));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(REST_MS);
    await page.keyboard.press('j');
    await page.waitForTimeout(REST_MS);
    figures.hide.push(await timeOf(page, 'Shift+H'));
    figures.show.push(await timeOf(page, 'Shift+H'));
    figures.palette.push(await timeOf(page, 'ControlOrMeta+k'));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(REST_MS);
    // Tagged anew, so that the first field is empty; its first field has a digit for every value.
    await text.focus();
    await page.keyboard.press('s');
    await page.keyboard.press('Shift+Digit2');
    await page.locator('[data-field] :focus').waitFor();
    await page.waitForTimeout(REST_MS);
    figures.digit.push(await timeOf(page, '2'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(REST_MS);
  };
  // The first time fetches code.
  await once();
  for (const list of Object.values(figures)) list.length = 0;
  for (let run = 0; run < MOTION_RUNS; run += 1) await once();
  return Object.fromEntries(
    Object.entries(figures).map(([name, times]) => [name, median(times)]),
  ) as unknown as Motions;
};
