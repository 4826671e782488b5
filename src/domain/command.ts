import type { Entry } from './change.ts';
import type { CodebookProblem } from './codebook/problems.ts';
import type { ActorId, ArticleId, Id, Instant } from './ids.ts';
import type { Result } from './result.ts';
import type { SessionState } from './session-state.ts';

/** What a command may not find out by itself: the domain has no clock and no random source. */
export interface CommandContext {
  readonly now: Instant;
  readonly actorId: ActorId;
  /** A fresh random id. */
  newId<Kind extends string>(kind: Kind): Id<Kind>;
}

/** Why a command declined. Nothing has happened; `ui` turns it into a sentence. */
export type Refusal =
  | {
      readonly kind: 'missing';
      readonly what:
        | 'annotation'
        | 'article'
        | 'tag'
        | 'entity'
        | 'attribute'
        | 'actor'
        | 'handOut'
        | 'link'
        | 'linkKind'
        | 'codebook'
        | 'comment'
        | 'example'
        | 'original'
        | 'text'
        | 'record';
    }
  | { readonly kind: 'textNotLoaded'; readonly articleId: ArticleId }
  | { readonly kind: 'emptySelection' }
  | { readonly kind: 'outsideText' }
  | { readonly kind: 'lastRange' }
  | { readonly kind: 'notSplittable' }
  | { readonly kind: 'notJoinable' }
  /** The codebook has this kind of link, but not between these two. */
  | {
      readonly kind: 'notLinkable';
      /** What the kind is called. */
      readonly link: string;
      readonly why: 'sameAnnotation' | 'otherTags' | 'otherArticle';
    }
  | { readonly kind: 'wrongValue'; readonly attribute: string; readonly expected: string }
  | { readonly kind: 'emptyName' }
  | { readonly kind: 'emptyComment' }
  | { readonly kind: 'nameTaken'; readonly name: string }
  /** So many places name it. */
  | { readonly kind: 'nameInUse'; readonly name: string; readonly places: number }
  | { readonly kind: 'wrongOrcid' }
  /** Nothing of it is as that change left it: taking it back would undo later work. */
  | { readonly kind: 'changedSince' }
  /** Somebody else works on it. */
  | { readonly kind: 'handOutTaken'; readonly coder: string }
  /** The package this person works on has a locked codebook. */
  | { readonly kind: 'codebookLocked' }
  /** A tag can't stand below itself. */
  | { readonly kind: 'tagCircle' }
  /** The codebook would not hold together afterwards. */
  | { readonly kind: 'wrongCodebook'; readonly problem: CodebookProblem }
  /** Long work that the person stopped. */
  | { readonly kind: 'stopped' }
  /** The one-file workbench that a shared page is made of is not at hand. */
  | { readonly kind: 'noPageShell' }
  | { readonly kind: 'articleLimit'; readonly limit: number }
  /** Of what was asked of several articles this could not be done with one ("B “Talks in Muscat”"). */
  | { readonly kind: 'inArticle'; readonly article: string; readonly reason: Refusal }
  /** The earlier version is not in the session, or is a later version of this one. */
  | { readonly kind: 'notAVersion'; readonly why: 'missing' | 'circle' }
  | { readonly kind: 'nothingToDo' };

/** What a command wants: the entries, and in words what they do ("create quote"), for Undo and History. */
export interface Effect {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/**
 * One thing a person can do. A pure function of state and input, so that it can be run again on newer records when
 * another tab was quicker. New records leave `rev` as `UNCOMMITTED`; the commit stamps it.
 */
export interface Command<Input> {
  readonly name: string;
  run(state: SessionState, input: Input, context: CommandContext): Result<Effect, Refusal>;
}
