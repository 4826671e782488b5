import type { TextRange } from '../../domain/records/range.ts';
import { atomsTouched } from './atoms.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import { standsApart } from './stands-apart.ts';
import { lastBeginningBy, type TrustedRun, type VersionDiff } from './version-diff.ts';

/**
 * What became of a range of an old version in the new one. Offsets are UTF-16 units of the new text.
 *
 * `exact`: the same words in the same surroundings; nobody has to look. `moved`: a person decides; `isClear` says
 * whether the best candidate lies well before the runner-up, and a winner with a close runner-up is none. `lost`:
 * nothing in the new text is like it.
 */
export type Anchor =
  | { readonly kind: 'exact'; readonly range: TextRange }
  | {
      readonly kind: 'moved';
      readonly best: Candidate;
      readonly runnerUp: Candidate | null;
      readonly isClear: boolean;
    }
  | { readonly kind: 'lost' };

/** How far the best must lie before the runner-up, in shares of 1. */
const CLEAR_BY = 0.1;
/** Less likeness is none. */
const LEAST = 0.4;

/**
 * Where a range of the old text stands in the new one.
 *
 * It is `exact` only if all of these hold: it lies in one run of equal words, unbroken; that run stands once in either
 * text and is long enough not to be chance; and no gap beside the run can be slid over the whole range, because then the
 * range would stand as well on the gap's other side, as when its sentence was inserted a second time right before it.
 *
 * @param range not empty, inside the old text
 */
export function reanchor(diff: VersionDiff, range: TextRange): Anchor {
  const run = runAround(diff, range);
  const image = run ? imageOf(diff, run, range) : null;
  if (run && image && run.isUnique && !isSlidOver(diff, run, range) && standsApart(diff, run, range))
    return { kind: 'exact', range: image };
  const [best, runnerUp] = candidatesFor(diff, range, image);
  if (!best || best.confidence < LEAST) return { kind: 'lost' };
  return {
    kind: 'moved',
    best,
    runnerUp: runnerUp && runnerUp.confidence >= LEAST ? runnerUp : null,
    isClear: best.confidence - (runnerUp?.confidence ?? 0) >= CLEAR_BY,
  };
}

/** The run that holds the whole range; null where the range was edited. */
function runAround({ old, runs }: VersionDiff, range: TextRange): TrustedRun | null {
  const { first, end } = atomsTouched(old, range);
  const run = runs[lastBeginningBy(runs, first)];
  return run && end <= run.a + run.length ? run : null;
}

function imageOf({ old, next }: VersionDiff, run: TrustedRun, { start, end }: TextRange): TextRange {
  const shift = (next.starts[run.b] ?? 0) - (old.starts[run.a] ?? 0);
  return { start: start + shift, end: end + shift };
}

function isSlidOver({ old }: VersionDiff, run: TrustedRun, range: TextRange): boolean {
  const { first, end } = atomsTouched(old, range);
  return end - run.a <= run.slidesAtStart || run.a + run.length - first <= run.slidesAtEnd;
}
