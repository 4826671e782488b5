import { ok } from 'node:assert/strict';
import { isKept } from '../page/is-kept.ts';
import type { Story } from '../story.ts';

export const offline: readonly Story[] = [
  {
    title: 'offline: reload, tag, find and import with nobody answering',
    async tell({ workbench, stopServer, allow }) {
      const analyst = await workbench();
      const { page } = analyst;
      await isKept(page);
      await stopServer();
      // The browser asks for a newer worker and may fail to get it; nothing else may fail.
      allow(/sw\.js|service worker/iu);
      await analyst.reloads();
      await analyst.drags('a president of peace');
      await analyst.tags('Quote');
      await analyst.has(1);
      await analyst.reloads();
      await analyst.has(1);
      ok((await analyst.exports('Session')).content.includes('a president of peace'));
      // Lazy parts, and workers, that were never loaded before.
      await page.press('Control+k');
      await page.sees({ role: 'combobox' });
      await page.press('Escape');
      await analyst.drops([
        {
          name: 'page.html',
          type: 'text/html',
          content: '<article><h1>Late</h1><p>It came late.</p></article>',
        },
      ]);
      await page.sees({ role: 'dialog', holding: 'It came late.' });
    },
  },
];
