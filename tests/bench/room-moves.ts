import type { Page } from '@playwright/test';
import type { Workbench } from '../browser/support/workbench.ts';

/** One thing a person does: what leads there is not measured, nor what leads away. */
export interface Move {
  readonly label: string;
  readonly before?: (on: Workbench) => Promise<unknown>;
  readonly act: (on: Workbench) => Promise<unknown>;
  /** Waits for what tells that it is done, where the page is quiet before that. */
  readonly come?: (on: Workbench) => Promise<unknown>;
  readonly after?: (on: Workbench) => Promise<unknown>;
}

export const settled = (page: Page): Promise<unknown> => page.evaluate(() => globalThis.probe.settled(300));
export const key =
  (...keys: readonly string[]) =>
  async ({ page }: Workbench): Promise<void> => {
    for (const one of keys) {
      await page.keyboard.press(one);
      if (one !== keys.at(-1)) await settled(page);
    }
  };
export const press = (name: string) => (on: Workbench) =>
  on.page.getByRole('button', { name, exact: true }).first().click();
export const inText = (on: Workbench) => on.text.first().focus();
const inList = (on: Workbench) => on.annotations.focus();
export const escape = key('Escape');
/** The palette stands open with one command in it; Enter runs it. */
const found = (command: string) => async (on: Workbench) => {
  await inText(on);
  await key('ControlOrMeta+k')(on);
  await on.page.keyboard.insertText(command);
};
const opened = (label: string, command: string): Move => ({
  label,
  before: found(command),
  act: key('Enter'),
  after: escape,
});
const ofList = (name: string) => (on: Workbench) =>
  on.page.getByRole('group', { name: 'Annotations of' }).getByRole('button', { name }).click();
const search = (on: Workbench) => on.page.getByLabel('Find in words, notes and names');

/** What is on the disk can be taken back, and what was taken back can be done again: the button names it. */
const canNow = (step: 'Undo' | 'Redo') => (on: Workbench) =>
  on.page.getByRole('button', { name: new RegExp(`^${step}: `, 'u') }).waitFor({ timeout: 120_000 });

/** In turn, each from where the one before has left. */
export const MOVES: readonly Move[] = [
  { label: 'compare room (V)', before: inText, act: key('v') },
  { label: 'next difference in it (N)', before: inText, act: key('n') },
  { label: 'all articles: who shares what', act: press('All articles'), after: escape },
  { label: 'back to reading (V)', before: inText, act: key('v') },
  { label: 'names room (Shift+P)', before: inText, act: key('Shift+P') },
  {
    label: 'a letter in it',
    before: ({ page }) => page.getByLabel('Find a name').focus(),
    act: key('a'),
    after: key('Backspace', 'Escape'),
  },
  { label: 'library (Shift+L)', before: inText, act: key('Shift+L') },
  { label: 'a letter in its filter', before: key('/'), act: key('r'), after: escape },
  {
    label: 'sort it by another column',
    before: async ({ page }) => page.getByRole('columnheader', { name: 'Title' }).focus(),
    act: key('Enter'),
    after: async (on) => {
      await on.page.getByRole('treegrid').locator('[data-row][tabindex="0"]').focus();
      await escape(on);
    },
  },
  {
    label: 'find room: a first letter',
    before: (on) => inText(on).then(() => key('ControlOrMeta+Shift+F')(on)),
    act: key('w'),
    after: key('Backspace', 'Escape'),
  },
  {
    label: 'list: a letter in its search',
    before: (on) => search(on).focus(),
    act: key('w'),
    after: key('Backspace'),
  },
  { label: 'list: the whole session', act: ofList('Session') },
  {
    label: '… a letter in its search',
    before: (on) => search(on).focus(),
    act: key('w'),
    after: key('Backspace'),
  },
  {
    label: '… only one tag',
    act: ({ page }) => page.getByRole('group', { name: 'Show only' }).getByRole('button').first().click(),
    after: ({ page }) => page.getByRole('group', { name: 'Show only' }).getByRole('button').first().click(),
  },
  {
    label: '… by speaker',
    act: ({ page }) =>
      page
        .getByLabel('Sort', { exact: true })
        .focus()
        .then(() => page.keyboard.press('End')),
    after: key('Home'),
  },
  { label: '… select all (Ctrl+A)', before: inList, act: key('ControlOrMeta+a') },
  { label: '… edit them together (E)', before: inList, act: key('e') },
  {
    label: '… a new tag for all',
    before: async ({ page }) => page.getByRole('combobox', { name: 'Tag' }).focus(),
    act: key('1'),
    come: canNow('Undo'),
  },
  {
    label: '… undo that',
    before: inList,
    act: key('ControlOrMeta+z'),
    come: canNow('Redo'),
    after: async (on) => {
      await inList(on);
      await key('Escape')(on);
    },
  },
  { label: 'list: the article again', act: ofList('Article') },
  {
    label: 'only one tag in the session (Shift+H)',
    before: (on) => inText(on).then(() => key('j')(on)),
    act: key('Shift+H'),
    after: key('Shift+H'),
  },
  {
    label: 'palette: a first letter',
    before: (on) => inText(on).then(() => key('ControlOrMeta+k')(on)),
    act: key('a'),
    after: escape,
  },
  opened('history', 'history: what'),
  opened('codebook room', 'codebook'),
  opened('share', 'share the session'),
  opened('evidence page', 'evidence page'),
  opened('progress', 'progress of'),
];
