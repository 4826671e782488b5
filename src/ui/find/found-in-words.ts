import { counted, numberInWords } from '../shared/in-locale.ts';
import { MOST_LISTED } from './find-in-session.ts';
import type { FoundInSession } from './room-store.ts';

export const STILL_LOOKING = 'Still looking: try again in a moment';

/** "312 hits in 45 articles; 4 in notes, values and names": what is found so far. */
export function foundInWords(room: FoundInSession, chosen: number, listed: number, leftOut: number): string {
  const { count, articles, records, isPending, searched, total, query } = room;
  if (query === null) return '';
  const parts = [`${counted(count, 'hit')} in ${counted(articles, 'text')}`];
  if (records.length > 0) parts.push(`${numberInWords(records.length)} elsewhere`);
  if (count > MOST_LISTED) parts.push(`the first ${numberInWords(MOST_LISTED)} are listed`);
  if (chosen < listed) parts.push(`${numberInWords(chosen)} shown`);
  if (leftOut > 0) parts.push(`${counted(leftOut, 'earlier version')} left out`);
  if (isPending && searched < total) {
    parts.push(`looked through ${numberInWords(searched)} of ${numberInWords(total)} texts so far`);
  } else if (!isPending && searched < total) {
    parts.push(`${counted(total - searched, 'text')} could not be read`);
  }
  return parts.join('; ');
}
