import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ActorId, Instant, SessionId } from '../domain/ids.ts';
import type { Opening } from '../domain/opening.ts';
import type { ActorColour } from '../domain/records/actor.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { RememberedSession, SessionLoss } from '../domain/session-loss.ts';
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

/** A person as this browser knows them; their actor record is made in each session they work in. */
export interface Annotator {
  readonly id: ActorId;
  /** Empty until it was asked for, at the first share. */
  readonly name: string;
  readonly initials: string;
  readonly colour: ActorColour | null;
  readonly orcid: string | null;
}

export interface DiskStatus {
  /** Whether this browser can write to the person's own files at all. */
  readonly available: boolean;
  readonly file: DiskPlaceStatus | null;
  readonly folder: DiskPlaceStatus | null;
}

export interface DiskPlaceStatus {
  readonly name: string;
  readonly allowed: boolean;
  /** When it was last written in this browser, and the `seq` it held; null before that. */
  readonly written: { readonly at: Instant; readonly seq: number } | null;
  /** Why the last write failed, as a sentence; null when it did not. */
  readonly problem: string | null;
}

/** What the loss screen is about. */
export interface Trouble {
  readonly sessionId: SessionId;
  /** Empty where not even that is remembered. */
  readonly title: string;
  readonly what:
    | SessionLoss
    | Extract<StorageFailure, { readonly kind: 'gone' | 'damaged' | 'noCopyBeforeUpdate' | 'unavailable' }>;
  /** What is still there; null where nothing can be opened. */
  readonly here: Pick<SessionSummary, 'articleCount' | 'annotationCount'> | null;
  readonly remembered: RememberedSession | null;
}

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
  /** Those one works with; what is in the trash stands apart. */
  readonly sessions: readonly SessionSummary[];
  readonly trash: readonly SessionSummary[];
  readonly storage: StorageStatus;
  /** A session that lost something, the open one or one that can't be opened; until somebody decides. */
  readonly trouble: Trouble | null;
  readonly said: Said;
  /** Who annotates now in this browser. */
  readonly actorId: ActorId;
  /** Everybody who has annotated in this browser, for a shared machine. */
  readonly annotators: readonly Annotator[];
  /** What this session has on the person's disk. */
  readonly disk: DiskStatus;
  /** How far the session that is being opened has come; null while none is, and before anything is known. */
  readonly opening: Opening | null;
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
    trash: [],
    storage: { persisted: null, usage: null },
    trouble: null,
    said: { count: 0, text: '', tone: 'result' },
    actorId: '' as ActorId,
    annotators: [],
    disk: { available: false, file: null, folder: null },
    opening: null,
    busy: null,
  }));
