import { useState } from 'react';
import type { AnnotationId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';

interface RowSelection {
  /** Only rows that the list shows: what can't be seen is never changed. */
  readonly ids: ReadonlySet<AnnotationId>;
  toggle(id: AnnotationId): void;
  /** Selects from where the selecting began (or `from`) to a row. */
  extendTo(from: number, to: number): void;
  all(): void;
  clear(): void;
}

const NONE: ReadonlySet<AnnotationId> = new Set();

/** Several rows at once, for one command on all of them. */
export function useRowSelection(rows: readonly Annotation[]): RowSelection {
  const [chosen, setChosen] = useState(NONE);
  const [anchor, setAnchor] = useState<AnnotationId | null>(null);
  const ids = chosen.size === 0 ? NONE : new Set(rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id));
  return {
    ids,
    toggle(id) {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
      setAnchor(id);
    },
    extendTo(from, to) {
      const begun = anchor === null || chosen.size === 0 ? -1 : rows.findIndex(({ id }) => id === anchor);
      const start = begun < 0 ? from : begun;
      setAnchor(rows[start]?.id ?? null);
      setChosen(new Set(rows.slice(Math.min(start, to), Math.max(start, to) + 1).map(({ id }) => id)));
    },
    all: () => setChosen(new Set(rows.map(({ id }) => id))),
    clear: () => setChosen(NONE),
  };
}
