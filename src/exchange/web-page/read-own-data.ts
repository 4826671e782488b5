import type { PageFacts } from '../../domain/page-facts.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SessionDump } from '../../domain/session-dump.ts';
import { LIMITS, type ImportProblem, type Sha256 } from '../importer.ts';
import { readOwnSessionFile } from '../importers/session-file.ts';
import { sessionIn } from './page-data.ts';
import { storedFactsOf } from './page-facts-json.ts';

export interface OwnData {
  readonly facts: PageFacts;
  readonly dump: SessionDump;
}

/**
 * The session that a running page holds, from the texts of its two blocks. Program and data were written together, and
 * whoever could change the one could change the other: the hash tells damage and hands, and is all there is to check.
 *
 * @returns null for the bare page, which holds none
 */
export async function readOwnData(
  facts: string | null,
  session: string | null,
  sha256: Sha256,
): Promise<Result<OwnData, ImportProblem> | null> {
  if (facts === null && session === null) return null;
  const stored = storedFactsOf(facts ?? '');
  if (!stored || session === null) return fail({ kind: 'pageChanged' });
  // Browsers take a hash beside the page's own work: 50 MB are read meanwhile, and used only if the hash is right.
  const hashing = sha256(session);
  const text = await sessionIn(session, LIMITS);
  const read = text.ok ? attempted(text.value) : () => text;
  if ((await hashing) !== stored.sha256) return fail({ kind: 'pageChanged' });
  const value = read();
  if (!value.ok) return value;
  const { sha256: _, ...rest } = stored;
  return ok({ facts: rest, dump: value.value });
}

/** What is read before the hash is known may be anything: an exception waits until somebody wants to know. */
function attempted(session: string): () => ReturnType<typeof readOwnSessionFile> {
  try {
    const read = readOwnSessionFile(session);
    return () => read;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
