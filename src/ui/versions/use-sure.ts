import { useEffect, useState } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Waiting } from '../../state/versions.ts';
import { fateFor, isSure } from './fates.ts';
import type { Sure } from './take-all.tsx';

/** How long one slice may take, in milliseconds: keys and paint go first. */
const SLICE_MS = 8;

/** Those of one later version that need no look at each by itself. Found in slices, so it grows. */
export function useSure(
  state: SessionState | null,
  waiting: readonly Waiting[],
  to: ArticleId | null,
  /** Changes when more versions have been compared. */
  compared: number,
): readonly Sure[] {
  const [known, setKnown] = useState<{ readonly of: unknown; readonly sure: readonly Sure[] }>();
  const texts = state?.texts;
  useEffect(() => {
    if (!state) return undefined;
    const asked = waiting.filter((one) => one.to.id === to);
    const sure: Sure[] = [];
    let next = 0;
    let timer = 0;
    const slice = (): void => {
      const start = performance.now();
      while (next < asked.length && performance.now() - start < SLICE_MS) {
        const one = asked[next];
        const fate = one ? fateFor(state, one) : null;
        if (one && fate && fate.kind !== 'lost' && isSure(fate)) sure.push({ waiting: one, fate });
        next += 1;
      }
      if (next < asked.length) timer = window.setTimeout(slice);
      else setKnown({ of: waiting, sure });
    };
    timer = window.setTimeout(slice);
    return () => window.clearTimeout(timer);
    // Only texts and what waits matter, not every other change of the session.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [waiting, to, texts, compared]);
  return known?.of === waiting ? known.sure : [];
}
