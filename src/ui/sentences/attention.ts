import { presentVersion } from '../../domain/codebook/version.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { never } from '../../domain/result.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { articleFacts } from '../../state/article-facts.ts';
import { unfitLinks, type Attention } from '../../state/attention.ts';

/** A reason by itself, for the filters. */
export const ATTENTION_NAMES: Readonly<Record<Attention, string>> = {
  detached: 'Detached: words not found',
  missingCore: 'A core value is missing',
  flagged: 'Flagged',
  olderCodebook: 'From an older codebook',
  openComment: 'An open comment',
  link: 'A link that no longer fits',
};

/** "Claim: no type of claim; flagged". */
export function attentionInWords(
  state: SessionState,
  annotation: Annotation,
  reasons: readonly Attention[],
): string {
  const name = state.tags.get(annotation.tagId)?.name ?? 'Deleted tag';
  return `${name}: ${reasons.map((reason) => reasonInWords(reason, state, annotation)).join('; ')}`;
}

function reasonInWords(reason: Attention, state: SessionState, annotation: Annotation): string {
  switch (reason) {
    case 'detached':
      return 'its words were not found in the text';
    case 'missingCore': {
      const missing = articleFacts(state, annotation.target.articleId).missingCoreOf(annotation);
      const specs = state.tags.get(annotation.tagId)?.attributes ?? [];
      return missing
        .map((id) => `no ${(specs.find((spec) => spec.id === id)?.label ?? id).toLowerCase()}`)
        .join(', ');
    }
    case 'flagged':
      return 'flagged';
    case 'olderCodebook':
      return `coded under version ${annotation.codebookVersion} of the codebook, now ${presentVersion(state)}`;
    case 'openComment':
      return 'a comment is open';
    case 'link':
      return [...new Set(unfitLinks(state, annotation).map(unfitInWords))].join(', ');
    default:
      return never(reason);
  }
}

const unfitInWords = (label: string | null): string =>
  label === null
    ? 'the codebook has removed the kind of a link'
    : `the link “${label}” no longer fits the tags`;
