import { ok } from 'node:assert/strict';
import type { Page } from '../page/page.ts';
import type { Story } from '../story.ts';

/** What of the look can be measured. Runs in the page. */
const lookOf = () => {
  const colour = getComputedStyle(document.body).backgroundColor;
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/gu)].map(Number);
  return {
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    brightness: Math.max(red, green, blue),
    width: innerWidth,
    needed: document.documentElement.scrollWidth,
  };
};

const looksRight = async (page: Page, scheme: 'dark' | 'light'): Promise<void> => {
  const look = await page.evaluate(lookOf);
  const said = JSON.stringify(look);
  ok(look.dark === (scheme === 'dark'), said);
  ok(scheme === 'dark' ? look.brightness < 64 : look.brightness > 192, said);
  ok(look.width === 1024 && look.needed <= 1024, said);
};

const lookedAt = (scheme: 'dark' | 'light'): Story => ({
  title: `${scheme} at 1024 pixels: read, tag, compare and find, nothing cut off`,
  look: { scheme, width: 1024 },
  async tell({ workbench, picture }) {
    const analyst = await workbench();
    const { page } = analyst;
    await analyst.startsAtTop();
    await page.press('s', '1');
    await analyst.has(1);
    await looksRight(page, scheme);
    await picture(page, `${scheme} 1024 read`);
    await page.press('v');
    await page.sees({ css: '[role="insertion"]' });
    await looksRight(page, scheme);
    await picture(page, `${scheme} 1024 compare`);
    await page.press('v');
    await page.seesNo({ css: '[role="insertion"]' });
    await page.click({ css: 'header a, header button', name: 'Find' });
    await page.click({ role: 'textbox', named: '^Find in all articles' });
    await page.type('nuclear');
    await page.sees({ role: 'button', holding: 'nuclear', within: { css: '[aria-label="Hits"]' } });
    await looksRight(page, scheme);
    await picture(page, `${scheme} 1024 find`);
  },
});

export const darkAndNarrow: readonly Story[] = [lookedAt('dark'), lookedAt('light')];
