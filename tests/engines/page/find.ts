/** How a person, or a screen reader, names a part of the page. */
export interface Query {
  readonly role?: keyof typeof ROLES;
  /** The whole accessible name. */
  readonly name?: string;
  /** The source of a regular expression that the accessible name matches. */
  readonly named?: string;
  /** Words that it holds. */
  readonly holding?: string;
  readonly css?: string;
  readonly within?: Query;
  /** The last one, not the first. */
  readonly last?: boolean;
}

/** What has a role by itself or by its attribute. */
export const ROLES = {
  button: 'button, [role="button"], summary',
  checkbox: 'input[type="checkbox"], [role="checkbox"], [role="switch"]',
  combobox: 'select, [role="combobox"]',
  dialog: 'dialog, [role="dialog"], [role="alertdialog"]',
  heading: 'h1, h2, h3, h4, [role="heading"]',
  link: 'a[href], [role="link"]',
  listbox: '[role="listbox"]',
  listitem: 'li, [role="listitem"]',
  menuitem: '[role="menuitem"]',
  navigation: 'nav, [role="navigation"]',
  option: 'option, [role="option"]',
  status: 'output, [role="status"]',
  textbox: 'input:not([type]), input[type="text"], input[type="search"], textarea, [role="textbox"]',
  toolbar: '[role="toolbar"]',
} as const;

/**
 * The visible elements that a query means, in the order of the document. Runs in the page: nothing of this file is there
 * but the two parameters. Names are made as browsers do it, for what the workbench uses: `aria-labelledby`,
 * `aria-label`, a label, else the words inside.
 */
export const find = (query: Query, roles: typeof ROLES): readonly HTMLElement[] => {
  const textOf = (element: Element | null): string =>
    (element?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    if (by !== null)
      return by
        .split(/\s+/u)
        .map((id) => textOf(document.querySelector(`#${CSS.escape(id)}`)))
        .join(' ');
    const label = element.getAttribute('aria-label');
    if (label !== null && label !== '') return label;
    const field = element as Partial<HTMLInputElement>;
    if (field.labels?.[0] !== undefined) return textOf(field.labels[0] ?? null);
    return textOf(element) || (element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '');
  };
  const look = (one: Query): readonly HTMLElement[] => {
    const roots: readonly ParentNode[] = one.within === undefined ? [document] : look(one.within);
    const selector = one.css ?? (one.role === undefined ? '*' : roles[one.role]);
    const pattern = one.named === undefined ? null : new RegExp(one.named, 'u');
    const found = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
    return found.filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      if (width * height === 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
      if (one.role !== undefined && (element.getAttribute('role') ?? one.role) !== one.role) return false;
      if (one.name !== undefined && nameOf(element) !== one.name) return false;
      if (pattern !== null && !pattern.test(nameOf(element))) return false;
      return one.holding === undefined || textOf(element).includes(one.holding);
    });
  };
  const all = look(query);
  return query.last === true ? all.slice(-1) : all;
};
