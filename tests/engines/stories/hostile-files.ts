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

export const hostileFiles: readonly Story[] = [
  {
    title: 'hostile files: nothing of them runs or is left in a text',
    time: 600_000,
    async tell({ workbench, picture }) {
      const analyst = await workbench();
      const { page } = analyst;
      await page.evaluate(layTrap);
      for (let heap = 0; heap < Math.min(HEAPS, runs(1)); heap += 1) {
        const content = hostileHeap(heap);
        await analyst.drops([{ name: `heap-${heap}.zip`, type: 'application/zip', content }]);
        await answerTables(page);
        // Those of the first heap are looked at below; of the others what the preview makes of them must do.
        if (heap === 0) {
          await analyst.clicksButton(ADD);
          await analyst.clicksButton('^Close the report$');
        } else {
          await page.press('Escape');
          await page.seesNo({ role: 'button', named: ADD });
        }
        deepEqual(await page.evaluate(whatRan), []);
      }
      await picture(page, 'hostile files');
      for (const letter of 'DEFGH') {
        await analyst.openArticle(letter);
        deepEqual(await page.on(TEXT, leftBehind), []);
      }
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
