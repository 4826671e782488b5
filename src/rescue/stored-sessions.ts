import type { SessionId } from '../domain/ids.ts';
import { askUntilAnswered } from '../storage/ask-until-answered.ts';
import { databaseNameOf, sessionIdOf } from '../storage/session-database.ts';
import { openAsItIs } from './open-as-it-is.ts';
import { readStore } from './read-store.ts';

const CATALOG = 'parallax-catalog';
const WITNESS = 'parallax-witness-';

/** A session that this browser keeps, or should keep. */
export interface StoredSession {
  readonly id: SessionId;
  readonly databaseName: string;
  /** What the catalogue calls it; null where it says nothing. */
  readonly title: string | null;
  /** How many changes localStorage remembers; null where it remembers none. */
  readonly remembered: number | null;
}

/**
 * Every session of which there is any trace: a database, a line in the catalogue, or a witness in localStorage. A
 * browser that doesn't list its databases (Firefox before version 126, any that never answers) leaves the catalogue.
 */
export async function storedSessions(
  factory: IDBFactory,
  memory: () => Pick<Storage, 'length' | 'key' | 'getItem'>,
): Promise<readonly StoredSession[]> {
  const titles = await titlesIn(factory);
  const remembered = witnessesIn(memory);
  const names = await namesOfDatabases(factory);
  const found = names.map(sessionIdOf).filter((id) => id !== null);
  const ids = new Set<string>([...found, ...titles.keys(), ...remembered.keys()]);
  return [...ids].map((id) => ({
    id: id as SessionId,
    databaseName: databaseNameOf(id as SessionId),
    title: titles.get(id) ?? null,
    remembered: remembered.get(id) ?? null,
  }));
}

async function namesOfDatabases(factory: IDBFactory): Promise<readonly string[]> {
  try {
    return (await askUntilAnswered(factory)).map(({ name = '' }) => name);
  } catch {
    return [];
  }
}

async function titlesIn(factory: IDBFactory): Promise<ReadonlyMap<string, string>> {
  const opened = await openAsItIs(factory, CATALOG);
  if (!opened.ok) return new Map();
  const { rows } = await readStore(opened.value, 'sessions');
  opened.value.close();
  const lines = rows as readonly ({ readonly id?: unknown; readonly title?: unknown } | null)[];
  return new Map(
    lines.flatMap((line) => (typeof line?.id === 'string' ? [[line.id, String(line.title ?? '')]] : [])),
  );
}

function witnessesIn(memory: () => Pick<Storage, 'length' | 'key' | 'getItem'>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  try {
    const area = memory();
    for (let index = 0; index < area.length; index += 1) {
      const key = area.key(index) ?? '';
      if (!key.startsWith(WITNESS)) continue;
      const { seq } = JSON.parse(area.getItem(key) ?? '{}') as { readonly seq?: unknown };
      found.set(key.slice(WITNESS.length), Number.isSafeInteger(seq) ? Number(seq) : 0);
    }
  } catch {
    // Where localStorage is refused or full of something else, the databases still say what there is.
  }
  return found;
}
