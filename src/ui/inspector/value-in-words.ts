import type { EntityId } from '../../domain/ids.ts';
import type { AttributeValue } from '../../domain/records/annotation.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { numberInWords } from '../shared/in-locale.ts';

/** A value as a person reads it: labels for choices, names for entities, the words of a passage. */
export function valueInWords(
  spec: Pick<AttributeSpec, 'kind' | 'values'> | undefined,
  value: AttributeValue,
  entities: SessionState['entities'],
): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return numberInWords(value);
  if (isTexts(value)) return value.map((one) => valueInWords(spec, one, entities)).join(', ');
  if (typeof value === 'object') return value.quotes.map(({ exact }) => exact).join(' … ');
  if (spec?.kind === 'entity') return entities.get(value as EntityId)?.name ?? value;
  return spec?.values?.find(({ id }) => id === value)?.label ?? value;
}

const isTexts = (value: AttributeValue): value is readonly string[] => Array.isArray(value);
