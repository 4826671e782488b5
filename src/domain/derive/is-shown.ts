import type { AttributeValue } from '../records/annotation.ts';
import type { AttributeSpec } from '../records/codebook.ts';

/** Whether an attribute applies: every attribute that its `when` names has one of the wanted values. */
export function isShown(
  { when }: Pick<AttributeSpec, 'when'>,
  values: Readonly<Record<string, { readonly value: AttributeValue }>>,
): boolean {
  return Object.entries(when ?? {}).every(([id, wanted]) => {
    const accepted = typeof wanted === 'string' ? [wanted] : wanted;
    const value = Object.hasOwn(values, id) ? values[id]?.value : undefined;
    if (Array.isArray(value)) return value.some((one) => accepted.includes(one));
    return value !== undefined && typeof value !== 'object' && accepted.includes(String(value));
  });
}
