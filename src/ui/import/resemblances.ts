import { articlesInOrder, type SessionState } from '../../domain/session-state.ts';
import type { ImportRow, Resemblance } from '../../workspace/importing/import-row.ts';
import type { Workspace } from '../../workspace/workspace.ts';

type Found = ReadonlyMap<number, Resemblance | null>;
type Entry = readonly [number, Resemblance | null];

/**
 * Texts that are here character for character, known at once by their hashes. What was found before about near-duplicates
 * stays until they have been looked for again.
 */
export function quickResemblances(rows: readonly ImportRow[], state: SessionState | null): Found {
  const known = new Map<string, Resemblance['of']>();
  for (const { id, textHash } of state ? articlesInOrder(state) : []) known.set(textHash, { article: id });
  return new Map(
    rows.map(({ key, draft: { textHash }, resemblance }): Entry => {
      const of = known.get(textHash);
      if (!of) known.set(textHash, { row: key });
      return [
        key,
        of ? { kind: 'sameText', of, shared: 1 } : resemblance?.kind === 'near' ? resemblance : null,
      ];
    }),
  );
}

/** All kinds, by the passages that texts share. Null when it was called off. */
export async function resemblancesOf(
  workspace: Workspace,
  rows: readonly ImportRow[],
  signal: AbortSignal,
): Promise<Found | null> {
  const found = await workspace.duplicatesOf(
    rows.map(({ draft }) => draft),
    signal,
  );
  if (signal.aborted) return null;
  return new Map(
    rows.map(({ key }, index): Entry => {
      const duplicate = found[index];
      if (!duplicate) return [key, null];
      const { kind, of, shared } = duplicate;
      if ('article' in of) return [key, { kind, of, shared }];
      const earlier = rows[of.draft];
      return [key, earlier ? { kind, of: { row: earlier.key }, shared } : null];
    }),
  );
}
