import { given } from '../codebook/given.ts';
import type { Command } from '../command.ts';
import { equal } from '../content.ts';
import { revision } from '../entries.ts';
import type { ExampleId } from '../ids.ts';
import type { ExampleKind } from '../records/example.ts';
import { fail, ok } from '../result.ts';
import { nounOf } from './add-example.ts';

export interface EditExampleInput {
  readonly id: ExampleId;
  readonly kind?: ExampleKind;
  /** Why it is one, or why it is none. */
  readonly note?: string;
}

/** Says why a passage is an example, or makes a borderline case of it. */
export const editExample: Command<EditExampleInput> = {
  name: 'editExample',
  run(state, input) {
    const example = state.examples.get(input.id);
    if (!example) return fail({ kind: 'missing', what: 'example' });
    const entry = revision(example, given(input, ['kind', 'note']));
    if (equal(entry.before, entry.after)) return fail({ kind: 'nothingToDo' });
    const tag = state.tags.get(example.tagId);
    return ok({ title: `change ${nounOf(example.kind)} of ${tag?.name ?? 'a tag'}`, entries: [entry] });
  },
};
