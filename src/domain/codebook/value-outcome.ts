import { equal } from '../content.ts';
import type { AttributeValue, AttributeValues } from '../records/annotation.ts';
import type { AttributeSpec } from '../records/codebook.ts';
import type { Move } from './migrate-values.ts';
import { offers, suits } from './suits.ts';

export type Specs = ReadonlyMap<string, AttributeSpec>;

/** How often each thing happened to the values of one attribute. */
export interface ValueCounts {
  mapped: number;
  cleared: number;
  stray: number;
  /** Single values that the codebook stops offering, as they would be kept. */
  readonly strays: Map<string, number>;
}

/**
 * Adds what became of one record's values. What was stray before is no news.
 *
 * @param moves where its values have gone
 */
export function countValues(
  counts: Map<string, ValueCounts>,
  was: AttributeValues,
  is: AttributeValues,
  from: Specs,
  to: Specs,
  moves: readonly Move[],
): void {
  for (const { id, key } of moves) {
    const value = was[id]?.value;
    if (value === undefined || !suits(from.get(id), value)) continue;
    const now = key === null ? undefined : is[key]?.value;
    const outcome = outcomeOf(value, now, key === null ? undefined : to.get(key), key === id);
    if (outcome === 'same') continue;
    const known = counts.get(id);
    const count = known ?? { mapped: 0, cleared: 0, stray: 0, strays: new Map<string, number>() };
    if (!known) counts.set(id, count);
    count[outcome] += 1;
    if (outcome === 'stray' && key !== null) noteStrays(count.strays, now ?? value, to.get(key));
  }
}

function outcomeOf(
  value: AttributeValue,
  now: AttributeValue | undefined,
  spec: AttributeSpec | undefined,
  stays: boolean,
): 'same' | 'mapped' | 'cleared' | 'stray' {
  if (now === undefined) return 'cleared';
  if (!suits(spec, now)) return 'stray';
  return stays && equal(now, value) ? 'same' : 'mapped';
}

function noteStrays(
  strays: Map<string, number>,
  value: AttributeValue,
  spec: AttributeSpec | undefined,
): void {
  if (typeof value === 'object' && !Array.isArray(value)) return;
  for (const one of [value].flat()) {
    const text = String(one);
    if (Array.isArray(value) && spec && offers(spec, text)) continue;
    strays.set(text, (strays.get(text) ?? 0) + 1);
  }
}
