import { openAsItIs, type NotOpened } from './open-as-it-is.ts';
import { overviewOf, type Overview } from './overview.ts';
import { storedSessions, type StoredSession } from './stored-sessions.ts';

export interface FoundSession extends StoredSession {
  /** The session's own title, the catalogue's, or its id. */
  readonly name: string;
  /** What is in it, or why nothing can be had. */
  readonly found: Overview | NotOpened | 'empty';
}

/** All sessions, those changed last first; what can't be had comes at the end. */
export async function findSessions(
  factory: IDBFactory,
  memory: () => Storage,
): Promise<readonly FoundSession[]> {
  const sessions: FoundSession[] = [];
  for (const stored of await storedSessions(factory, memory)) {
    const found = await lookInto(factory, stored.databaseName);
    // A database that was never filled is no loss, unless somebody remembers that there was something.
    if (found === 'empty' && stored.remembered === null) continue;
    const title = typeof found === 'string' ? null : found.title;
    sessions.push({ ...stored, found, name: title || stored.title || stored.id });
  }
  return sessions.sort((a, b) => compare(changeOf(b), changeOf(a)) || compare(a.name, b.name));
}

async function lookInto(factory: IDBFactory, name: string): Promise<FoundSession['found']> {
  const opened = await openAsItIs(factory, name);
  if (!opened.ok) return opened.reason;
  try {
    const overview = await overviewOf(opened.value);
    return overview.isEmpty ? 'empty' : overview;
  } finally {
    opened.value.close();
  }
}

const changeOf = ({ found }: FoundSession): string =>
  typeof found === 'string' ? '' : (found.changedAt ?? '0');

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
