import type { AttributeValue } from '../../domain/records/annotation.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';

/** A value of a name as the codebook calls it. */
export function valueInWords(specs: readonly AttributeSpec[], id: string, value: AttributeValue): string {
  const spec = specs.find((one) => one.id === id);
  const labelOf = (one: string): string => spec?.values?.find((known) => known.id === one)?.label ?? one;
  if (typeof value === 'string') return labelOf(value);
  if (Array.isArray(value)) return value.map(labelOf).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : 'a passage';
}
