import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules whose answer depends on colours; what all others say is the same in every scheme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface Part {
  /** A selector: only what is in it is looked at. */
  readonly part?: string;
  /** Looks at colours once more in the scheme that the page does not have now. */
  readonly bothSchemes?: boolean;
}

/**
 * What axe finds on the page, or in the part that a selector names, with all of its rules. The workbench has no frames:
 * so nothing has to be put together in a page of its own (`legacy mode`), and only violations are told in full. Both
 * leave out no rule and no element, and take a third of the time.
 */
export const accessibilityOf = async (page: Page, part?: string) => (await axeOn(page, part)).violations;

/** Nothing that axe finds, once what fades in has done so: it would measure the contrast of a half-transparent thing. */
export const expectAccessible = async (
  page: Page,
  state: string,
  { part, bothSchemes = false }: Part = {},
): Promise<void> => {
  const look = async (scheme: string, rules?: readonly string[]): Promise<void> => {
    await untilStill(page);
    const { violations } = await axeOn(page, part, rules);
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
    expect(found, `${state}${scheme}`).toEqual([]);
  };
  await look('');
  if (!bothSchemes) return;
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [now, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  await page.emulateMedia({ colorScheme: other });
  await look(`, ${other}`, COLOUR_RULES);
  await page.emulateMedia({ colorScheme: now });
};

/** Until everything that moves or fades has come to its end. What has just been asked for begins within two frames. */
export const untilStill = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
  });
};

const axeOn = async (page: Page, part?: string, rules?: readonly string[]) => {
  // In a frame of another origin the short way would look at nothing.
  if (page.frames().length > 1) throw new Error('There is a frame: it would not be looked at');
  // Half a megabyte of script: a page that has it already need not read it again.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) }).setLegacyMode(true).options({
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
  });
  return (part === undefined ? axe : axe.include(part)).analyze();
};
