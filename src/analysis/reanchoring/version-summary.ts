import type { Block } from '../../domain/records/article.ts';
import { atomsTouched } from './atoms.ts';
import type { VersionDiff } from './version-diff.ts';

/** How much of a text changed from one version to the next, in its paragraphs. */
export interface VersionSummary {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** Whether the first block is another one: mostly the headline. */
  readonly isHeadlineNew: boolean;
}

/** The part of a block's words that have to stand in the other version for it to be the same block. */
const SAME_BLOCK = 0.4;

export function versionSummary(
  diff: VersionDiff,
  oldBlocks: readonly Block[],
  newBlocks: readonly Block[],
): VersionSummary {
  const [inOld, inNew] = [new Uint8Array(diff.old.count), new Uint8Array(diff.next.count)];
  for (const { a, b, length } of diff.runs) {
    inOld.fill(1, a, a + length);
    inNew.fill(1, b, b + length);
  }
  const keptOf = (atoms: VersionDiff['old'], kept: Uint8Array, { range }: Block): number => {
    const { first, end } = atomsTouched(atoms, range);
    let [words, same] = [0, 0];
    for (let atom = first; atom < end; atom += 1) {
      if (atoms.words[atom] !== 1) continue;
      words += 1;
      same += kept[atom] ?? 0;
    }
    return words === 0 ? 1 : same / words;
  };
  const old = oldBlocks.map((block) => keptOf(diff.old, inOld, block));
  const next = newBlocks.map((block) => keptOf(diff.next, inNew, block));
  return {
    added: next.filter((share) => share < SAME_BLOCK).length,
    removed: old.filter((share) => share < SAME_BLOCK).length,
    // The headline is told by itself. A block that only lost words is whole in the new text, and only in the old one is something missing.
    changed: Math.max(
      ...[old, next].map((side) => side.slice(1).filter((share) => share >= SAME_BLOCK && share < 1).length),
    ),
    isHeadlineNew: (old[0] ?? 1) < 1 || (next[0] ?? 1) < 1,
  };
}
