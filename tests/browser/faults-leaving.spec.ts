import type { BrowserContext, Page } from '@playwright/test';
import { isControl } from '../support/control.ts';
import { runs } from '../support/runs.ts';
import { freshProfile } from './support/fresh-profile.ts';
import { tagOne } from './support/robot.ts';
import { expect, test } from './support/test.ts';
import { workbenchOn, type Workbench } from './support/workbench.ts';

const LEAVINGS = runs(3);
const SENTENCES = 8;
const WORDS = 'words typed just before the page goes';

const noteOf = ({ page }: Workbench) => page.getByRole('textbox', { name: 'Note' });

/** The ways of leaving, each at once after the last key. The answer is the page on which the person comes back. */
const WAYS: readonly ((page: Page, context: BrowserContext) => Promise<Page>)[] = [
  async (page, context) => {
    await page.close();
    return context.newPage();
  },
  async (page) => {
    await page.goto('./rescue.html', { waitUntil: 'commit' });
    return page;
  },
  async (page) => {
    await page.reload({ waitUntil: 'commit' });
    return page;
  },
];

/**
 * The control of promise D4, run in every page: drafts are kept in IndexedDB alone, written when the page goes. Chromium
 * drops such a write where it leaves at once.
 */
const keepDraftsInIndexedDbOnly = (): void => {
  // The empty page that every tab begins with has no storage.
  if (!location.protocol.startsWith('http')) return;
  const kept = new Map<string, string>();
  const open = indexedDB.open('control');
  open.addEventListener('upgradeneeded', () => void open.result.createObjectStore('drafts'));
  const setItem = Storage.prototype.setItem;
  const removeItem = Storage.prototype.removeItem;
  Storage.prototype.setItem = function (key, value) {
    if (key.startsWith('parallax.draft.')) kept.set(key, value);
    else setItem.call(this, key, value);
  };
  Storage.prototype.removeItem = function (key) {
    kept.delete(key);
    removeItem.call(this, key);
  };
  addEventListener('pagehide', () => {
    const drafts = open.result.transaction('drafts', 'readwrite').objectStore('drafts');
    for (const [key, value] of kept) drafts.put(value, key);
  });
};

/** Runs in a page that is no workbench: what the control has kept goes where the workbench looks for it. */
const takeDraftsFromIndexedDb = (): Promise<void> =>
  new Promise((resolve) => {
    const open = indexedDB.open('control');
    open.addEventListener('success', () => {
      const cursors = open.result.transaction('drafts').objectStore('drafts').openCursor();
      cursors.addEventListener('success', () => {
        const cursor = cursors.result;
        if (cursor === null) return resolve();
        // Not by `setItem`, which the control has taken over.
        localStorage[String(cursor.key)] = String(cursor.value);
        cursor.continue();
      });
    });
  });

test(`leaving the page while typing, ${LEAVINGS} times: by closing, going elsewhere or reloading not a letter is lost`, async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(60_000 + LEAVINGS * 60_000);
  let lost = 0;
  for (let begun = 0; begun < LEAVINGS; begun += SENTENCES) {
    const { context, watch } = await freshProfile(browser, baseURL);
    // What the left page was still fetching.
    watch.allow(/ERR_ABORTED|Failed to fetch|Failed to load/u);
    if (isControl('D4')) await context.addInitScript(keepDraftsInIndexedDbOnly);
    let workbench = workbenchOn(await context.newPage());
    await workbench.open();
    for (let count = 1; count <= Math.min(SENTENCES, LEAVINGS - begun); count += 1) {
      await tagOne(workbench, count);
      await expect(workbench.saved).toBeVisible();
      await noteOf(workbench).focus();
      const text = `${WORDS} ${begun + count}`;
      await workbench.page.keyboard.type(text);
      const leave = WAYS[(begun + count) % WAYS.length] as (typeof WAYS)[number];
      workbench = workbenchOn(await leave(workbench.page, context));
      if (isControl('D4')) {
        await workbench.page.goto('./rescue.html');
        await workbench.page.evaluate(takeDraftsFromIndexedDb);
      }
      await workbench.open();
      await workbench.expectCount(count);
      await workbench.rows.nth(count - 1).click();
      if (isControl('D4')) {
        if ((await noteOf(workbench).inputValue()) !== text) lost += 1;
      } else await expect(noteOf(workbench), `leaving ${begun + count}`).toHaveValue(text);
    }
    expect(watch.problems).toEqual([]);
    await context.close();
  }
  test.info().annotations.push({ type: 'lost', description: `${lost} of ${LEAVINGS}` });
  if (isControl('D4')) expect(lost, 'the control loses nothing: the test is blind').toBeGreaterThan(0);
});
