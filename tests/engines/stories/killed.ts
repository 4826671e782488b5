import { deepEqual, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { wrongPlaces, type SessionFileContent } from '../../browser/support/offsets.ts';
import { runs } from '../../support/runs.ts';
import type { Analyst } from '../analyst.ts';
import type { Story } from '../story.ts';
import { until } from '../until.ts';

const ROUNDS = runs(3);

declare global {
  interface Window {
    /** The highest number of annotations that the page has shown while its status said Saved. */
    promised?: number;
  }
}

/** Writes down how many annotations the page promises to keep. Runs in the page. */
const watchPromises = (): void => {
  const look = () => {
    const saved = [...document.querySelectorAll('[role="status"]')].some(
      (status) => status.textContent === 'Saved',
    );
    const row = document.querySelector('[aria-label="Annotations"] [aria-setsize]');
    const count = saved ? Number(row?.getAttribute('aria-setsize') ?? 0) : 0;
    window.promised = Math.max(window.promised ?? 0, count);
  };
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(look).observe(document.body, all);
};

/** Tags sentence after sentence through the keys until the browser is gone, and tells outside what was promised. */
const tagForEver = async ({ page }: Analyst, acknowledge: (count: number) => void): Promise<never> => {
  await page.evaluate(watchPromises);
  for (let step = 0; ; step += 1) {
    await page.press(step % 40 < 20 ? 's' : 'c', String((step % 3) + 1));
    acknowledge(await page.evaluate(() => window.promised ?? 0));
  }
};

const liveIn = (content: string): number => {
  const file = JSON.parse(content) as SessionFileContent;
  deepEqual(wrongPlaces(file), []);
  return file.annotations.filter(({ deletedRev }) => deletedRev === null).length;
};

export const killed: readonly Story[] = [
  {
    title: `kill -9 while tagging, ${ROUNDS} times: no annotation that was saved is lost`,
    notIn: { chromium: 'test:long asks it, as D1' },
    time: 240_000 + ROUNDS * 60_000,
    async tell({ desk, folder }) {
      const home = join(folder, 'home');
      let kept = 0;
      let acknowledged = 0;
      for (let round = 0; round <= ROUNDS; round += 1) {
        const { workbench, kill } = await desk({ home });
        const analyst = await workbench();
        const found = liveIn((await analyst.exports('Session')).content);
        ok(found >= acknowledged, `round ${round}: ${acknowledged} were saved, ${found} are there`);
        await analyst.page.seesNo({ css: '[role="alert"]' });
        // A robot that tags nothing would prove nothing.
        ok(round === 0 || found > kept, `round ${round}: ${found} after ${kept}`);
        kept = found;
        acknowledged = found;
        if (round < ROUNDS) {
          await analyst.startsAtTop();
          const robot = tagForEver(analyst, (count) => {
            acknowledged = Math.max(acknowledged, count);
          }).catch(() => undefined);
          await until('an annotation of the robot', async () => (acknowledged > kept ? true : null));
          await wait(Math.random() * 800);
          await kill();
          await robot;
        }
      }
    },
  },
];
