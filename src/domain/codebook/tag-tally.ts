import type { Entry } from '../change.ts';
import { equal } from '../content.ts';
import type { Tag } from '../records/codebook.ts';

/** Names of tags by what becomes of them, as they are before. One that only gets another place in the order does not count. */
export function tagTally(entries: readonly Entry[]): {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
} {
  const added: string[] = [];
  const changed: string[] = [];
  const deleted: string[] = [];
  for (const { before, after } of entries) {
    if (after.type !== 'tag') continue;
    const [was, is] = [before as Tag | null, after as Tag];
    if (is.deletedRev !== null) deleted.push(is.name);
    else if (!was || was.deletedRev !== null) added.push(is.name);
    else if (!equal({ ...was, position: is.position }, is)) changed.push(was.name);
  }
  return { added, changed, deleted };
}
