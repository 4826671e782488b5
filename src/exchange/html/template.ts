/** Text that may stand in a page as it is. Made only here, where everything that is put into it is escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | null | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs of HTML itself, and what no page in UTF-8 can hold: halves of surrogate pairs and the null character. */
const UNSAFE = /[&<>"'\0]|\p{Surrogate}/gu;

/** Text for an element or a quoted attribute. A carriage return would be read as a line feed, so it is named. */
export const escaped = (text: string): string =>
  text.replace(UNSAFE, (found) => ENTITIES[found] ?? '\uFFFD').replaceAll('\r', '&#13;');

/** A template whose fixed parts are HTML and whose values are text. Null leaves nothing, a list stands one after another. */
export const html = (fixed: TemplateStringsArray, ...values: readonly Part[]): Markup => ({
  markup: fixed.map((part, index) => part + render(values[index] ?? null)).join(''),
});

/** The same where every blank counts: the formatter lays out what stands behind the other name. */
export const exact = html;

/** Several one after another, with nothing between them. */
export const together = (parts: readonly Markup[]): Markup => ({
  markup: parts.map(({ markup }) => markup).join(''),
});

/** A style sheet. It takes no values, so nothing in it can come from a text. */
export const css = (fixed: TemplateStringsArray): Markup => ({ markup: fixed.join('') });

function render(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return isMarkup(part) ? part.markup : part.map(render).join('');
}

const isMarkup = (part: Markup | readonly Part[]): part is Markup => 'markup' in part;
