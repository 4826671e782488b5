import type { TagId } from '../../domain/ids.ts';
import type { Example } from '../../domain/records/example.ts';

/** The examples of a tag, the oldest first. */
export const examplesOf = (
  examples: ReadonlyMap<string, Example> | undefined,
  tagId: TagId,
): readonly Example[] =>
  [...(examples?.values() ?? [])]
    .filter((example) => example.tagId === tagId)
    .toSorted((a, b) =>
      a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1,
    );
