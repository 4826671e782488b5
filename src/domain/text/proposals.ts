import type { TextRange } from '../records/range.ts';
import { isBlank, trimBlanks } from './blanks.ts';
import { LONGEST_BLOCK, linesOf } from './blocks.ts';
import { endsWithDottedWord } from './abbreviations.ts';
import { datelineAt } from './datelines.ts';
import { graphemeFloor } from './graphemes.ts';
import { quotedPassagesOf } from './quoted-passages.ts';
import { piecesBetween, sentenceCuts } from './sentences.ts';

/** What a text says about itself; the person may edit it before the article is made. */
export interface MetadataProposal {
  readonly title: string;
  readonly outlet: string | null;
  /** yyyy-mm-dd, only where the text begins with a `date` header. */
  readonly publishedAt: string | null;
  /** UTF-16 offset behind header and dateline. */
  readonly bodyStart: number;
}

/** A longer first sentence is cut for the title, in UTF-16 units. */
const LONGEST_TITLE = 80;
/** A cut that leaves less is no title. */
const SHORTEST_TITLE = 30;

const DATE_HEADER = /^\s*date\s+(\d{4})-(\d{2})-(\d{2})(?:\s+|$)/i;
const DATELINE = /^\s*(\p{Lu}[\p{Lu} ]{2,30}):\s+/u;
/** In capitals before a colon, but no outlet. */
const NO_OUTLET =
  /^(?:BREAKING|BREAKING NEWS|UPDATE|UPDATED|EXCLUSIVE|WATCH|LIVE|OPINION|ANALYSIS|EDITORIAL|EXPLAINER|FACT CHECK|CORRECTION|PHOTOS|VIDEO|NOTE|SUMMARY|HEADLINE|TITLE|DATE|SOURCE)$/;
/** Where a long sentence may break off: before these a clause or a complement begins. */
const BREAKS =
  / ?[,;:—…](?=\s|\p{L}|$)|\s[–-](?=\s)|\s(?=(?:to|that|which|who|whose|where|when|while|after|before|as|because|if|although|though|but|and|amid|over|following|despite|unless|until|since)\s)/gu;

/** Title, outlet and date as far as the text gives them: header, dateline, first sentence. Reads only the beginning. */
export function proposeMetadata(text: string): MetadataProposal {
  const header = dateHeader(text);
  const dateline = DATELINE.exec(text.slice(header.end, header.end + 80));
  const outlet = dateline?.[1]?.trim() ?? null;
  const named = outlet !== null && !NO_OUTLET.test(outlet);
  // `LONDON (Reuters) – ` says who wrote it, as `SAEDNEWS: ` says who printed it.
  const wire = named ? null : datelineAt(text, header.end);
  const bodyStart = wire?.end ?? header.end + (named ? (dateline?.[0].length ?? 0) : 0);
  return {
    title: titleFrom(text, bodyStart),
    outlet: named ? outlet : (wire?.agency ?? null),
    publishedAt: header.date,
    bodyStart,
  };
}

function dateHeader(text: string): { readonly date: string | null; readonly end: number } {
  const match = DATE_HEADER.exec(text.slice(0, 1000));
  if (!match) return { date: null, end: 0 };
  const [header, year = '', month = '', day = ''] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  return exists ? { date: `${year}-${month}-${day}`, end: header.length } : { date: null, end: 0 };
}

function titleFrom(text: string, bodyStart: number): string {
  const line = firstLine(text, bodyStart);
  const pairs = quotedPassagesOf(text, line).filter(({ closed }) => closed);
  const cuts = sentenceCuts(text, line).filter(
    (cut) => !pairs.some(({ range }) => range.start < cut && cut < range.end),
  );
  const first = piecesBetween(text, line, cuts)[0] ?? line;
  return shortened(text.slice(first.start, first.end).replace(/\p{White_Space}+/gu, ' '));
}

/** The first line with words, at most as long as a block. */
function firstLine(text: string, from: number): TextRange {
  for (const line of linesOf(text, { start: from, end: text.length })) {
    const { start, end } = trimBlanks(text, line);
    if (start < end) return { start, end: Math.min(end, graphemeFloor(text, start + LONGEST_BLOCK)) };
  }
  return { start: from, end: from };
}

function shortened(sentence: string): string {
  if (sentence.length <= LONGEST_TITLE) return withoutFullStop(sentence);
  let cut = 0;
  for (const { index } of sentence.slice(0, LONGEST_TITLE + 1).matchAll(BREAKS)) cut = index;
  if (cut >= SHORTEST_TITLE) return sentence.slice(0, cut);
  let border = LONGEST_TITLE;
  while (border > SHORTEST_TITLE && !isBlank(sentence.charCodeAt(border))) border -= 1;
  if (border === SHORTEST_TITLE) border = graphemeFloor(sentence, LONGEST_TITLE);
  return `${sentence.slice(0, border).trimEnd()}…`;
}

const withoutFullStop = (sentence: string): string =>
  sentence.length > 1 && sentence.endsWith('.') && !sentence.endsWith('..') && !endsWithDottedWord(sentence)
    ? sentence.slice(0, -1)
    : sentence;
