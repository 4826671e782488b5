import { expect, type Page } from '@playwright/test';
import type { Workbench } from './workbench.ts';

/** A place of the workbench, and how one gets there without a mouse. */
export interface Place {
  readonly name: string;
  readonly heading?: string | RegExp;
  readonly kind: 'room' | 'dialog' | 'menu';
  readonly go: (workbench: Workbench) => Promise<void>;
}

const press = async (workbench: Workbench, name: string | RegExp): Promise<void> => {
  await workbench.button(name).first().focus();
  await workbench.page.keyboard.press('Enter');
};

const room =
  (name: string) =>
  async (workbench: Workbench): Promise<void> => {
    const rooms = workbench.page.getByRole('navigation', { name: 'Rooms' });
    const button = rooms.getByRole('button', { name, exact: true });
    const more = rooms.getByRole('button', { name: 'More rooms' });
    await expect(button.or(more).first()).toBeVisible();
    if (await button.isVisible()) {
      await button.focus();
      await workbench.page.keyboard.press('Enter');
      return;
    }
    await more.focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByRole('menuitem', { name, exact: true }).press('Enter');
  };

const fromMenu =
  (item: RegExp) =>
  async (workbench: Workbench): Promise<void> => {
    await press(workbench, /^More$/u);
    await workbench.page.getByRole('menuitem', { name: item }).press('Enter');
  };

const button =
  (name: RegExp) =>
  (workbench: Workbench): Promise<void> =>
    press(workbench, name);

/** Every room, dialog and menu that is a button or two away. */
export const PLACES: readonly Place[] = [
  { name: 'export menu', kind: 'menu', go: button(/^Export$/u) },
  { name: 'more menu', kind: 'menu', go: button(/^More$/u) },
  { name: 'palette', kind: 'dialog', go: ({ page }) => page.keyboard.press('ControlOrMeta+K') },
  { name: 'help', kind: 'dialog', go: fromMenu(/^Help/u) },
  { name: 'keys', kind: 'dialog', go: fromMenu(/^Keys/u) },
  { name: 'settings', kind: 'dialog', go: fromMenu(/^Settings/u) },
  { name: 'history', kind: 'dialog', go: fromMenu(/^History/u) },
  { name: 'comments', kind: 'dialog', go: fromMenu(/^Comments/u) },
  { name: 'hand-outs', kind: 'dialog', go: fromMenu(/^Hand-outs/u) },
  { name: 'annotators', kind: 'dialog', go: fromMenu(/^Annotators/u) },
  { name: 'sessions', kind: 'dialog', go: button(/^Sessions/u) },
  { name: 'share', kind: 'dialog', go: button(/^Share$/u) },
  { name: 'add articles', kind: 'dialog', go: button(/^Add articles$/u) },
  { name: 'compare', kind: 'room', go: room('Compare') },
  { name: 'codebook', kind: 'room', go: room('Codebook') },
  { name: 'library', kind: 'room', go: room('Library') },
  { name: 'find', kind: 'room', go: room('Find') },
  { name: 'names', kind: 'room', go: room('Names') },
];

/** What floats or comes late stands still, and the place has taken the focus. */
export const settled = async (page: Page, { kind }: Pick<Place, 'kind'>): Promise<void> => {
  const inside = kind === 'room' ? 'main' : kind === 'menu' ? '[role="menu"]' : 'dialog[open]';
  await expect(page.locator(`${inside}:focus, ${inside} :focus`).first()).toBeAttached();
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
};

/** Two annotations, one of them flagged, so that lists and fields have something in them. */
export const tagTwo = async ({ page, text, expectCount }: Workbench): Promise<void> => {
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  await page.keyboard.press('s');
  await page.keyboard.press('3');
  await expectCount(2);
  await page.keyboard.press('f');
};
