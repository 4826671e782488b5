import { isDate } from '../commands/value-fits.ts';
import { foldName } from '../entity-names.ts';
import type { EntityId } from '../ids.ts';
import type { AttributeValue, Target } from '../records/annotation.ts';
import type { AttributeSpec } from '../records/codebook.ts';
import { offers, suits } from './suits.ts';

/** Names of the session, both ways. */
export interface NameLookup {
  readonly nameOf: (id: EntityId) => string | undefined;
  readonly entityNamed: (name: string) => EntityId | null;
}

/**
 * A value of one attribute as a value of another. Choices stay what they are by id; everything else goes through words:
 *
 * | to              | from                                                                                        |
 * | --------------- | ------------------------------------------------------------------------------------------- |
 * | choice, choices | words that are the label of a value (case, accents and apostrophes aside); one for a choice |
 * | text            | labels, names, numbers, dates, "yes" and "no", the exact words of a passage; several by "; " |
 * | list            | the same, one by one                                                                        |
 * | number          | digits, with a point and a sign; at most 15 that count, or the number would be another one  |
 * | date            | 2025, 2025-03 or 2025-03-22                                                                 |
 * | yesNo           | yes, no, true, false                                                                        |
 * | entity          | the name or an alias of one that is there; none is made                                     |
 * | passage         | a passage only                                                                              |
 *
 * @returns the value as it is where it can't be converted: nothing is dropped
 */
export function converted(
  value: AttributeValue,
  from: AttributeSpec | undefined,
  to: AttributeSpec,
  names: NameLookup,
): AttributeValue {
  if (from?.kind === to.kind) return value;
  if (!from && suits(to, value)) return value;
  if (to.kind === 'choice' || to.kind === 'choices') {
    const ids = chosenBy(value, from, to, names);
    if (ids === null) return value;
    if (to.kind === 'choices') return ids;
    const [only, ...more] = ids;
    return only !== undefined && more.length === 0 ? only : value;
  }
  const words = wordsOf(value, from, names);
  const made = fromWords(words, to, names);
  return made !== null && suits(to, made) ? made : value;
}

function chosenBy(
  value: AttributeValue,
  from: AttributeSpec | undefined,
  to: AttributeSpec,
  names: NameLookup,
): readonly string[] | null {
  const raw = [value].flat();
  if (raw.every((one) => typeof one === 'string' && offers(to, one))) return [...new Set(raw as string[])];
  const byLabel = new Map((to.values ?? []).map(({ id, label }) => [foldName(label), id]));
  const ids = wordsOf(value, from, names).map((word) => byLabel.get(foldName(word)));
  return ids.length > 0 && ids.every((id) => id !== undefined) ? [...new Set(ids as string[])] : null;
}

/** A value in words, one by one. */
export function wordsOf(
  value: AttributeValue,
  spec: AttributeSpec | undefined,
  { nameOf }: Pick<NameLookup, 'nameOf'>,
): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.map((one) => labelOf(spec, one));
  if (typeof value === 'object') return [(value as Target).quotes.map(({ exact }) => exact).join(' … ')];
  const text = value as string;
  return [spec?.kind === 'entity' ? (nameOf(text as EntityId) ?? text) : labelOf(spec, text)];
}

const labelOf = (spec: AttributeSpec | undefined, id: string): string =>
  spec?.values?.find((value) => value.id === id)?.label ?? id;

function fromWords(words: readonly string[], to: AttributeSpec, names: NameLookup): AttributeValue | null {
  const [first = ''] = words;
  const only = words.length === 1 ? first.trim() : '';
  switch (to.kind) {
    case 'text':
      return words.join('; ');
    case 'list':
      return words;
    case 'number':
      return isExactNumber(only) ? Number(only) : null;
    case 'date':
      return isDate(only) ? only : null;
    case 'yesNo':
      return YES_NO.get(only.toLowerCase()) ?? null;
    case 'entity':
      return only === '' ? null : names.entityNamed(only);
    default:
      return null;
  }
}

/** A number of the computer tells 15 decimal digits apart, and one too great would be none. */
const isExactNumber = (text: string): boolean =>
  /^[+-]?\d+(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').replace(/^0+/, '').length <= 15;

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);
