import { deepEqual, equal } from 'node:assert/strict';
import { HEAPS, hostileHeap, leftBehind } from '../../exchange/hostile-heaps.ts';
import { runs } from '../../support/runs.ts';
import { TEXT } from '../analyst.ts';
import type { Page } from '../page/page.ts';
import type { Story } from '../story.ts';
import { until } from '../until.ts';

/** Both run in the page. What the files call is there, so that whatever runs leaves its mark. */
const layTrap = (): void => {
  Object.assign(globalThis, { pwned: () => Object.assign(globalThis, { hasRun: true }) });
};
const whatRan = (): readonly string[] => [
  ...('hasRun' in globalThis ? ['a file has run'] : []),
  ...(location.href.includes('attacker') ? ['the page was led away'] : []),
];

const ADD = '^Add \\d+ articles?$';
const TABLE = { role: 'dialog', named: '^What do the columns of ' } as const;
const LOOK = { role: 'button', named: '^Look at the ', within: TABLE } as const;

/** A table that was read first asks what its columns hold; where none can be the text, it is left out. */
const answerTables = (page: Page): Promise<true> =>
  until('what is in a heap', async () => {
    if ((await page.count({ role: 'button', named: ADD })) > 0) return true;
    const canLook = await page.on(LOOK, (button) => !(button as HTMLButtonElement).disabled);
    // The next table's question has the same name.
    if (canLook !== null)
      await page.click(canLook ? LOOK : { role: 'button', name: 'Cancel', within: TABLE });
    return null;
  });

/** A report comes where a file was skipped, or something else is to be told. */
const closeReport = (page: Page): Promise<true> =>
  until('the articles of a heap', async () => {
    const close = { role: 'button', name: 'Close the report' } as const;
    if ((await page.count(close)) > 0) await page.click(close);
    return (await page.count({ role: 'dialog' })) === 0 ? true : null;
  });

export const hostileFiles: readonly Story[] = [
  {
    title: 'hostile files: nothing of them runs or is left in a text',
    time: 600_000 + Math.min(HEAPS, runs(1)) * 60_000,
    async tell({ workbench, picture }) {
      const analyst = await workbench();
      const { page } = analyst;
      await page.evaluate(layTrap);
      for (let heap = 0; heap < Math.min(HEAPS, runs(1)); heap += 1) {
        const content = hostileHeap(heap);
        await analyst.drops([{ name: `heap-${heap}.zip`, type: 'application/zip', content }]);
        await answerTables(page);
        await analyst.clicksButton(ADD);
        // Of the first heap some are skipped for sure; where none is, nothing waits for a report.
        if (heap === 0) await analyst.clicksButton('^Close the report$');
        else await closeReport(page);
        deepEqual(await page.evaluate(whatRan), []);
        // Later ones push these out of the part of the list that is drawn.
        for (const letter of heap === 0 ? 'DEFGH' : '') {
          await analyst.openArticle(letter);
          deepEqual(await page.on(TEXT, leftBehind), []);
        }
      }
      await picture(page, 'hostile files');
      deepEqual(await page.evaluate(whatRan), []);
      // The trap itself works: what a file would have done leaves its mark.
      equal(
        await page.evaluate(() =>
          'pwned' in globalThis ? (globalThis as unknown as { pwned(): unknown }).pwned() !== null : false,
        ),
        true,
      );
      deepEqual(await page.evaluate(whatRan), ['a file has run']);
    },
  },
];
