import type { AnyRecord } from '../records.ts';
import type { Tag } from '../records/codebook.ts';
import { WITHDRAWN } from '../revision.ts';
import type { Mend } from './report.ts';
import type { Joined } from './union.ts';
import { oldFields } from './unmended.ts';

/** What this merge mends; what is here mended in the same way already is not said again. */
export const mendsIn = (joined: readonly Joined[]): readonly Mend[] => joined.flatMap(mendsOf);

const NONE: readonly Mend[] = [];

function mendsOf({ mine, myRaw, raw, result }: Joined): readonly Mend[] {
  if (result === raw && mine === myRaw) return NONE;
  // One that came by a merge which was taken back is as good as not here.
  const here = (mine?.deletedRev === WITHDRAWN ? null : mine) as AnyRecord | null;
  const after = result as AnyRecord;
  const before = here ?? (raw as AnyRecord);
  const mended = oldFields(after);
  const mends: Mend[] = [];
  if ('deletedRev' in mended && (after.type === 'article' || after.type === 'entity')) {
    const wasRevived = here?.deletedRev === null && myRaw !== null && myRaw.deletedRev !== null;
    if (!wasRevived) mends.push({ kind: 'revived', type: after.type, id: after.id });
  }
  if (after.type === 'article' && before.type === 'article' && after.deletedRev === null) {
    const { id, letter, versionOf } = after;
    if (letter !== before.letter)
      mends.push({ kind: 'letter', articleId: id, from: before.letter, to: letter });
    if ('versionOf' in mended && versionOf !== null && versionOf !== before.versionOf)
      mends.push({ kind: 'version', articleId: id, of: versionOf });
  }
  if (after.type === 'tag' && raw.type === 'tag' && 'parentId' in mended) {
    const wasMoved =
      here?.type === 'tag' && 'parentId' in oldFields(here) && here.parentId === after.parentId;
    const from = (raw as Tag).parentId;
    if (!wasMoved) mends.push({ kind: 'tagParent', tagId: after.id, from, to: after.parentId });
  }
  return mends;
}
