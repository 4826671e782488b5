import type { Page } from '@playwright/test';
import { focusNow, smallTargets } from './support/accessibility-measures.ts';
import { PLACES, settled, tagTwo } from './support/places.ts';
import { expect, test } from './support/test.ts';
import type { Workbench } from './support/workbench.ts';

const focusIn = (page: Page) => page.evaluate(focusNow);

/** Every place in turn, by keyboard, and back by Escape; answers with what was wrong. */
const walk = async (workbench: Workbench, faultsIn: (page: Page) => Promise<readonly string[]>) => {
  const { page } = workbench;
  const faults: string[] = [];
  for (const place of PLACES) {
    await place.go(workbench);
    await settled(page, place);
    const note = (fault: string) => faults.push(`${place.name}: ${fault}`);
    const focus = await focusIn(page);
    if (!(focus.isSeen || focus.isText) || !focus.isMarked) note(`the focus does not show on ${focus.name}`);
    for (const fault of await faultsIn(page)) note(fault);
    if (place.kind === 'room') continue;
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open], [role="menu"]')).toHaveCount(0);
    if ((await focusIn(page)).isLost) note('the focus is nowhere after Escape');
  }
  // Each room leads back to the text.
  await page.keyboard.press('Escape');
  await expect(workbench.text.first()).toBeFocused();
  return faults;
};

// Many small steps: a busy machine takes its time.
test.slow();

test('targets are large enough, the focus shows and comes back, in every place', async ({ workbench }) => {
  await tagTwo(workbench);
  expect(await workbench.page.evaluate(smallTargets)).toEqual([]);
  expect(await walk(workbench, (page) => page.evaluate(smallTargets))).toEqual([]);
});
