import { useMemo } from 'react';
import { useTags } from '../keys/use-actions.ts';

/** What an attribute is called in the codebook; its id where no tag has it any more. */
export function useRoleLabel(): (attributeId: string) => string {
  const tags = useTags();
  return useMemo(() => {
    const labels = new Map(tags.flatMap(({ attributes }) => attributes.map(({ id, label }) => [id, label])));
    return (attributeId) => labels.get(attributeId) ?? attributeId;
  }, [tags]);
}
