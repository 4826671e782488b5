import { createStore } from 'zustand/vanilla';
import type { AnnotationId } from '../../domain/ids.ts';
import type { LinkChoice } from '../../domain/link-choices.ts';

/** What the chosen annotation is for: to go there, or to be the other end of a link. */
export type JumpPurpose = { readonly kind: 'go' } | { readonly kind: 'link'; readonly from: AnnotationId };

/** What is asked now. Keys mean only that until it is answered. */
export type Asking =
  /** A label is to be typed, or an annotation clicked. */
  | { readonly step: 'place'; readonly purpose: JumpPurpose; readonly typed: string }
  /** The same as a list in which one can search. */
  | { readonly step: 'list'; readonly purpose: JumpPurpose }
  /** Both ends are known, several kinds fit. */
  | {
      readonly step: 'kind';
      readonly from: AnnotationId;
      readonly to: AnnotationId;
      readonly choices: readonly LinkChoice[];
      /** Came by a click: the other end is where one works now. */
      readonly byPointer: boolean;
    };

export interface JumpView {
  readonly asking: Asking | null;
  /** What can be chosen by label, in the order in which it was given out. */
  readonly labels: ReadonlyMap<AnnotationId, string>;
  /** How many on screen can't be chosen. */
  readonly leftOut: number;
}

export const NOTHING_ASKED: JumpView = { asking: null, labels: new Map(), leftOut: 0 };

export const jumpStore = createStore<JumpView>(() => NOTHING_ASKED);
