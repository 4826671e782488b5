import { graphemeFloor } from '../../domain/text/graphemes.ts';
import type { MetadataField } from '../importer.ts';
import { cleanDate } from './clean-date.ts';
import { firstOf, type Found, type FoundMetadata } from './found-metadata.ts';
import { safeLink } from './safe-link.ts';

/** In UTF-16 units: what is longer is no title and no name. */
const LONGEST: Readonly<Record<'title' | 'outlet' | 'author', number>> = {
  title: 300,
  outlet: 120,
  author: 200,
};
/** Characters that have no shape of their own and change how what stands around them is shown. ZWNJ and ZWJ are letters' business. */
const DECEPTIVE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Of titles that were meant for a page. Shown as text it could do nothing, but nobody wants to read it. */
const TAGS = /<\/?[a-z][^<>]{0,500}>/gi;
/** An address where a name should be. */
const ADDRESS = /^\s*(?:[a-z][a-z\d+.-]*:(?=\S)|@|\/\/)/i;
const BLANKS = /\p{White_Space}+/gu;

/** A value in one line, without what could deceive; null when nothing is left. Looks at its beginning only. */
export function cleanText(value: string, longest: number): string | null {
  const line = value
    .slice(0, longest * 4)
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(TAGS, ' ')
    .replace(DECEPTIVE, (found) => (/\s/u.test(found) ? ' ' : ''))
    .replace(BLANKS, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(line)) return null;
  return line.length <= longest ? line : `${line.slice(0, graphemeFloor(line, longest - 1)).trimEnd()}…`;
}

/** An address of a page; null for anything that is no web address. */
export function cleanUrl(value: string): string | null {
  const link = safeLink(value.trim());
  return link !== null && /^https?:/.test(link) ? link : null;
}

/** A language tag (BCP 47) in its usual spelling: `en_gb` is `en-GB`. */
export function cleanLanguage(value: string): string | null {
  const tag =
    value
      .trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

const cleanAuthor = (value: string): string | null => {
  if (ADDRESS.test(value)) return null;
  const [names = ''] = value.split(/\s[|•·]\s/u);
  return cleanText(names.replace(/^\s*(?:by|von|par|por|di|door)\s+(?=\p{Lu})/iu, ''), LONGEST.author);
};

const RULES: Readonly<Record<MetadataField, (value: string) => string | null>> = {
  title: (value) => cleanText(value, LONGEST.title),
  outlet: (value) => (ADDRESS.test(value) ? null : cleanText(value, LONGEST.outlet)),
  author: cleanAuthor,
  publishedAt: cleanDate,
  url: cleanUrl,
  language: cleanLanguage,
};

/** A found value as it may be shown and kept; undefined when it says nothing that can be trusted. */
function cleanFound(field: MetadataField, found: Found | undefined): Found | undefined {
  const value = found && RULES[field](found.value);
  return found && value ? { value, by: found.by } : undefined;
}

/** Of each field the first that says something that can be trusted. */
export const firstClean = (...sources: readonly FoundMetadata[]): FoundMetadata =>
  firstOf(...sources.map(cleanMetadata));

/** All fields, each by its own rule. */
const cleanMetadata = (found: FoundMetadata): FoundMetadata =>
  Object.fromEntries(
    (Object.keys(RULES) as MetadataField[]).flatMap((field) => {
      const clean = cleanFound(field, found[field]);
      return clean ? [[field, clean]] : [];
    }),
  );
