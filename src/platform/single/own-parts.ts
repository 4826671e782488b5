import { PAGE_PARTS, webPageShell, type PageParts, type WebPageShell } from '../../domain/web-page-shell.ts';

/**
 * The page as it was built, put together again from what stands in it: browsers let no page on a disk read its own file.
 * Called before anything changes the document.
 */
export function ownShell(page: Document = document): WebPageShell {
  const contentOf = (part: keyof PageParts): string =>
    page.getElementById(PAGE_PARTS[part])?.textContent ?? missing(part);
  const attributeOf = (part: keyof PageParts, name: string): string =>
    page.getElementById(PAGE_PARTS[part])?.getAttribute(name) ?? missing(part);
  return webPageShell({
    policy: attributeOf('policy', 'content'),
    icon: attributeOf('icon', 'href'),
    style: contentOf('style'),
    script: contentOf('script'),
    licences: contentOf('licences'),
  });
}

function missing(part: string): never {
  throw new Error(`The page has lost its ${part}`);
}

/** The text of a block of data, which is then taken out of the document: it is large, and read once. Null without one. */
export function takeBlock(id: string, page: Document = document): string | null {
  const block = page.getElementById(id);
  if (!block) return null;
  const text = block.textContent;
  block.remove();
  return text;
}
