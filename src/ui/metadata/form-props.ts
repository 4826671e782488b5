import type { Article } from '../../domain/records/article.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Held, MetadataDraft } from '../../state/metadata-draft.ts';
import { numberInWords } from '../shared/in-locale.ts';

/** What every part of the form works with. */
export interface FormProps {
  readonly articles: readonly Article[];
  readonly state: SessionState;
  readonly draft: MetadataDraft;
  onDraft(draft: MetadataDraft): void;
}

/** What stands in an empty field: nothing known, or values that differ. */
export const emptyInWords = (held: Held, hint = ''): string =>
  held.kind === 'several' ? `Several (${numberInWords(held.values)})` : hint;
