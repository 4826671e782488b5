import type { GivenValue } from '../../domain/commands/given-value.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { AttributeValue } from '../../domain/records/annotation.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { FieldIds } from './field.tsx';

/** What a field belongs to: an annotation, an article's codes, a name, or several annotations at once. */
export interface FieldOwner {
  /** Names the typing that is kept while it isn't stored; see `drafts.ts`. */
  readonly recordId: string;
  /** The article whose words a passage is made of, and whose names are offered first; null for none. */
  readonly articleId: ArticleId | null;
  /** The annotated words, for fields that show them as a hint; empty for none. */
  readonly words: string;
}

/** What every attribute editor is given. */
export interface EditorProps {
  readonly owner: FieldOwner;
  readonly spec: AttributeSpec;
  /** Stored or worked out; undefined means not coded, or not the same in all. */
  readonly value: AttributeValue | undefined;
  /** The value was worked out from the text: shown in italics, and picking it again makes it the person's own. */
  readonly computed: boolean;
  /** What the empty field says: "Not coded", or that there are several values. */
  readonly unset: string;
  readonly ids: FieldIds;
  /** Stores a value; null means not coded, or computed again. Answers whether that is committed now. */
  set(value: GivenValue): Promise<boolean>;
}

export const NOT_CODED = 'Not coded';
