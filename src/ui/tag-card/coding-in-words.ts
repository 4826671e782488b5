import type { AttributeValues } from '../../domain/records/annotation.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { valueInWords } from '../inspector/value-in-words.ts';

/** "Speaker: Witkoff · Where it was said: Interview", in the order of the tag. Empty where nothing is coded. */
export function codingInWords(
  tag: Pick<Tag, 'attributes'> | undefined,
  values: AttributeValues,
  entities: SessionState['entities'],
): string {
  const order = (tag?.attributes ?? []).map(({ id }) => id);
  const specs = new Map((tag?.attributes ?? []).map((spec) => [spec.id, spec]));
  const placeOf = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return Object.entries(values)
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([id, { value }]) => {
      const spec = specs.get(id);
      return `${spec?.label ?? id}: ${valueInWords(spec, value, entities)}`;
    })
    .join(' · ');
}
