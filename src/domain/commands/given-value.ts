import type { Entry } from '../change.ts';
import type { CommandContext, Refusal } from '../command.ts';
import type { AttributeValue } from '../records/annotation.ts';
import type { AttributeSpec } from '../records/codebook.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SessionState } from '../session-state.ts';
import { entityFor } from './entity-for.ts';
import { expectedOf, fits } from './value-fits.ts';

/** A value, null for not coded, or for an entity its name: it is found, or made in the same step. */
export type GivenValue = AttributeValue | null | { readonly named: string };

/** The value to store, with what has to be made for it; refuses one that the attribute can't have. */
export function valueFrom(
  state: SessionState,
  spec: AttributeSpec,
  given: GivenValue,
  context: CommandContext,
): Result<{ readonly value: AttributeValue | null; readonly entries: readonly Entry[] }, Refusal> {
  if (given === null) return ok({ value: null, entries: [] });
  if (isNamed(given)) {
    if (spec.kind !== 'entity') {
      return fail({ kind: 'wrongValue', attribute: spec.label, expected: expectedOf(spec) });
    }
    const found = entityFor(state, given.named, context);
    return found.ok ? ok({ value: found.value.entity.id, entries: found.value.entries }) : found;
  }
  return fits(spec, given, state)
    ? ok({ value: given, entries: [] })
    : fail({ kind: 'wrongValue', attribute: spec.label, expected: expectedOf(spec) });
}

export const isNamed = (given: GivenValue): given is { readonly named: string } =>
  typeof given === 'object' && given !== null && 'named' in given;
