import type { Refusal } from '../command.ts';
import type { HandOut } from '../records/hand-out.ts';
import { fail, ok, type Result } from '../result.ts';
import { isDate } from './value-fits.ts';

/** What the lead types about a hand-out and may change later. */
type Typed = Pick<HandOut, 'coderName' | 'instructions' | 'dueOn'>;

const DAY_LENGTH = 'yyyy-mm-dd'.length;

/** The typed fields as they are kept, or why not. */
export function handOutFields({ coderName, instructions, dueOn }: Typed): Result<Typed, Refusal> {
  const name = coderName.trim();
  if (name === '') return fail({ kind: 'emptyName' });
  if (dueOn !== null && !(isDate(dueOn) && dueOn.length === DAY_LENGTH)) {
    return fail({ kind: 'wrongValue', attribute: 'Due date', expected: 'a day such as 2025-03-22' });
  }
  return ok({ coderName: name, instructions: instructions.trim(), dueOn });
}
