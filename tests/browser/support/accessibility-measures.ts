/* What a ruler finds and axe does not look at. Each function runs in the page, so it holds all it needs. */

/** What has the focus, whether any of it can be seen, and whether something shows that it has it. */
export interface FocusNow {
  readonly name: string;
  readonly isLost: boolean;
  readonly isSeen: boolean;
  readonly isMarked: boolean;
  /** A text of many screens: where its caret is says more than where it is. */
  readonly isText: boolean;
}

/**
 * WCAG 2.5.8: targets under 24 by 24 CSS px around whose middle a circle of 24 px touches another target. A label counts
 * as part of its box; words in a sentence are excepted; behind a modal dialog nothing is a target.
 */
export const smallTargets = (): readonly string[] => {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const kinds =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"], ' +
    '[role="menuitem"], [role="menuitemradio"], [role="option"], [role="treeitem"], [role="slider"]';
  const boxOf = (element: Element): DOMRect => {
    const own = element.getBoundingClientRect();
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const boxes = [own, ...labels.map((label) => label.getBoundingClientRect())].filter(
      ({ width }) => width > 2,
    );
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return new DOMRect(left, top, right - left, bottom - top);
  };
  const targets = [...root.querySelectorAll<HTMLElement>(kinds)].flatMap((element) => {
    const isThere = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const { width, height } = element.getBoundingClientRect();
    return isThere && width > 2 && height > 2 && !element.closest('[inert]')
      ? [{ element, box: boxOf(element) }]
      : [];
  });
  return targets.flatMap(({ element, box }) => {
    const isInSentence = getComputedStyle(element).display === 'inline' && element.closest('p, dd, td');
    // Half a pixel is what a browser's rounding gives and takes.
    if ((box.width >= 23.5 && box.height >= 23.5) || isInSentence) return [];
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    const isCrowded = targets.some(({ element: other, box: near }) => {
      if (other === element || other.contains(element) || element.contains(other)) return false;
      const dx = Math.max(near.left - x, 0, x - near.right);
      const dy = Math.max(near.top - y, 0, y - near.bottom);
      return Math.hypot(dx, dy) < 12;
    });
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    return isCrowded ? [`${box.width.toFixed(0)}×${box.height.toFixed(0)} ${name}`] : [];
  });
};

/** WCAG 2.4.3, 2.4.7 and 2.4.11: the focus is somewhere, is not wholly behind something else, and shows. */
export const focusNow = (): FocusNow => {
  const { activeElement: element } = document;
  if (!(element instanceof HTMLElement) || element === document.body) {
    return { name: 'nothing', isLost: true, isSeen: false, isMarked: false, isText: false };
  }
  const { left, top, width, height } = element.getBoundingClientRect();
  const shares = [0.04, 0.25, 0.5, 0.75, 0.96];
  const isSeen = shares.some((across) =>
    shares.some((down) => {
      const hit = document.elementFromPoint(left + width * across, top + height * down);
      return (
        hit !== null && (element.contains(hit) || [...(element.querySelectorAll('*') ?? [])].includes(hit))
      );
    }),
  );
  const hasRing = (one: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  };
  const row = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
  const label = element.closest('label');
  const marks = [element, row, label, element.parentElement].filter((one) => one !== null);
  // The text has a caret, a field that is the whole head of a dialog has one too; a place that only scrolls takes no input.
  const hasCaret = element.matches('[role="textbox"], [role="combobox"], input, textarea');
  return {
    name: element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40),
    isLost: false,
    isSeen,
    isText: element.matches('[aria-multiline="true"]'),
    isMarked: hasCaret || element.tabIndex < 0 || marks.some(hasRing),
  };
};
