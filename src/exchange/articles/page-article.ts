import type { DroppedBlock } from '../importer.ts';
import { besideArticle } from './beside-article.ts';
import { headlineAmong } from './headline.ts';
import { leadsElsewhere } from './leads-elsewhere.ts';
import { mainArticle } from './main-article.ts';
import type { MarkupNode } from './markup-node.ts';
import { pageBlocks, type PageBlock } from './page-blocks.ts';
import { rawTextOf, type RichBlock } from './rich-block.ts';
import { lengthOf, linkedIn, putAside, takeBack, takeBackAlike } from './take-back.ts';

export interface PageArticle {
  readonly blocks: readonly RichBlock[];
  /** False: nothing looks like an article, so everything that is shown is kept. */
  readonly found: boolean;
}

/** In UTF-16 units: shorter ones are found on any page. */
const SHORTEST_ARTICLE = 250;
/**
 * The blocks of a page, with those that are no part of its article put aside: what Readability finds, its headline,
 * standfirst and captions, and what it leaves out in the middle without leading elsewhere; never what names itself
 * navigation, share bar, related links and the like, or is hidden.
 *
 * @param title the headline as the page's own data say it, to tell it from other first headings
 */
export async function pageArticle(root: MarkupNode, title: string | null): Promise<PageArticle> {
  const page = pageBlocks(root);
  const whyBeside = besideArticle(root);
  const why = page.map((block) => {
    if (block.hidden) return 'hidden';
    const isElsewhere = block.kind === 'paragraph' && leadsElsewhere(rawTextOf(block), linkedIn(block));
    return whyBeside(block.element) ?? (isElsewhere ? 'besideArticle' : null);
  });
  const survivors = await mainArticle(root, page);
  const kept = page.map((_, number) => why[number] === null && (survivors?.has(number) ?? false));
  const shown = page.map((_, number) => why[number] === null);
  if (!isEnough(page, kept, shown)) return { blocks: wholePage(page, why), found: false };
  takeBackAlike(page, kept, shown);
  const headline = headlineAmong(page, kept, shown, title);
  if (headline !== null) kept[headline] = true;
  takeBack(page, kept, shown, headline);
  putAside(page, kept, headline);
  return {
    blocks: page.map((block, number) => ({
      ...richBlock(block, number === headline),
      ...(kept[number] ? { kept: true } : { kept: false, why: why[number] ?? 'besideArticle' }),
    })),
    found: true,
  };
}

/** Neither a few words nor a list of links. */
function isEnough(page: readonly PageBlock[], kept: readonly boolean[], shown: readonly boolean[]): boolean {
  let found = 0;
  let linked = 0;
  let whole = 0;
  for (const [number, block] of page.entries()) {
    if (kept[number]) {
      found += lengthOf(block);
      linked += linkedIn(block);
    }
    if (shown[number]) whole += lengthOf(block);
  }
  return found > linked * 2 && (found >= SHORTEST_ARTICLE || found * 2 >= whole);
}

/** All that is shown; even what stands beside an article, when there is nothing else. */
function wholePage(page: readonly PageBlock[], why: readonly (DroppedBlock['why'] | null)[]): RichBlock[] {
  const isAllBeside = !why.includes(null);
  const first = page.findIndex(
    ({ kind }, number) => kind === 'headline' && (isAllBeside || why[number] === null),
  );
  return page.map((block, number) => {
    const reason = why[number] ?? null;
    const kept = isAllBeside ? reason !== 'hidden' : reason === null;
    return { ...richBlock(block, number === first), kept, ...(!kept && reason !== null && { why: reason }) };
  });
}

/** A page has one headline; every other first heading is a heading. */
const richBlock = (
  { kind, runs, item, preformatted }: PageBlock,
  isHeadline: boolean,
): Omit<RichBlock, 'why'> => ({
  kind: isHeadline ? 'headline' : kind === 'headline' ? 'heading' : kind,
  runs,
  kept: true,
  ...(item && { item }),
  ...(preformatted && { preformatted }),
});
