import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SessionId } from '../domain/ids.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { SessionSummary, StorageStatus } from '../domain/session-summary.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';

/** How far the work on screen is on disk. `saved` is set only after a commit, never in hope. */
export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'notSaved'; readonly failure: StorageFailure };

export type Phase =
  | { readonly kind: 'starting' }
  | { readonly kind: 'open' }
  /** No session can be shown; the failure says why. */
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

/** What was said last: shown in the bottom bar and spoken by the live region. */
export interface Said {
  /** Grows with every message, so that the same words twice are spoken twice. */
  readonly count: number;
  readonly text: string;
  readonly tone: 'result' | 'problem';
}

/** What the workspace knows. Only `workspace` writes it; everyone else reads. */
export interface SessionView {
  readonly phase: Phase;
  readonly state: SessionState | null;
  /** The open session's database. Not `state.session.id`: a file opened twice makes two databases of one session. */
  readonly sessionId: SessionId | null;
  readonly save: SaveStatus;
  /** What Undo and Redo would do, in words; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly sessions: readonly SessionSummary[];
  readonly storage: StorageStatus;
  /** Set when the database held less than its witness remembers. */
  readonly loss: string | null;
  readonly said: Said;
  /** Long work in progress, with a way to stop it. */
  readonly busy: { readonly label: string; readonly cancel: (() => void) | null } | null;
}

export type SessionStore = StoreApi<SessionView>;

export const createSessionStore = (): SessionStore =>
  createStore<SessionView>(() => ({
    phase: { kind: 'starting' },
    state: null,
    sessionId: null,
    save: { kind: 'saved' },
    undo: null,
    redo: null,
    sessions: [],
    storage: { persisted: null, usage: null },
    loss: null,
    said: { count: 0, text: '', tone: 'result' },
    busy: null,
  }));
