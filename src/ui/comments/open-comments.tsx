import { openThreads } from '../../domain/threads.ts';
import { numberInWords } from '../shared/in-locale.ts';
import { useSession } from '../shared/workspace-context.tsx';

/** How many comments wait for something; nothing where none does. */
export function OpenComments() {
  const count = useSession(({ state }) => (state ? openThreads(state).length : 0));
  return count > 0 ? <span>{numberInWords(count)} open</span> : null;
}
