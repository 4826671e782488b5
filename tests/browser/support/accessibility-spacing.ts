/* What wider spacing of text does to a page. Each function runs in the page, so it holds all it needs. */

/** WCAG 1.4.12: the spacing that a reader may set. By script, which the policy lets do what no `<style>` could. */
export const spreadText = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
      'p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

/** As it was before. */
export const closeUpText = (): void => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
};

/**
 * Boxes with words that hide some of these and cannot be scrolled. Excepted is what a hint or the name of its row says whole,
 * and what stands in the columns of a grid, which can be made wider by mouse or keys.
 */
export const cutOff = (): readonly string[] => {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  return [...root.querySelectorAll('*')].flatMap((box) => {
    const words = box.textContent.trim();
    const { width, height } = box.getBoundingClientRect();
    if (words === '' || width < 3 || height < 3 || box.closest('[role="treegrid"], [role="grid"]')) return [];
    if (!box.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
    const named = [box, ...(box.closest('li')?.querySelectorAll('[aria-label]') ?? [])];
    if (named.some((one) => `${one.getAttribute('aria-label')} ${one.getAttribute('title')}`.includes(words)))
      return [];
    const { overflowX, overflowY } = getComputedStyle(box);
    const isCut =
      (/hidden|clip/u.test(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
      (/hidden|clip/u.test(overflowY) && box.scrollHeight > box.clientHeight + 1);
    return isCut ? [`${box.tagName}.${box.className}: ${words.slice(0, 50)}`] : [];
  });
};

/** Words that lie over other words. */
export const overlaps = (): readonly string[] => {
  const root =
    [...document.querySelectorAll('dialog[open]')].at(-1) ??
    document.querySelector('[role="menu"]') ??
    document.body;
  interface Piece {
    readonly node: Node;
    readonly box: DOMRect;
  }
  /** What can be seen of a box; null where nothing is. */
  const seenOf = (rect: DOMRect, within: Element): DOMRect | null => {
    let { left, top, right, bottom } = rect;
    for (let at: Element | null = within; at; at = at.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      if (position === 'fixed') break;
    }
    return right - left > 1 && bottom - top > 1 ? new DOMRect(left, top, right - left, bottom - top) : null;
  };
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent } = node;
    if (!parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (node.nodeValue?.trim() === '' || parent.closest('[inert]')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    for (const { left, top, width, height } of range.getClientRects()) {
      // As high as its letters, whatever the height of its line.
      const ink = new DOMRect(left, top + height / 2 - size * 0.35, width, size * 0.7);
      const box = seenOf(ink, parent);
      const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (box && hit && (hit.contains(parent) || parent.contains(hit))) pieces.push({ node, box });
    }
  }
  const found = new Set<string>();
  for (const [index, { node, box }] of pieces.entries()) {
    for (const { node: other, box: near } of pieces.slice(index + 1)) {
      const across = Math.min(box.right, near.right) - Math.max(box.left, near.left);
      const down = Math.min(box.bottom, near.bottom) - Math.max(box.top, near.top);
      if (node !== other && across > 2 && down > 2)
        found.add(`${node.nodeValue?.trim().slice(0, 40)} | ${other.nodeValue?.trim().slice(0, 40)}`);
    }
  }
  return [...found];
};
