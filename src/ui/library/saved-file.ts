import type { SessionSummary } from '../../domain/session-summary.ts';
import { ageInWords } from '../sentences/age.ts';
import { counted } from '../shared/in-locale.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A copy may be this many changes behind for a day before one is reminded, and never more than the other. */
const SOME = 50;
const MANY = 300;

interface SavedFile {
  readonly sentence: string;
  /** False when the browser's storage is all there is of some work, and has been for a while. */
  readonly safe: boolean;
}

/**
 * How old the person's own copy is, and honestly what it lacks. `seq` is the log's newest row now.
 * @param now ms since the epoch
 * @param inPage whether the page itself is the document, and the browser keeps nothing
 */
export function savedFileInWords(
  saved: SessionSummary['savedFile'],
  seq: number,
  now: number,
  inPage = false,
): SavedFile {
  if (saved === null) {
    return {
      sentence: inPage
        ? 'No copy saved yet: what you do here is gone when this page is closed.'
        : 'No file saved yet: this browser holds the only copy, and clearing its site data would delete it.',
      safe: seq === 0,
    };
  }
  const at = Date.parse(saved.at);
  const age = ageInWords(at, now);
  const behind = seq - saved.seq;
  if (behind <= 0) return { sentence: `Last file saved ${age}; nothing has changed since.`, safe: true };
  return {
    sentence: `Last file saved ${age}; ${changesInWords(behind)} since then ${behind === 1 ? 'is' : 'are'} only ${inPage ? 'on this page' : 'in this browser'}.`,
    safe: !inPage && now - at < DAY,
  };
}

/**
 * What to remind of; null while the person's own copy is young enough. A session without one is as old as its work.
 * @param now ms since the epoch
 */
export function reminderOf(
  { savedFile, createdAt }: Pick<SessionSummary, 'savedFile' | 'createdAt'>,
  seq: number,
  now: number,
): string | null {
  const behind = savedFile ? seq - savedFile.seq : seq;
  const since = Date.parse(savedFile?.at ?? createdAt);
  if (behind < MANY && (behind < SOME || now - since < DAY)) return null;
  const last = savedFile
    ? 'Your last copy was saved'
    : 'There is no copy outside this browser; the session was made';
  return `${last} ${ageInWords(since, now)}, and ${changesInWords(behind)} since then would be lost with the browser’s site data.`;
}

export const changesInWords = (count: number): string => counted(count, 'change');
