import type { Change, Entry } from './change.ts';
import type { Annotation } from './records/annotation.ts';
import { quotedPassagesOf } from './text/quoted-passages.ts';
import { CLOSERS } from './text/quotation-marks.ts';

/** What the verbs of change titles become once it has happened. */
const PAST: Readonly<Record<string, string>> = {
  add: 'Added',
  attach: 'Attached',
  change: 'Changed',
  clear: 'Cleared',
  copy: 'Copied',
  create: 'Created',
  delete: 'Deleted',
  edit: 'Edited',
  flag: 'Flagged',
  give: 'Gave',
  go: 'Went',
  hand: 'Handed',
  join: 'Joined',
  lock: 'Locked',
  mark: 'Marked',
  merge: 'Merged',
  move: 'Moved',
  name: 'Named',
  remove: 'Removed',
  rename: 'Renamed',
  restore: 'Restored',
  set: 'Set',
  split: 'Split',
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

/** The first words of an annotation, in quotation marks unless they bring their own. Cut at a code point, never inside a pair. */
export function excerptOf(annotation: Annotation): string {
  const words = annotation.target.quotes.map(({ exact }) => exact).join(' … ');
  const flat = words.replace(/\s+/gu, ' ').trim();
  const points = Array.from(flat.slice(0, EXCERPT * 2));
  const isCut = points.length > EXCERPT;
  const short = isCut ? `${points.slice(0, EXCERPT).join('').trimEnd()}…` : flat;
  if (!/^["“„«»‘']/u.test(short)) return `“${short}”`;
  const [outermost] = quotedPassagesOf(short);
  const lostItsMark = isCut && outermost?.range.start === 0 && !outermost.closed;
  return lostItsMark ? `${short}${CLOSERS[short.charAt(0)]?.charAt(0) ?? ''}` : short;
}

const annotationOf = ({ after }: Entry): Annotation | null =>
  after.type === 'annotation' ? (after as Annotation) : null;
