import type { ArticleDraft, ChosenStretches } from '../../workspace/workspace.ts';

/** What a person has chosen about the stretches of a source, as numbers; none twice. */
export interface Chosen {
  readonly restored: ReadonlySet<number>;
  readonly left: ReadonlySet<number>;
}

export const chosenOf = ({ recipe }: Pick<ArticleDraft, 'recipe'>): Chosen => ({
  restored: new Set(recipe?.restored),
  left: new Set(recipe?.left),
});

/** Takes in what was left out, whoever left it out. */
export const takenIn = ({ restored, left }: Chosen, numbers: readonly number[]): Chosen => ({
  restored: new Set([...restored, ...numbers.filter((number) => !left.has(number))]),
  left: without(left, numbers),
});

/** Leaves out what is in the text, also what was taken back in before. */
export const leftOut = ({ restored, left }: Chosen, numbers: readonly number[]): Chosen => ({
  restored: without(restored, numbers),
  left: new Set([...left, ...numbers.filter((number) => !restored.has(number))]),
});

const without = (all: ReadonlySet<number>, numbers: readonly number[]): ReadonlySet<number> =>
  new Set([...all].filter((number) => !numbers.includes(number)));

const asOptions = ({ restored, left }: Chosen): Required<ChosenStretches> => ({
  restored: [...restored].toSorted((a, b) => a - b),
  left: [...left].toSorted((a, b) => a - b),
});

/**
 * Reads a source again whenever something else is chosen, one reading at a time: keys are quicker than a large page, and
 * the last choice holds.
 */
export function rereading(read: (key: number, options: Required<ChosenStretches>) => Promise<void>) {
  const wanted = new Map<number, Chosen>();
  return async (key: number, now: Chosen, change: (chosen: Chosen) => Chosen): Promise<void> => {
    const before = wanted.get(key);
    wanted.set(key, change(before ?? now));
    if (before) return;
    try {
      for (let next = wanted.get(key); next;) {
        await read(key, asOptions(next));
        const later = wanted.get(key);
        next = later === next ? undefined : later;
      }
    } finally {
      wanted.delete(key);
    }
  };
}
