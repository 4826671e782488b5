import type { Change } from '../domain/change.ts';
import { applyChange, withTexts } from '../domain/apply-change.ts';
import type { ActorId } from '../domain/ids.ts';
import type { CommandContext } from '../domain/command.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import { articlesInOrder, findAnnotation, type SessionState } from '../domain/session-state.ts';
import { redoTop, undoTop, type StackTop } from '../domain/undo.ts';
import type { SaveStatus, SessionStore, SessionView } from '../state/session-store.ts';
import { columnsAround } from '../state/columns.ts';
import type { ComparisonStore } from '../state/comparison-store.ts';
import type { SettingsStore } from '../state/settings-store.ts';
import type { ViewStore } from '../state/view-store.ts';
import type { OpenSession } from './open-session.ts';
import type { Ports, SessionCatalog } from './ports.ts';
import type { SentStep } from './step.ts';
import type { Failure } from './workspace.ts';

/**
 * What the use cases share: the stores, the ports, the open session, and the one place where memory changes.
 * Everything that writes goes through `enqueue`, so that each step sees the one before.
 */
export interface Core {
  readonly ports: Ports;
  readonly session: SessionStore;
  readonly view: ViewStore;
  readonly settings: SettingsStore;
  readonly comparison: ComparisonStore;
  /** Who annotates now: another person may sit down at this browser at any time. */
  readonly actorId: () => ActorId;
  /** Where sessions are kept: on disk, or in memory where the browser refuses that. */
  catalog: SessionCatalog;
  /** What the status says after a commit: `saved`, or why that is not true here. */
  kept: SaveStatus;
  open: OpenSession | null;
  /** The step that could not be saved, to try again. */
  retry: (() => Promise<void>) | null;
  /** Set while it is not certain whether a step was saved. */
  sent: SentStep | null;
  enqueue<T>(step: () => Promise<T>): Promise<T>;
}

export function createCore(
  ports: Ports,
  stores: Pick<Core, 'session' | 'view' | 'settings' | 'comparison'>,
): Core {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    ...stores,
    ports,
    actorId: () => stores.session.getState().actorId,
    catalog: ports.catalog,
    kept: { kind: 'saved' },
    open: null,
    retry: null,
    sent: null,
    enqueue(step) {
      const result = tail.then(step);
      tail = result.catch(() => undefined);
      return result;
    },
  };
}

export const contextOf = ({ ports, actorId }: Core): CommandContext => ({
  now: ports.clock.now(),
  actorId: actorId(),
  newId: (kind) => ports.identity.newId(kind),
});

export function show(core: Core, fields: Partial<SessionView>): void {
  core.session.setState(fields);
}

export function say(core: Core, text: string, tone: 'result' | 'problem' = 'result'): void {
  const { count } = core.session.getState().said;
  show(core, { said: { count: count + 1, text, tone } });
}

/** The only place where the session in memory changes after it was loaded. */
export function applyCommitted(
  core: Core,
  changes: readonly Change[],
  texts: readonly CanonicalText[] = [],
): void {
  const { state } = core.session.getState();
  const { open } = core;
  if (!state || !open) return;
  const next = withTexts(changes.reduce(applyChange, state), texts);
  open.log = [...open.log, ...changes];
  show(core, { state: next, ...undoNames(core, open) });
  keepViewTrue(core, next);
}

/** What Undo and Redo would do, as far as the log in memory tells. */
export function undoNames(core: Core, open: OpenSession): Pick<SessionView, 'undo' | 'redo'> {
  const { clientId } = core.ports.identity;
  return {
    undo: nameOf(undoTop(open.log, clientId, open.logComplete)),
    redo: nameOf(redoTop(open.log, clientId, open.logComplete)),
  };
}

/** Where only older rows would tell, the step is offered all the same: looking for it reads them. */
function nameOf(top: StackTop): string | null {
  switch (top.kind) {
    case 'found':
      return top.change.title;
    case 'needsOlderRows':
      return 'an earlier step';
    case 'empty':
      return null;
  }
}

/** A second without an answer is told, before anybody relies on work that is not kept. */
const PATIENCE_MS = 900;

/**
 * Waits for work that ends in a commit. While it takes long the status says so instead of "Saving…", or of a "Saved"
 * that is not true of what waits; a worse message is left alone.
 */
export async function tellingDelay<Value>(
  core: Core,
  work: Promise<Value>,
  patienceMs: number = PATIENCE_MS,
): Promise<Value> {
  const slow: SaveStatus = { kind: 'notSaved', failure: { kind: 'slow' } };
  const timer = setTimeout(() => {
    if (core.session.getState().save.kind !== 'notSaved') show(core, { save: slow });
  }, patienceMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (core.session.getState().save === slow) show(core, { save: core.kept });
  }
}

/** Whether a step failed because it could not be kept: a refusal since must not take its place in `retry`. */
export function isUnsaved(core: Core, reason: Failure): boolean {
  const { save } = core.session.getState();
  return save.kind === 'notSaved' && save.failure === reason;
}

/** The view never points at what is no longer there. */
function keepViewTrue({ view, comparison }: Core, state: SessionState): void {
  const { activeId, movingId, columns, room } = view.getState();
  const left = columns.filter((id) => state.articles.has(id));
  if (left.length < columns.length) view.setState({ columns: left });
  const known = view.getState().articleId;
  const articleId =
    known !== null && state.articles.has(known) ? known : (left[0] ?? articlesInOrder(state)[0]?.id ?? null);
  if (articleId !== known) view.setState({ articleId, activeId: null, movingId: null, selection: null });
  else if (activeId !== null && !findAnnotation(state, activeId)) {
    view.setState({ activeId: null, ...(movingId === activeId ? { movingId: null } : {}) });
  }
  if (room === 'compare' && articleId !== null && left.length < 2) {
    view.setState({ columns: columnsAround(state, comparison.getState(), articleId, left) });
  }
}
