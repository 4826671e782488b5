import { equal } from 'node:assert/strict';
import type { Story } from '../story.ts';

export const sessionFiles: readonly Story[] = [
  {
    title: 'session file opens as an equal session, and a broken one changes nothing',
    async tell({ workbench }) {
      const analyst = await workbench();
      const { page } = analyst;
      await analyst.drags('a president of peace');
      await analyst.tags('Quote');
      await analyst.has(1);
      const first = await analyst.exports('Session');
      await analyst.drags('potential military action');
      await analyst.tags('Claim');
      await analyst.has(2);

      await analyst.drops([{ name: 'broken.json', type: 'application/json', content: '{ "format": ' }]);
      await page.sees({ css: '[role="alert"], dialog', holding: 'broken.json' });
      await page.press('Escape');
      await analyst.has(2);

      const { name, content } = first;
      await analyst.drops([{ name, type: 'application/json', content }]);
      await analyst.clicksButton('^Open as a session of its own');
      await analyst.has(1);
      equal((await analyst.exports('Session')).content, content);
    },
  },
];
