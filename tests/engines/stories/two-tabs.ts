import { isKept } from '../page/is-kept.ts';
import type { Story } from '../story.ts';

export const twoTabs: readonly Story[] = [
  {
    title: 'two tabs follow each other',
    async tell({ workbench }) {
      const one = await workbench();
      const other = await workbench();
      await one.page.tab.show();
      await one.drags('a president of peace');
      await one.tags('Quote');
      await one.has(1);
      await other.page.tab.show();
      await other.has(1);
      await other.drags('open to an opportunity');
      await other.tags('Framing');
      await other.has(2);
      await one.page.tab.show();
      await one.has(2);
      // One undo stack for both: what one tab did, the other takes back.
      await one.clicksButton('^Undo');
      await one.clicksButton('^Undo');
      await one.has(0);
      await other.page.tab.show();
      await other.has(0);
      // The first worker of all is no new version, in whichever tab it is heard of.
      await isKept(one.page);
      for (const { page } of [one, other]) await page.seesNo({ role: 'status', holding: 'A new version' });
      await other.reloads();
      await other.has(0);
    },
  },
];
