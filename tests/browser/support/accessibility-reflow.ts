/* What a narrow window does to a page. Each function runs in the page, so it holds all it needs. */

/**
 * WCAG 1.4.10: what can be scrolled sideways, the page itself or a box in it. What needs two dimensions for its meaning is
 * excepted: tables and texts side by side.
 */
export const sideways = (): readonly string[] => {
  const { documentElement: page } = document;
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const boxes = [root, ...root.querySelectorAll('*')].filter(
    (box) =>
      box.checkVisibility({ visibilityProperty: true }) &&
      /auto|scroll/u.test(getComputedStyle(box).overflowX) &&
      box.scrollWidth > box.clientWidth + 1 &&
      box.querySelector('table, [role="grid"], [role="treegrid"]') === null &&
      box.querySelectorAll('[aria-multiline="true"]').length < 2,
  );
  const wide = page.scrollWidth > innerWidth ? [...document.body.querySelectorAll('*')] : [];
  const out = wide.filter((box) => box.getBoundingClientRect().right > innerWidth + 0.01).slice(-3);
  return [
    ...(page.scrollWidth > innerWidth
      ? [
          `the page is ${page.scrollWidth} px wide: ${out.map(({ tagName, className }) => `${tagName}.${className}`).join(', ')}`,
        ]
      : []),
    ...boxes.map(
      (box) => `${box.tagName} ${box.getAttribute('aria-label') ?? box.className}: ${box.scrollWidth} px`,
    ),
  ];
};

/** Actions that cannot be brought into the window, or that something lies over wherever one scrolls; without the skip links. */
export const unreached = (): readonly string[] => {
  const root =
    [...document.querySelectorAll('dialog[open]')].at(-1) ??
    document.querySelector('[role="menu"]') ??
    document.body;
  const kinds =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, ' +
    '[role="menuitem"], [role="menuitemradio"], [role="option"], [role="treeitem"]';
  const shares = [0.1, 0.5, 0.9];
  return [...root.querySelectorAll<HTMLElement>(kinds)].flatMap((element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const target = element.getBoundingClientRect().width < 3 ? label : element;
    if (!target?.checkVisibility({ visibilityProperty: true }) || target.closest('[inert]')) return [];
    if (target.getBoundingClientRect().width < 3 || element.matches(':disabled')) return [];
    // Seen only while they have the focus.
    if (element.closest('[aria-label="Skip links"]')) return [];
    target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const { left, top, right, bottom, width, height } = target.getBoundingClientRect();
    const isHit = shares.some((across) =>
      shares.some((down) => {
        const hit = document.elementFromPoint(left + width * across, top + height * down);
        return hit !== null && (target.contains(hit) || (label?.contains(hit) ?? false));
      }),
    );
    const isInside = left >= -1 && right <= innerWidth + 1;
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    const place = [left, top, right, bottom].map(Math.round).join(' ');
    return isHit && isInside ? [] : [`${element.tagName} ${name} at ${place}`];
  });
};
