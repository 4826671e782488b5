import { isDate } from '../commands/value-fits.ts';
import type { AttributeValue } from '../records/annotation.ts';
import type { AttributeSpec } from '../records/codebook.ts';

/**
 * Whether a value has the form that the attribute asks for, and is among its choices. Unlike `fits` it asks neither for
 * the text of an article nor whether a name exists, so that it can be asked of everything at once.
 */
export function suits(spec: AttributeSpec | undefined, value: AttributeValue): boolean {
  switch (spec?.kind) {
    case undefined:
      return false;
    case 'choice':
      return typeof value === 'string' && offers(spec, value);
    case 'choices':
      return isTexts(value) && value.every((id) => offers(spec, id));
    case 'list':
      return isTexts(value);
    case 'entity':
    case 'text':
      return typeof value === 'string' && value !== '';
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'number':
      return typeof value === 'number';
    case 'yesNo':
      return typeof value === 'boolean';
    case 'passage':
      return typeof value === 'object' && !Array.isArray(value);
  }
}

export const offers = ({ values }: AttributeSpec, id: string): boolean =>
  values?.some((value) => value.id === id) ?? false;

const isTexts = (value: AttributeValue): value is readonly string[] =>
  Array.isArray(value) && value.length > 0;
