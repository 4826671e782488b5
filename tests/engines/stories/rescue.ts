import { equal } from 'node:assert/strict';
import type { Story } from '../story.ts';

export const rescue: readonly Story[] = [
  {
    title: 'rescue page lists the session and gives its file',
    async tell({ workbench, tab, address, picture }) {
      const analyst = await workbench();
      await analyst.startsAtTop();
      await analyst.page.press('s', '1');
      await analyst.has(1);
      const mine = await analyst.exports('Session');

      const { page, analyst: rescuer } = await tab();
      await page.open(new URL('rescue.html', address).href);
      await page.sees({ role: 'status', holding: '1 session found.' });
      await page.sees({ role: 'listitem', holding: '3 articles · 1 annotation · last change' });
      await picture(page, 'rescue');
      const file = await rescuer.downloads(() => page.click({ role: 'button', named: '^Download' }));
      await page.sees({ role: 'status', holding: 'read back whole', within: { role: 'listitem' } });

      await analyst.drops([
        { name: 'rescued.parallax.json', type: 'application/json', content: file.content },
      ]);
      await analyst.has(1);
      equal((await analyst.exports('Session')).content, mine.content);
    },
  },
];
