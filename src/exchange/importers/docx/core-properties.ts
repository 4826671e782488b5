import type { Found, FoundMetadata } from '../../articles/found-metadata.ts';

const BY = 'document properties';

/** What programs write when nobody said anything. */
const NO_TITLE =
  /^(?:microsoft |untitled|word document|document\s?\d*$|titel$|title$)|\.(?:docx?|dotx?|rtf|odt|pdf|txt)$/iu;
const NO_AUTHOR =
  /^(?:microsoft.*|office.*|windows.*|user|admin|administrator|owner|author|unknown|anonymous|python-docx|default|root|hp|dell|acer|lenovo|pc|\W*)$/iu;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A property that says something. */
export const foundProperty = (value: string | null | undefined, nothing: RegExp): Found | null => {
  const said = value?.replace(/[\p{Cc}\p{White_Space}]+/gu, ' ').trim() ?? '';
  return said === '' || nothing.test(said) ? null : { value: said, by: BY };
};

/** Title and author of a document's own properties, as far as they say something. */
export function titleAndAuthor(
  title: string | null | undefined,
  author: string | null | undefined,
): Pick<FoundMetadata, 'title' | 'author'> {
  const foundTitle = foundProperty(title, NO_TITLE);
  const foundAuthor = foundProperty(author, NO_AUTHOR);
  return { ...(foundTitle && { title: foundTitle }), ...(foundAuthor && { author: foundAuthor }) };
}

/**
 * The proposals of `docProps/core.xml` (ECMA-376, part 2, 11): title, creator, created, language. The day is the
 * document's, which need not be that of publishing; the person sees where it comes from.
 */
export function coreProperties(xml: string): FoundMetadata {
  const created = foundProperty(/^\d{4}-\d{2}-\d{2}/u.exec(propertyIn(xml, 'dcterms:created'))?.[0], /^$/u);
  const language = foundProperty(propertyIn(xml, 'dc:language'), /^$/u);
  return {
    ...titleAndAuthor(propertyIn(xml, 'dc:title'), propertyIn(xml, 'dc:creator')),
    ...(created && { publishedAt: created }),
    ...(language && { language }),
  };
}

function propertyIn(xml: string, name: string): string {
  const found = new RegExp(String.raw`<${name}(?:\s[^<>]*)?>([^<]*)</${name}>`, 'u').exec(xml)?.[1] ?? '';
  return found.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu,
    (whole, decimal, hex, named: string) => {
      if (named) return ENTITIES[named] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}
