import type { Story } from '../story.ts';

export const undoAfterReload: readonly Story[] = [
  {
    title: 'undo and redo go on after a reload',
    async tell({ workbench }) {
      const analyst = await workbench();
      const { page } = analyst;
      await analyst.drags('a president of peace');
      await analyst.tags('Quote');
      await analyst.has(1);
      await analyst.drags('potential military action');
      await analyst.tags('Claim');
      await analyst.has(2);
      await analyst.reloads();
      await analyst.has(2);
      await page.sees({ role: 'button', named: '^Undo: .*[Cc]laim' });
      await analyst.clicksButton('^Undo');
      await analyst.has(1);
      await analyst.clicksButton('^Undo');
      await analyst.has(0);
      await analyst.reloads();
      await analyst.clicksButton('^Redo');
      await analyst.has(1);
      await page.press('Control+Shift+Z');
      await analyst.has(2);
      await page.press('Control+z');
      await analyst.has(1);
    },
  },
];
