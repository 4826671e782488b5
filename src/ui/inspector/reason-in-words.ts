import type { Because } from '../../domain/derive/reason.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { never } from '../../domain/result.ts';

/**
 * Why a computed value is what it is, to be read after the field's name: "Type of quote, from the marks".
 * @param specs of the annotation's tag, for the names of the codebook's values
 */
export function reasonInWords(because: Because, specs: readonly AttributeSpec[]): string {
  switch (because.kind) {
    case 'marks':
      return 'from the marks';
    case 'insideQuote':
      return 'from the quote it lies in';
    case 'outsideQuotes':
      return 'because it lies in no quote';
    case 'speakerOfQuote':
      return 'the speaker of the quote it lies in';
    case 'outletOfArticle':
      return 'the outlet, because it lies in no quote';
    case 'device': {
      const values = specs.find(({ id }) => id === 'device')?.values;
      const label = values?.find(({ id }) => id === because.device)?.label ?? because.device;
      return `from the device “${label}”`;
    }
    default:
      return never(because);
  }
}
