import { codebookEntries } from '../codebook/codebook-change.ts';
import { codebookIn } from '../codebook/codebook-in.ts';
import { given } from '../codebook/given.ts';
import type { Command } from '../command.ts';
import type { TagId } from '../ids.ts';
import type { Tag } from '../records/codebook.ts';
import { fail, ok } from '../result.ts';

export interface EditTagInput {
  readonly id: TagId;
  readonly name?: string;
  readonly help?: string;
  /** One or two characters. */
  readonly letter?: string;
  /** One character; null for none. */
  readonly hotkey?: string | null;
  readonly colour?: Tag['colour'];
  readonly lineStyle?: Tag['lineStyle'];
}

/** Changes what a tag is called, how it is explained and how it looks. Annotations name it by id, so none changes. */
export const editTag: Command<EditTagInput> = {
  name: 'editTag',
  run(state, input) {
    const before = codebookIn(state);
    const tag = before?.tags.find(({ id }) => id === input.id);
    if (!before || !tag) return fail({ kind: 'missing', what: 'tag' });
    const fields = given(input, ['name', 'help', 'letter', 'hotkey', 'colour', 'lineStyle']);
    const name = fields.name?.trim() ?? tag.name;
    if (name === '') return fail({ kind: 'emptyName' });
    const next: Tag = { ...tag, ...fields, name };
    const tags = before.tags.map((one) => (one === tag ? next : one));
    const entries = codebookEntries(state, before, { ...before, tags });
    if (!entries.ok) return entries;
    if (entries.value.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({ title: titleOf(tag, next, Object.keys(fields)), entries: entries.value });
  },
};

const NOUNS: Readonly<Record<string, string>> = {
  help: 'definition',
  letter: 'letter',
  hotkey: 'key',
  colour: 'colour',
  lineStyle: 'line',
};

function titleOf(before: Tag, after: Tag, fields: readonly string[]): string {
  if (before.name !== after.name) return `rename tag ${before.name} to ${after.name}`;
  const [only = ''] = fields;
  const noun = fields.length === 1 ? NOUNS[only] : undefined;
  return noun ? `change the ${noun} of ${before.name}` : `change tag ${before.name}`;
}
