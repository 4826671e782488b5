import type { Entry } from '../change.ts';
import type { CommandContext, Refusal } from '../command.ts';
import { equal } from '../content.ts';
import type { AttributeValues } from '../records/annotation.ts';
import type { AttributeSpec } from '../records/codebook.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SessionState } from '../session-state.ts';
import { valueFrom, type GivenValue } from './given-value.ts';

/** One attribute and what it is to be. */
export interface ValueInput {
  readonly attributeId: string;
  readonly value: GivenValue;
}

/** Values with one of them set or taken back. */
export interface ValuesWith {
  readonly attributes: AttributeValues;
  /** What has to be made for it, such as a new entity. */
  readonly entries: readonly Entry[];
  /** "set genre" or "clear genre". */
  readonly deed: string;
}

/** What the values of an article or entity are once a person has coded one; refused where nothing would change. */
export function valuesWith(
  state: SessionState,
  specs: readonly AttributeSpec[] | undefined,
  values: AttributeValues,
  { attributeId, value: given }: ValueInput,
  context: CommandContext,
): Result<ValuesWith, Refusal> {
  const spec = specs?.find(({ id }) => id === attributeId);
  // A value whose attribute has left the codebook may still be cleared.
  if (!spec && !(given === null && Object.hasOwn(values, attributeId))) {
    return fail({ kind: 'missing', what: 'attribute' });
  }
  const stored = spec ? valueFrom(state, spec, given, context) : ok({ value: null, entries: [] as const });
  if (!stored.ok) return stored;
  const { value, entries } = stored.value;
  const { [attributeId]: old, ...others } = values;
  const attributes: AttributeValues =
    value === null ? others : { ...others, [attributeId]: { value, by: 'person' } };
  if (equal(old, attributes[attributeId])) return fail({ kind: 'nothingToDo' });
  const label = (spec?.label ?? attributeId).toLowerCase();
  return ok({ attributes, entries, deed: `${value === null ? 'clear' : 'set'} ${label}` });
}
