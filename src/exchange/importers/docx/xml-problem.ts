import type { ImportProblem, Limits } from '../../importer.ts';

/** So many elements make a document of about a thousand pages; a parser's tree of more would not fit into memory. */
export const MOST_ELEMENTS = 2_000_000;

/**
 * What must not reach an XML parser: a document type, whose entities may grow without end (no Word document has one),
 * elements nested deeper than the limit, or more elements than a tree can be built of. Reads the text once, by its
 * angle brackets, and believes nothing else about it.
 */
export function xmlProblem(xml: string, { markupDepth }: Pick<Limits, 'markupDepth'>): ImportProblem | null {
  let depth = 0;
  let elements = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1);
    if (next === EXCLAMATION) {
      if (/^<!(?:DOCTYPE|ENTITY)/iu.test(xml.slice(at, at + 10))) return { kind: 'brokenDocument' };
      // In a comment or CDATA section brackets mean nothing, to either side.
      const end = endOfSection(xml, at);
      if (end < 0) return { kind: 'brokenDocument' };
      at = end;
    } else if (next === SLASH) depth -= 1;
    else if (next !== QUESTION) {
      const end = xml.indexOf('>', at);
      if (end < 0) return { kind: 'brokenDocument' };
      elements += 1;
      if (xml.charCodeAt(end - 1) !== SLASH) depth += 1;
      if (depth > markupDepth) return { kind: 'markupTooDeep', limit: markupDepth };
      if (elements > MOST_ELEMENTS) return { kind: 'markupTooLarge', limit: MOST_ELEMENTS };
    }
  }
  return null;
}

const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;

/** Where a comment or CDATA section ends; where it begins when it is something else. */
function endOfSection(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return xml.indexOf('-->', at + 4);
  return xml.startsWith('<![CDATA[', at) ? xml.indexOf(']]>', at + 9) : at;
}
