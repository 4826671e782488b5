import type { CodebookId, TagId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import type { SessionState } from '../session-state.ts';

/**
 * The version one codes under now: the greatest of the codebook's own and those in which its tags changed. It is no
 * single field, so that two people who change two tags offline change two records, and neither takes the other's
 * guidelines away.
 */
export function presentVersion(
  { codebooks, tags, session }: Pick<SessionState, 'codebooks' | 'tags' | 'session'>,
  codebookId: CodebookId = session.codebookId,
): number {
  let version = codebooks.get(codebookId)?.version ?? 0;
  for (const tag of tags.values()) {
    if (tag.codebookId === codebookId) version = Math.max(version, tag.changedIn ?? 0);
  }
  return version;
}

/** The same for many codings: the tags are looked through once for each codebook, not for each coding. */
export function presentVersions(
  state: Pick<SessionState, 'codebooks' | 'tags' | 'session'>,
): (codebookId: CodebookId) => number {
  const known = new Map<CodebookId, number>();
  return (codebookId) => {
    const version = known.get(codebookId) ?? presentVersion(state, codebookId);
    known.set(codebookId, version);
    return version;
  };
}

/**
 * The version that a change of meaning belongs to: the present one as long as nobody has coded under it, so that twenty
 * edits in a row are one version. Deleted annotations count, because Undo may bring them back.
 */
export function versionOfChange(state: SessionState): number {
  const present = presentVersion(state);
  let used = -1;
  for (const ofArticle of state.annotations.values()) {
    for (const { codebookVersion } of ofArticle.values()) used = Math.max(used, codebookVersion);
  }
  for (const record of state.deleted.values()) {
    if (record.type === 'annotation') used = Math.max(used, record.codebookVersion);
  }
  return used < present ? present : Math.min(used + 1, Number.MAX_SAFE_INTEGER);
}

/** Whether it was coded before its tag last changed its meaning, and nobody has confirmed it since. */
export const isOlderCoding = (
  { tags }: Pick<SessionState, 'tags'>,
  { tagId, codebookVersion }: Pick<Annotation, 'tagId' | 'codebookVersion'>,
): boolean => codebookVersion < (tags.get(tagId)?.changedIn ?? 0);

/** Every such annotation of the session, or of one tag. One pass over all. */
export function olderCodings(state: SessionState, tagId?: TagId): readonly Annotation[] {
  const older: Annotation[] = [];
  for (const ofArticle of state.annotations.values()) {
    for (const annotation of ofArticle.values()) {
      if ((tagId === undefined || annotation.tagId === tagId) && isOlderCoding(state, annotation))
        older.push(annotation);
    }
  }
  return older;
}
