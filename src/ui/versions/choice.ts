import type { Fate, Placement } from '../../analysis/reanchoring/reanchor-annotation.ts';
import type { TextRange } from '../../domain/records/range.ts';

/** Which place one looks at: the likeliest, the one after it, or one chosen by hand. */
export type Choice =
  | { readonly kind: 'best' }
  | { readonly kind: 'runnerUp' }
  | { readonly kind: 'hand'; readonly range: TextRange };

export const BEST: Choice = { kind: 'best' };

/** Where the annotation would stand by that; null: nowhere yet. Passages among its values keep their own best place. */
export function placementBy(fate: Fate | null, choice: Choice): Placement | null {
  const proposed = fate && fate.kind !== 'lost' ? fate.placement : null;
  switch (choice.kind) {
    case 'hand':
      return { ranges: [choice.range], passages: proposed?.passages ?? {} };
    case 'runnerUp':
      return (fate?.kind === 'moved' && fate.runnerUp) || proposed;
    case 'best':
      return proposed;
  }
}

/** The way to the other place of two, or back; the same where there is none. */
export const otherPlace = (fate: Fate | null, choice: Choice): Choice =>
  fate?.kind === 'moved' && fate.runnerUp && choice.kind !== 'runnerUp' ? { kind: 'runnerUp' } : BEST;
