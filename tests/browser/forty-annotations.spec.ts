import { readFileSync } from 'node:fs';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { markdownTable, median } from '../bench/report.ts';
import { isLong } from '../support/control.ts';
import { expertCoding, expertLinks, type CodedLink, type CodedSpan } from '../support/expert-coding.ts';
import { keyPlanner } from '../support/key-planner.ts';
import { caretIn, codingKeys, placeIn } from './support/coding-by-keys.ts';
import { wrongPlaces, type SessionFileContent } from './support/offsets.ts';
import { labelAt } from './support/label-at.ts';
import { expect, test } from './support/test.ts';
import type { Workbench } from './support/workbench.ts';

const FILES = { A: '000_2dd4d78006458cad', B: '001_59f875a34b8e8c6a', C: '002_fb124d9c4f23c2b0' } as const;
const textOf = (letter: keyof typeof FILES): string =>
  readFileSync(new URL(`../../public/seeds/${FILES[letter]}.txt`, import.meta.url), 'utf8');

/** All three, and so forty annotations, in a long run; else the first article alone. */
const ARTICLES = isLong ? (['A', 'B', 'C'] as const) : (['A'] as const);
const asked = <One extends { readonly article: string }>(all: readonly One[]): readonly One[] =>
  all.filter(({ article }) => (ARTICLES as readonly string[]).includes(article));

interface Coded {
  readonly span: CodedSpan;
  /** From where the caret was until the words were selected. */
  readonly selecting: number;
  /** From the selected words until every core value was given and the caret was back. */
  readonly coding: number;
  /** From the first key of it until its row was complete and the text had the focus, in seconds. */
  readonly seconds: number;
  /** A new name is typed as a whole. */
  readonly withNewName: boolean;
}

/** Without any pause between two keys. */
const press = async ({ page }: Workbench, keys: readonly string[]): Promise<number> => {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
};

/** Until the list holds so many annotations, each with its core values, and the text has the focus again. */
const untilCoded = async ({ page }: Workbench, count: number): Promise<void> => {
  await page.waitForFunction((wanted) => {
    const rows = document.querySelector('[role="listbox"][aria-label="Annotations"]');
    const size = Number(rows?.querySelector('[role="option"]')?.getAttribute('aria-setsize') ?? 0);
    const isBack = document.activeElement?.matches('[role="textbox"][aria-readonly="true"]');
    return size === wanted && isBack && !rows?.querySelector('[role="img"][aria-label*="incomplete" i]');
  }, count);
};

/** `r`, the letter that stands at the other end, the digit of the kind: read off the screen, as a person does. */
const linkKeys = async (workbench: Workbench, { to, kind }: CodedLink): Promise<readonly string[]> => {
  const { page, text, said } = workbench;
  const kinds = page.getByRole('menu', { name: 'Kind of link' }).getByRole('menuitem');
  const label = await (async () => {
    await page.keyboard.press('r');
    return labelAt(text, to);
  })();
  await page.keyboard.press(label);
  const keys = ['r', ...label];
  if (await asksKind(workbench)) {
    const names = await kinds.allTextContents();
    const digit = String(names.findIndex((name) => name.includes(kind)) + 1);
    await page.keyboard.press(digit);
    keys.push(digit);
  }
  await expect(said).toContainText(new RegExp(`^Linked: .*\\b${kind}\\b`, 'u'));
  await expect(text).toBeFocused();
  return keys;
};

/** With one kind that fits the link is made at once. */
const asksKind = async ({ page, said }: Workbench): Promise<boolean> => {
  const menu = page.getByRole('menu', { name: 'Kind of link' });
  await expect(menu.or(said.filter({ hasText: /^Linked/u })).first()).toBeVisible();
  return menu.isVisible();
};

