import type { Change, Entry } from './change.ts';
import type { Annotation } from './records/annotation.ts';
import { graphemeFloor } from './text/graphemes.ts';
import { quotedPassagesOf } from './text/quoted-passages.ts';
import { CLOSERS } from './text/quotation-marks.ts';
import { RIGHT_TO_LEFT } from './text/scripts.ts';

/** What the verbs of change titles become once it has happened. */
const PAST: Readonly<Record<string, string>> = {
  add: 'Added',
  attach: 'Attached',
  change: 'Changed',
  clear: 'Cleared',
  confirm: 'Confirmed',
  copy: 'Copied',
  create: 'Created',
  delete: 'Deleted',
  edit: 'Edited',
  flag: 'Flagged',
  give: 'Gave',
  go: 'Went',
  hand: 'Handed',
  join: 'Joined',
  leave: 'Left',
  lock: 'Locked',
  make: 'Made',
  mark: 'Marked',
  merge: 'Merged',
  move: 'Moved',
  name: 'Named',
  remove: 'Removed',
  rename: 'Renamed',
  reopen: 'Reopened',
  resolve: 'Resolved',
  restore: 'Restored',
  set: 'Set',
  split: 'Split',
  tag: 'Tagged',
  take: 'Took',
  unflag: 'Unflagged',
  unlock: 'Unlocked',
  write: 'Wrote',
};

/** "create quote" on some words -> "Created quote “It roughly said…”". Shown in the bottom bar and spoken. */
export function resultOf(change: Pick<Change, 'title' | 'entries'>): string {
  const [verb = '', ...rest] = change.title.split(' ');
  return [PAST[verb] ?? verb, ...rest].join(' ') + excerptOfChange(change);
}

/** The words it was done to, after a blank; nothing where it was done to several annotations or none. */
export function excerptOfChange({ entries }: Pick<Change, 'entries'>): string {
  const touched = entries.map(annotationOf).filter((annotation) => annotation !== null);
  const [only] = touched;
  return touched.length === 1 && only ? ` ${excerptOf(only)}` : '';
}

const EXCERPT = 40;

/**
 * The first words of an annotation, in quotation marks unless they bring their own. Cut between graphemes. Words that run
 * from right to left are isolated (U+2068, U+2069), so that they don't turn the English sentence around them.
 */
export function excerptOf(annotation: Annotation): string {
  const words = annotation.target.quotes.map(({ exact }) => exact).join(' … ');
  const flat = words.replace(/\s+/gu, ' ').trim();
  const points = Array.from(flat.slice(0, EXCERPT * 2));
  const isCut = points.length > EXCERPT;
  const cut = graphemeFloor(flat, points.slice(0, EXCERPT).join('').length);
  const short = isCut ? `${flat.slice(0, cut).trimEnd()}…` : flat;
  return inMarks(short, isCut);
}

function inMarks(short: string, isCut: boolean): string {
  if (!/^["“„«»‘'「『《]/u.test(short)) return `“${isolated(short)}”`;
  const [outermost] = quotedPassagesOf(short);
  const lostItsMark = isCut && outermost?.range.start === 0 && !outermost.closed;
  return isolated(lostItsMark ? `${short}${CLOSERS[short.charAt(0)]?.charAt(0) ?? ''}` : short);
}

const isolated = (words: string): string => (RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words);

const annotationOf = ({ after }: Entry): Annotation | null =>
  after.type === 'annotation' ? (after as Annotation) : null;
