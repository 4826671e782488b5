import { useMemo } from 'react';
import type { KnownAttributes } from '../../domain/derive/attributes-of.ts';
import type { Computed } from '../../domain/derive/computed-attributes.ts';
import { isShown } from '../../domain/derive/is-shown.ts';
import { nameBefore } from '../../domain/derive/value-before.ts';
import type { EntityId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { articleFacts } from '../../state/article-facts.ts';
import { useSession } from '../shared/workspace-context.tsx';

/** What the inspector shows of an annotation beyond its record. */
export interface Facts {
  /** Stored values, and computed ones where nothing is stored. */
  readonly values: KnownAttributes;
  /** Computed values, also behind stored ones: the way back leads there. */
  readonly computed: Readonly<Record<string, Computed>>;
  readonly missingCore: readonly string[];
  isShown(spec: AttributeSpec): boolean;
  /** Whom the same attribute named before. */
  nameBefore(attributeId: string): EntityId | null;
}

export function useFacts(annotation: Annotation): Facts | null {
  const state = useSession((session) => session.state);
  return useMemo(() => {
    if (!state) return null;
    const { articleId } = annotation.target;
    const facts = articleFacts(state, articleId);
    const values = facts.valuesOf(annotation);
    return {
      values,
      computed: facts.computedOf(annotation),
      missingCore: facts.missingCoreOf(annotation),
      isShown: (spec) => isShown(spec, values),
      nameBefore: (attributeId) => nameBefore(state, annotation, attributeId),
    };
  }, [state, annotation]);
}
