import type { PageFacts } from '../../domain/page-facts.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ImportProblem, Limits, Sha256 } from '../importer.ts';
import { decoded, sessionIn } from './page-data.ts';
import { storedFactsOf } from './page-facts-json.ts';
import { DATA_TYPE, FACTS_ID, PAGE_META, PAGE_VERSION, SESSION_ID, SHELL_META } from './page-format.ts';
import { pageTags, type PageTag } from './page-tags.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The session of a page: a session file as text, which is read like any other. */
export interface PageContent {
  readonly session: string;
  readonly facts: PageFacts;
}

/**
 * Takes the session out of a copy of Parallax, as text. Whole or not at all: the data must have the hash that the page
 * states, so that nobody works on a session somebody has changed by hand without knowing it.
 *
 * @returns null for a page that is not ours
 */
export async function readWebPage(
  bytes: Bytes,
  sha256: Sha256,
  limits: Pick<Limits, 'unpackedBytes' | 'unpackedRatio'>,
): Promise<Result<PageContent, ImportProblem> | null> {
  const found = blocksIn(bytes);
  if (!found) return null;
  const { version, facts, sessions } = found;
  if (version !== null && version > PAGE_VERSION) {
    return fail({ kind: 'newerFormat', found: version, known: PAGE_VERSION });
  }
  const [session, second] = sessions;
  if (!session) {
    return fail({ kind: endsAsPage(bytes) && facts.length === 0 ? 'pageWithoutSession' : 'pageCutOff' });
  }
  if (!session.closed) return fail({ kind: 'pageCutOff' });
  if (second || facts.length > 1) return fail({ kind: 'pageWithTwoSessions' });
  const stated = facts[0] && storedFactsOf(decoded(contentOf(bytes, facts[0])) ?? '');
  if (!version || !stated) return fail({ kind: 'pageChanged' });
  const { sha256: hash, ...rest } = stated;
  const data = await withHash(contentOf(bytes, session), hash, sha256);
  const block = data && decoded(data);
  if (block === null) return fail({ kind: 'pageChanged' });
  const text = await sessionIn(block, limits);
  return text.ok ? ok({ session: text.value, facts: rest }) : text;
}

/** Whether it is a copy of Parallax, with or without a session, whole or not. */
export const isOurPage = (bytes: Bytes): boolean => blocksIn(bytes) !== null;

interface Blocks {
  /** Null where the page states none that is a number. */
  readonly version: number | null;
  readonly facts: readonly PageTag[];
  readonly sessions: readonly PageTag[];
}

function blocksIn(bytes: Bytes): Blocks | null {
  const facts: PageTag[] = [];
  const sessions: PageTag[] = [];
  let version: number | null = null;
  let isOurs = false;
  for (const tag of pageTags(bytes)) {
    const { name, attributes } = tag;
    if (name === 'meta') {
      const called = attributes.get('name');
      isOurs ||= called === PAGE_META || called === SHELL_META;
      const stated = called === PAGE_META ? (attributes.get('content') ?? '') : '';
      if (version === null && /^\d{1,6}$/u.test(stated)) version = Number(stated);
    } else if (attributes.get('type') === DATA_TYPE) {
      const id = attributes.get('id');
      if (id === FACTS_ID) facts.push(tag);
      if (id === SESSION_ID) sessions.push(tag);
    }
  }
  return isOurs || sessions.length > 0 ? { version, facts, sessions } : null;
}

const contentOf = (bytes: Bytes, { content: { start, end } }: PageTag): Bytes => bytes.subarray(start, end);

const CARRIAGE_RETURN = 13;

/**
 * The bytes, if they have this hash. Programs that turn every line end into CR LF do no harm: in JSON a line end stands
 * between values only, so they are taken out again.
 */
async function withHash(bytes: Bytes, hash: string, sha256: Sha256): Promise<Bytes | null> {
  if ((await sha256(bytes)) === hash) return bytes;
  if (!bytes.includes(CARRIAGE_RETURN)) return null;
  const mended = bytes.filter((byte) => byte !== CARRIAGE_RETURN);
  return (await sha256(mended)) === hash ? mended : null;
}

/** Whether the file goes on to the end of the page. */
const endsAsPage = (bytes: Bytes): boolean =>
  /<\/html>\s*$/iu.test(new TextDecoder('latin1').decode(bytes.subarray(-200)));
