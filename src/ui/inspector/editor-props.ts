import type { Annotation, AttributeValue } from '../../domain/records/annotation.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { FieldIds } from './field.tsx';

/** What every attribute editor is given. */
export interface EditorProps {
  readonly annotation: Annotation;
  readonly spec: AttributeSpec;
  /** Stored or worked out; undefined means not coded. */
  readonly value: AttributeValue | undefined;
  /** The value was worked out from the text: shown in italics, and picking it again makes it the person's own. */
  readonly computed: boolean;
  readonly ids: FieldIds;
  /** Stores a value; null means not coded, or computed again. Answers whether that is committed now. */
  set(value: AttributeValue | null): Promise<boolean>;
}

export const NOT_CODED = 'Not coded';
