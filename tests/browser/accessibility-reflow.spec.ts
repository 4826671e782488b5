import type { Page } from '@playwright/test';
import { sideways, unreached } from './support/accessibility-reflow.ts';
import { closeUpText, cutOff, overlaps, spreadText } from './support/accessibility-spacing.ts';
import { PLACES, settled, tagTwo } from './support/places.ts';
import { expect, test } from './support/test.ts';
import type { Workbench } from './support/workbench.ts';

/** What is wrong in each room, dialog and menu, in the order of the list. */
const faultsIn = async (
  workbench: Workbench,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const { page } = workbench;
  const faults = (await look(page)).map((fault) => `reading: ${fault}`);
  for (const place of PLACES) {
    await place.go(workbench);
    await settled(page, place);
    for (const fault of await look(page)) faults.push(`${place.name}: ${fault}`);
    if (place.kind === 'room') continue;
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open], [role="menu"]')).toHaveCount(0);
  }
  return faults;
};

// Many small steps: a busy machine takes its time.
test.slow();

test('at 320 px nothing is scrolled sideways to be read, and every action can be reached', async ({
  workbench,
}) => {
  await tagTwo(workbench);
  // The bar over selected words goes with the selection; until then it lies over what is under it.
  await workbench.page.keyboard.press('Escape');
  await expect(workbench.toolbar).toBeHidden();
  await workbench.page.setViewportSize({ width: 320, height: 640 });
  const look = async (page: Page) => [
    ...(await page.evaluate(sideways)),
    ...(await page.evaluate(unreached)),
  ];
  expect(await faultsIn(workbench, look)).toEqual([]);
});

test('with the widest spacing of text nothing is cut off that was not, and no words lie on others', async ({
  workbench,
}) => {
  await tagTwo(workbench);
  const look = async (page: Page) => {
    const before = new Set(await page.evaluate(cutOff));
    await page.evaluate(spreadText);
    const faults = (await page.evaluate(cutOff)).filter((fault) => !before.has(fault));
    faults.push(...(await page.evaluate(overlaps)));
    await page.evaluate(closeUpText);
    return faults;
  };
  expect(await faultsIn(workbench, look)).toEqual([]);
});
