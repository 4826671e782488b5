import type { SessionSummary } from '../../domain/session-summary.ts';
import { ageInWords } from '../sentences/age.ts';

const DAY = 24 * 60 * 60 * 1000;

interface SavedFile {
  readonly sentence: string;
  /** False when the browser's storage is all there is of some work, and has been for a while. */
  readonly safe: boolean;
}

/**
 * How old the person's own copy is, and honestly what it lacks. `seq` is the log's newest row now.
 * @param now ms since the epoch
 */
export function savedFileInWords(saved: SessionSummary['savedFile'], seq: number, now: number): SavedFile {
  if (saved === null) {
    return {
      sentence:
        'No file saved yet: this browser holds the only copy, and clearing its site data would delete it.',
      safe: seq === 0,
    };
  }
  const at = Date.parse(saved.at);
  const age = ageInWords(at, now);
  const behind = seq - saved.seq;
  if (behind <= 0) return { sentence: `Last file saved ${age}; nothing has changed since.`, safe: true };
  const changes = `${behind.toLocaleString('en')} ${behind === 1 ? 'change' : 'changes'}`;
  return {
    sentence: `Last file saved ${age}; ${changes} since then ${behind === 1 ? 'is' : 'are'} only in this browser.`,
    safe: now - at < DAY,
  };
}
