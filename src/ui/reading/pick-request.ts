import { createStore } from 'zustand/vanilla';
import type { AnnotationId } from '../../domain/ids.ts';

interface PickRequest {
  /** Gets what a plain click in any text on screen covers, shortest first; nothing at all in plain words. */
  readonly take: ((ids: readonly AnnotationId[]) => void) | null;
}

/** Set while somebody waits for an annotation to be clicked: then a click chooses that and does nothing else. */
export const pickRequest = createStore<PickRequest>(() => ({ take: null }));
