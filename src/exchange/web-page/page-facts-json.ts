import type { Instant } from '../../domain/ids.ts';
import type { PageFacts } from '../../domain/page-facts.ts';
import { embeddable } from './page-format.ts';

/** What stands in a page beside the session. `sha256`: of the session's block as it stands in the file, hex. */
export interface StoredFacts extends PageFacts {
  readonly sha256: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u;
const LONGEST_TITLE = 10_000;

const isHex = (value: unknown, digits: number): value is string =>
  typeof value === 'string' && value.length === digits && /^[\da-f]+$/u.test(value);

export const factsJson = (facts: StoredFacts): string => embeddable(JSON.stringify(facts));

/** The facts of a page, which are outside data; null where they are not whole. Fields of a newer version are passed over. */
export const factsOf = (json: string): PageFacts | null => storedFactsOf(json);

export function storedFactsOf(json: string): StoredFacts | null {
  const data = objectIn(json);
  if (!data) return null;
  const { pageId, journalKey, copyId, savedAt, savedSeq, title, sha256 } = data;
  const isWhole =
    isHex(pageId, 32) &&
    isHex(journalKey, 64) &&
    isHex(copyId, 32) &&
    isHex(sha256, 64) &&
    typeof savedAt === 'string' &&
    INSTANT.test(savedAt) &&
    typeof savedSeq === 'number' &&
    Number.isSafeInteger(savedSeq) &&
    savedSeq >= 0 &&
    typeof title === 'string' &&
    title.length <= LONGEST_TITLE;
  return isWhole
    ? { pageId, journalKey, copyId, savedAt: savedAt as Instant, savedSeq, title, sha256 }
    : null;
}

function objectIn(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