test('annotations of the sample articles with all core values, and links, by keyboard alone', async ({
  workbench,
}) => {
  test.setTimeout(180_000);
  const { page, text } = workbench;
  const coded: Coded[] = [];
  const linked: { readonly link: CodedLink; readonly keys: number }[] = [];
  const known = new Set<string>();
  await text.focus();
  let between = 0;
  for (const letter of ARTICLES) {
    const words = textOf(letter);
    const planner = keyPlanner({
      articleId: letter,
      text: words,
      blocks: blocksOf(words),
      marks: [],
    } as never);
    const tagged: Annotation[] = [];
    let lastSpeaker: string | null = null;
    if (letter !== 'A') {
      between += await press(workbench, ['Shift+J']);
      await expect(text).toHaveAccessibleName(new RegExp(String.raw`^${letter}\b`, 'u'));
      await expect(text).toBeFocused();
    }
    between += await press(workbench, ['Control+Home']);
    for (const span of expertCoding.filter(({ article }) => article === letter)) {
      const goal = placeIn(words, span.words);
      const way = planner.keysTo(await caretIn(page, words), goal, span.tag === 'quote', tagged);
      if (!way) throw new Error(`No way to: ${span.words}`);
      const withNewName = ![span.speaker, span.target].every((name) => name === undefined || known.has(name));
      const valueKeys = codingKeys(span, lastSpeaker, known);
      const began = performance.now();
      const selecting = await press(workbench, way);
      const coding = await press(workbench, valueKeys);
      await untilCoded(workbench, tagged.length + 1);
      coded.push({ span, selecting, coding, seconds: (performance.now() - began) / 1000, withNewName });
      tagged.push({ target: { ranges: [goal], detached: false } } as unknown as Annotation);
      lastSpeaker = span.speaker ?? lastSpeaker;
      for (const link of expertLinks) {
        if (link.article !== letter || link.from !== span.words) continue;
        linked.push({ link, keys: (await linkKeys(workbench, link)).length });
      }
    }
  }

  const file = JSON.parse((await workbench.exportFile('Session')).content) as SessionFileContent & {
    readonly links: readonly { readonly kind: string }[];
  };
  const exacts = file.annotations.map(({ target }) => target.ranges.map(({ exact }) => exact).join(' … '));
  expect(exacts.toSorted()).toEqual(
    asked(expertCoding)
      .map(({ words }) => words)
      .toSorted(),
  );
  expect(wrongPlaces(file)).toEqual([]);
  expect(file.links).toHaveLength(asked(expertLinks).length);

  const report = reportOf(coded, linked, between);
  console.log(report);
  test.info().annotations.push({ type: 'keys', description: report });

  expect(Math.max(...linked.map(({ keys }) => keys))).toBeLessThanOrEqual(3);
  // Medians are of all forty.
  if (!isLong) return;
  expect(median(coded.map(({ selecting }) => selecting))).toBeLessThanOrEqual(6);
  expect(median(insideQuotes(coded).map(({ selecting }) => selecting + 1))).toBeLessThanOrEqual(4);
  expect(median(ofTag(coded, 'quote').map(whole))).toBeLessThanOrEqual(6);
});

const whole = ({ selecting, coding }: Coded): number => selecting + coding;

/** Those whose names had been given before. */
const ofTag = (coded: readonly Coded[], tag: CodedSpan['tag']): readonly Coded[] =>
  coded.filter(({ span, withNewName }) => span.tag === tag && !withNewName);

/** Claims in words that a quote of this coding holds. */
const insideQuotes = (coded: readonly Coded[]): readonly Coded[] =>
  ofTag(coded, 'claim').filter(({ span }) =>
    expertCoding.some(
      ({ tag, article, words }) => tag === 'quote' && article === span.article && words.includes(span.words),
    ),
  );

const shortened = (words: string): string => (words.length > 48 ? `${words.slice(0, 47)}…` : words);

function reportOf(
  coded: readonly Coded[],
  linked: readonly { readonly link: CodedLink; readonly keys: number }[],
  between: number,
): string {
  const rows = [
    ...coded.map((one) => [
      `${one.span.article} ${one.span.tag}: ${shortened(one.span.words)}`,
      `${one.selecting}`,
      `${one.coding}`,
      `${whole(one)}${one.withNewName ? ' *' : ''}`,
      one.seconds.toFixed(2),
    ]),
    ...linked.map(({ link, keys }) => [
      `${link.article} link: ${link.kind} ${shortened(link.to)}`,
      '',
      '',
      `${keys}`,
      '',
    ]),
  ];
  const inAll = coded.reduce((sum, one) => sum + whole(one), 0);
  const medianOf = (name: string, some: readonly Coded[], count = whole): readonly string[] => [
    `${name} (${some.length})`,
    `${median(some.map(count))}`,
  ];
  return [
    markdownTable(['what', 'select', 'tag and values', 'keys', 'seconds'], rows),
    '* with the whole of a new name typed',
    '',
    markdownTable(
      ['median', 'keys'],
      [
        medianOf('selecting a span', coded, ({ selecting }) => selecting),
        medianOf('tagging a claim inside a quote', insideQuotes(coded), ({ selecting }) => selecting + 1),
        medianOf('a claim with its type, selecting included', ofTag(coded, 'claim')),
        medianOf('a quote with its speaker, selecting included', ofTag(coded, 'quote')),
        medianOf('a framing with device, target and tone, selecting included', ofTag(coded, 'framing')),
        [`a link (${linked.length})`, `${median(linked.map(({ keys }) => keys))}`],
      ],
    ),
    `${coded.length} annotations in ${inAll} keys (${between} more between articles), ${median(coded.map(({ seconds }) => seconds)).toFixed(2)} s each (median) at the speed of this script.`,
    'Shift or Ctrl held with a key counts as one with it; each letter of a name counts. The ways to the words are the',
    'shortest there are: of somebody who knows all keys. The seconds are what the workbench needs, not what a person does.',
  ].join('\n');
}
