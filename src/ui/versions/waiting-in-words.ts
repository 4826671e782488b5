import type { ArticleId } from '../../domain/ids.ts';
import type { Waiting } from '../../state/versions.ts';
import { numberInWords } from '../shared/in-locale.ts';

/** "2 wait for a place in this version", said at the later version; "… in C" at an earlier one. Null where nothing waits. */
export function waitingInWords(waiting: readonly Waiting[], at: ArticleId): string | null {
  const [first] = waiting;
  if (!first) return null;
  const where = first.to.id === at ? 'this version' : first.to.letter;
  return `${numberInWords(waiting.length)} ${waiting.length === 1 ? 'waits' : 'wait'} for a place in ${where}`;
}
