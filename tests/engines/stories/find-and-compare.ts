import { equal } from 'node:assert/strict';
import type { Story } from '../story.ts';

const SEARCH = { css: '[role="search"], search' } as const;

export const findAndCompare: readonly Story[] = [
  {
    title: 'find words in the open article and in all of them',
    async tell({ workbench, picture }) {
      const analyst = await workbench();
      const { page } = analyst;
      await analyst.startsAtTop();
      await page.press(';');
      await page.sees({ role: 'textbox', within: SEARCH });
      await page.type('trump');
      await page.sees({ role: 'status', holding: '1 of 6', within: SEARCH });
      await page.press('Enter', 'Escape');
      equal(await analyst.selected(), 'Trump');

      await page.click({ css: 'header a, header button', name: 'Find' });
      await page.click({ role: 'textbox', named: '^Find in all articles' });
      // What was looked for in the article stands there, selected or not.
      await page.press('Control+a');
      await page.type('nuclear');
      await page.sees({ role: 'status', named: '^([4-9]|\\d\\d) hits in 3 texts' });
      await page.sees({ role: 'button', holding: 'nuclear', within: { css: '[aria-label="Hits"]' } });
      await picture(page, 'find');
    },
  },
  {
    title: 'compare two articles side by side',
    async tell({ workbench, picture }) {
      const analyst = await workbench();
      const { page } = analyst;
      await page.sees({
        css: 'aside, [role="complementary"]',
        holding: '6 passages shared with B, 7 paragraphs only here',
      });
      await analyst.startsAtTop();
      await page.press('v');
      await page.sees({
        role: 'status',
        holding: 'B keeps 6 of 13 paragraphs of A, drops 1 sentence and 7 paragraphs, adds 5.',
      });
      await page.sees({ css: '[role="insertion"]', holding: 'The National reported' });
      await page.press('n');
      await page.sees({ css: '[aria-live="polite"] *', named: '^1 of \\d+: ' });
      await picture(page, 'compare');
      await page.press('v');
      await page.seesNo({ css: '[role="insertion"]' });
    },
  },
];
