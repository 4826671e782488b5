import type { Command } from '../command.ts';
import { deletion } from '../entries.ts';
import type { ExampleId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { nounOf } from './add-example.ts';

/** Takes examples and borderline cases out of the codebook. Annotations stay what they are. */
export const deleteExamples: Command<{ readonly ids: readonly ExampleId[] }> = {
  name: 'deleteExamples',
  run(state, { ids }) {
    const found = [...new Set(ids)].flatMap((id) => state.examples.get(id) ?? []);
    const [first] = found;
    if (!first) return fail({ kind: 'missing', what: 'example' });
    const noun = found.length === 1 ? nounOf(first.kind) : `${found.length} examples`;
    return ok({ title: `remove ${noun}`, entries: found.map(deletion) });
  },
};
