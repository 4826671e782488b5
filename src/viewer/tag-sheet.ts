import type { TagId } from '../domain/ids.ts';
import type { Tag } from '../domain/records/codebook.ts';

/** How many underlines fit below a line of text; annotations deeper than that are counted in the margin. */
export const LANES = 4;

/** A tag's id as part of a class name: letters, digits and hyphens stay, anything else is written as its code. */
export const tagName = (tagId: TagId): string =>
  tagId.replace(/[^A-Za-z0-9-]/g, (unit) => `_${unit.charCodeAt(0).toString(16)}_`);

/** Stands for the name of a tag that was deleted; no tag's own name can be this. */
export const MISSING_TAG = '_missing';

/**
 * Class that gives an element the tag's colours as `--tag-line`, `--tag-fill`, `--tag-active` and, as a background
 * image, its line as `--tag-mark`. Needs `adoptTagColours` once.
 */
export const tagClass = (tagId: TagId): string => `tag-${tagName(tagId)}`;

const MARKS: Readonly<Record<Tag['lineStyle'], (line: string) => string>> = {
  solid: (line) => `linear-gradient(${line} 0 0)`,
  dashed: (line) => `repeating-linear-gradient(90deg,${line} 0 6px,#0000 6px 9px)`,
  dotted: (line) => `repeating-linear-gradient(90deg,${line} 0 2px,#0000 2px 4px)`,
};

// Colours come from files of others: whatever isn't a plain hex colour never reaches the style sheet.
const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const colour = (value: string, otherwise: string): string => (HEX.test(value) ? value : otherwise);

const variables = (name: string, { light, dark }: Tag['colour']): string => {
  const both = (part: 'line' | 'fill' | 'active', otherwise: string): string =>
    `--${name}-${part}:light-dark(${colour(light[part], otherwise)},${colour(dark[part], otherwise)});`;
  return both('line', 'var(--ink2)') + both('fill', 'var(--desk)') + both('active', 'var(--rule)');
};

/** A CSS string literal in which no character can end the string. */
const literal = (text: string): string =>
  `"${[...text].map((point) => `\\${(point.codePointAt(0) ?? 0).toString(16)} `).join('')}"`;

/** The style rules of a codebook's tags: colours of both schemes, fills, lanes and, in print, the tag's letter. */
export function tagRules(tags: readonly Tag[]): string {
  const colours: string[] = [];
  const forced: string[] = [];
  const marks: string[] = [];
  const classes: string[] = [];
  const letters: string[] = [];
  for (let lane = 0; lane < LANES; lane++) {
    classes.push(`.lane-${lane}-${MISSING_TAG}{--lane-${lane}:${MARKS.dotted('var(--ink3)')}}`);
  }
  for (const tag of tags) {
    const name = tagName(tag.id);
    const own = `tag-${name}`;
    colours.push(variables(own, tag.colour));
    forced.push(`--${own}-line:CanvasText;--${own}-fill:Canvas;--${own}-active:Canvas;`);
    marks.push(`--${own}-mark:${MARKS[tag.lineStyle](`var(--${own}-line)`)};`);
    classes.push(
      `.${own}{--tag-line:var(--${own}-line);--tag-fill:var(--${own}-fill);` +
        `--tag-active:var(--${own}-active);--tag-mark:var(--${own}-mark)}`,
      `.fill-${name}{--fill:var(--${own}-fill)}`,
      `.active-${name}{--emphasis:var(--${own}-active)}`,
    );
    for (let lane = 0; lane < LANES; lane++) {
      classes.push(`.lane-${lane}-${name}{--lane-${lane}:var(--${own}-mark)}`);
      letters.push(`.start-${lane}-${name}{--start-${lane}:${literal(tag.letter)}}`);
    }
  }
  return [
    `:root{${colours.join('')}${marks.join('')}}`,
    `@media (forced-colors:active){:root{${forced.join('')}}}`,
    ...classes,
    `@media print{${letters.join('')}}`,
  ].join('\n');
}

let sheet: CSSStyleSheet | null = null;
let adopted: readonly Tag[] | null = null;

/** Puts the tags' colours into the page's one constructed style sheet (a `style` element would break the CSP). */
export function adoptTagColours(tags: readonly Tag[]): void {
  if (tags === adopted) return;
  adopted = tags;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(tagRules(tags));
}
