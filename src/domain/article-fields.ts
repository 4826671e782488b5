import type { Article } from './records/article.ts';
import { isDate } from './commands/value-fits.ts';

/** Facts about an article that have a shape. */
export type ShapedField = 'title' | 'publishedAt' | 'url' | 'language';

/** What a field takes, for the sentence that refuses a value and for the hint beside a form's field. */
export const EXPECTED: Readonly<Record<ShapedField, string>> = {
  title: 'at least one letter',
  publishedAt: 'a date such as 2025-03-22',
  url: 'an address that begins with https://',
  language: 'a language code such as en, pt-BR or zh-Hant',
};

/** What the field takes instead of this text, or null where the text fits. An empty text is "not known", except a title. */
export function problemOfField(field: ShapedField, text: string): string | null {
  return SHAPES[field](text) ? null : EXPECTED[field];
}

const SHAPES: Readonly<Record<ShapedField, (text: string) => boolean>> = {
  title: (text) => text.trim() !== '',
  publishedAt: (text) => text === '' || isDate(text),
  url: (text) => text === '' || isWebAddress(text),
  language: (text) => text === '' || LANGUAGE.test(text),
};

/** Only these may ever become a link; the domain has no URL parser, and needs none for that. */
const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]\S*$/iu.test(url);

/**
 * Well-formed by BCP 47 (RFC 5646, section 2.1), without the grandfathered tags and without languages of four letters and
 * more, of which none was ever registered: `english` is meant as `en`.
 */
const LANGUAGE =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/iu;

/** One spelling of each tag (RFC 5646, section 2.1.1): `EN-us` and `en-US` are one language in every list. */
export function tidyLanguage(tag: string): string {
  const parts = tag.toLowerCase().split('-');
  const single = parts.findIndex((part) => part.length === 1);
  return parts
    .map((part, index) => {
      if (index === 0 || (single >= 0 && index > single)) return part;
      if (/^[a-z]{2}$/u.test(part)) return part.toUpperCase();
      return /^[a-z]{4}$/u.test(part) ? part.charAt(0).toUpperCase() + part.slice(1) : part;
    })
    .join('-');
}

/** Blanks at the ends are nobody's wish, several in a row are one; letters that look the same are the same (NFC). */
export const tidyName = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Labels as they are kept: none empty, none twice, in the order given. Upper and lower case stay two labels. */
export const cleanLabels = (labels: readonly string[]): readonly string[] => [
  ...new Set(labels.map(tidyName).filter((label) => label !== '')),
];

/** Names that no session file may have for a field: what JSON makes of them is code in a careless reader. */
const REFUSED_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Free fields as they are kept: neither name nor value empty; of one name given twice the later value. */
export const cleanFields = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [tidyName(name), value.trim()] as const)
      .filter(([name, value]) => name !== '' && value !== '' && !REFUSED_NAMES.has(name)),
  );

/** What a free field says, null where the article has none of that name; "toString" is a name like any other. */
export const freeField = ({ fields }: Pick<Article, 'fields'>, name: string): string | null =>
  fields && Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
