import type { Carried } from '../../workspace/importing/report.ts';
import { counted, numberInWords } from '../shared/in-locale.ts';

/** "12 annotations moved along, 2 wait for you (Shift+M)"; null where there was none. */
export function carriedInWords({ exact, moved, lost }: Carried): string | null {
  const waiting = moved + lost;
  const wait = `${waiting === 1 ? 'waits' : 'wait'} for you (Shift+M)`;
  if (exact === 0) return waiting === 0 ? null : `${counted(waiting, 'annotation')} ${wait}`;
  const along = `${counted(exact, 'annotation')} moved along`;
  return waiting === 0 ? along : `${along}, ${numberInWords(waiting)} ${wait}`;
}

/** "9 articles added (2 as new versions)". */
export function addedInWords(added: number, versions: number): string {
  if (added === 0) return 'No article added';
  const articles = `${counted(added, 'article')} added`;
  if (versions === 0) return articles;
  if (versions < added)
    return `${articles} (${numberInWords(versions)} as ${versions === 1 ? 'a new version' : 'new versions'})`;
  return added === 1 ? `${articles} as a new version` : `${articles} as new versions`;
}
