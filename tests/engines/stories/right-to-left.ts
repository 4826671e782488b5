import { deepEqual, equal } from 'node:assert/strict';
import { wrongPlaces, type SessionFileContent } from '../../browser/support/offsets.ts';
import { languageSamples } from '../../support/language-samples.ts';
import { TEXT, type Analyst } from '../analyst.ts';
import { edgesFromRight } from '../page/edges.ts';
import type { Story } from '../story.ts';
import { until } from '../until.ts';

const { text, marks } = languageSamples.arabic;
const CLAUSE = text.slice(marks.clause.start, marks.clause.end);
const WORD = 'المحادثات';

const exactsOf = async (analyst: Analyst): Promise<readonly string[]> => {
  const file = JSON.parse((await analyst.exports('Session')).content) as SessionFileContent;
  deepEqual(wrongPlaces(file), []);
  return file.annotations
    .filter(({ deletedRev }) => deletedRev === null)
    .flatMap(({ target }) => target.ranges.map(({ exact }) => exact))
    .toSorted();
};

export const rightToLeft: readonly Story[] = [
  {
    title: 'Arabic: words by mouse and a clause by keys, from right to left',
    async tell({ engine, workbench, picture }) {
      const analyst = await workbench();
      const { page } = analyst;
      await analyst.drops([{ name: 'arabic.txt', type: 'text/plain', content: text }]);
      await page.click({ role: 'button', named: '^Add', within: { role: 'dialog' } });
      await page.seesNo({ role: 'dialog' });
      await analyst.openArticle('D');
      await page.sees({ ...TEXT, holding: WORD });

      await analyst.startsAtTop();
      await page.press('c', 'c', '2');
      await analyst.has(1);
      // The end takes the comma in, to the left. Firefox and WebKitGTK, as all programs of GTK, go by the order of reading
      // when they extend a selection.
      await page.press('m', engine.id === 'chromium' ? 'Shift+ArrowLeft' : 'Shift+ArrowRight', 'Enter');
      await until('the comma', async () => {
        const [exact] = await exactsOf(analyst);
        return exact === `${CLAUSE}،` || null;
      });

      const edges = await page.on(TEXT, edgesFromRight, WORD);
      if (edges === null) throw new Error('No article is open');
      await page.press('Escape');
      await page.drag(edges.from, edges.to);
      equal(await analyst.selected(), WORD);
      await analyst.tags('Framing');
      await analyst.has(2);
      await picture(page, 'Arabic');
      deepEqual(await exactsOf(analyst), [`${CLAUSE}،`, WORD].toSorted());
    },
  },
];
