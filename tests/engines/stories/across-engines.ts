import { equal } from 'node:assert/strict';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { TEXT } from '../analyst.ts';
import type { Engine } from '../engine.ts';
import type { Story } from '../story.ts';

/** Who gets the page that an engine has made. */
const RECEIVER: Readonly<Record<Engine['id'], Engine['id']>> = {
  chromium: 'firefox',
  firefox: 'webkit',
  webkit: 'chromium',
};

export const acrossEngines: readonly Story[] = [
  {
    title: 'a page shared in one engine opens from the disk in another, and what is added there comes back',
    async tell({ engine, workbench, desk, folder }) {
      const ada = await workbench();
      await ada.startsAtTop();
      await ada.page.press('s', '2');
      await ada.has(1);
      await ada.page.press('Control+k');
      await ada.page.sees({ role: 'combobox' });
      await ada.page.type('share as web page');
      await ada.page.press('Enter');
      await ada.page.click({ role: 'textbox', name: 'Name' });
      await ada.page.type('Ada Lovelace');
      await ada.clicksButton('^Continue$');
      const shared = await ada.downloads(() => ada.clicksButton('^Save web page$'));
      equal(shared.name, 'Sample Iran talks from Ada Lovelace.html');
      await ada.clicksButton('^Close$');

      const { tab, kill } = await desk({ engine: RECEIVER[engine.id] });
      const { page, analyst: bo } = await tab();
      const path = join(folder, 'shared.html');
      writeFileSync(path, shared.content);
      await page.open(pathToFileURL(path).href);
      await page.sees(TEXT);
      await bo.has(1);
      await bo.startsAtTop();
      await page.press('s', 's', '1');
      await bo.has(2);
      const copy = await bo.downloads(() => page.press('Control+s'));
      await page.sees({ role: 'status', holding: 'In a saved copy' });
      const theirs = await bo.exports('Session');
      await kill();

      await ada.drops([{ name: copy.name, type: 'text/html', content: copy.content }]);
      await ada.page.click({ role: 'button', name: 'Merge', within: { role: 'dialog' } });
      await ada.clicksButton('^Done$');
      await ada.has(2);
      const annotationsIn = (content: string): unknown =>
        (JSON.parse(content) as { readonly annotations: unknown }).annotations;
      equal(
        JSON.stringify(annotationsIn((await ada.exports('Session')).content)),
        JSON.stringify(annotationsIn(theirs.content)),
      );
    },
  },
];
