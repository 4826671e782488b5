import type { Codebook, Tag } from '../records/codebook.ts';
import { tagsInOrder, type SessionState } from '../session-state.ts';

/** A codebook as it stands: the record and its tags, in order. */
export interface CodebookParts {
  readonly codebook: Codebook;
  readonly tags: readonly Tag[];
}

/** The session's own; null only where a file without one was read. */
export function codebookIn(state: SessionState): CodebookParts | null {
  const codebook = state.codebooks.get(state.session.codebookId);
  return codebook ? { codebook, tags: tagsInOrder(state) } : null;
}
