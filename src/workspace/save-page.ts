import { exporters } from '../exchange/exporters.ts';
import { writeWebPage } from '../exchange/web-page/write-web-page.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { catchUp } from './commit.ts';
import { say, type Core } from './core.ts';
import { lettersOf, noteSavedFile, wholeLog } from './exports.ts';
import { fileNameOf } from './file-name.ts';
import type { OpenSession } from './open-session.ts';
import type { DiskFailure, PageDocument } from './ports.ts';
import { readInTime } from './read-in-time.ts';
import { withTextsFor } from './readable.ts';
import type { Failure } from './workspace.ts';
import { writeSlowly } from './write-slowly.ts';

const WHOLE = { kind: 'session' } as const;

type Saved = Result<string, Failure | DiskFailure>;

/** A key that is held asks again and again: one copy at a time. */
const inFlight = new WeakMap<PageDocument, Promise<Saved>>();

/** Writes a copy of the page with the session in it, its log included: the file is all there is. Says what came of it. */
export function savePage(core: Core, page: PageDocument): Promise<Saved> {
  const before = inFlight.get(page);
  if (before) return before;
  const saving = saveNow(core, page).finally(() => inFlight.delete(page));
  inFlight.set(page, saving);
  return saving;
}

async function saveNow(core: Core, page: PageDocument): Promise<Saved> {
  const { open } = core;
  const { state } = core.session.getState();
  if (!open || !state) return fail({ kind: 'notFound' });
  // First: the browser lets the person be asked only right behind their key or click.
  const placed = await page.place(open.storage.sessionId, fileNameOf(state.session.title));
  if (!placed.ok) return told(core, placed.reason);
  const made = await contentOf(core, open, page);
  if (!made.ok) return told(core, made.reason);
  const { content, facts, unread } = made.value;
  const { name } = placed.value;
  const written = await placed.value.write(content);
  if (!written.ok) return told(core, written.reason);
  if (unread.length > 0) {
    say(core, `Saved ${name} without ${lettersOf(unread)}: their texts could not be read.`, 'problem');
    return ok(name);
  }
  const { certain } = written.value;
  await page.copied(open.storage.sessionId, facts, certain);
  await noteSavedFile(core, open.storage.sessionId, { seq: facts.savedSeq });
  say(core, certain ? `Saved ${name}.` : `${name} is on its way to your downloads.`);
  return ok(name);
}

async function contentOf(core: Core, open: OpenSession, page: PageDocument) {
  await readInTime(core.enqueue(() => catchUp(core)));
  const { state } = core.session.getState();
  const [sessionFile] = exporters;
  const shell = await core.ports.pageShell.load();
  if (!state || !sessionFile || core.open !== open) return fail({ kind: 'notFound' } as const);
  if (!shell.ok) return fail({ kind: 'diskFailed', detail: 'the program is not at hand' } as const);
  const readable = await withTextsFor(state, WHOLE, open.storage);
  const changes = await wholeLog(open.storage, state.seq, open.log);
  const input = { state: readable.state, scope: WHOLE, changes };
  const session = await writeSlowly(core, sessionFile, input, 'Writing the page');
  if (!session) return fail({ kind: 'stopped' } as const);
  const facts = page.nextFacts({
    savedAt: core.ports.clock.now(),
    savedSeq: state.seq,
    title: state.session.title,
  });
  const content = await writeWebPage(shell.value, session, facts, core.ports.sha256);
  return ok({ content, facts, unread: readable.unread });
}

function told<Reason extends Failure | DiskFailure>(core: Core, reason: Reason): Result<never, Reason> {
  if (reason.kind !== 'dismissed') say(core, core.ports.describe(reason), 'problem');
  return fail(reason);
}
