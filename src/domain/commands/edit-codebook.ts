import { codebookEntries } from '../codebook/codebook-change.ts';
import { codebookIn } from '../codebook/codebook-in.ts';
import { given } from '../codebook/given.ts';
import type { Command } from '../command.ts';
import { fail, ok } from '../result.ts';

export interface EditCodebookInput {
  readonly name?: string;
  readonly about?: string;
  readonly guidelines?: string;
  /** BCP 47. */
  readonly language?: string;
}

/** Changes what is said of the codebook as a whole. */
export const editCodebook: Command<EditCodebookInput> = {
  name: 'editCodebook',
  run(state, input) {
    const before = codebookIn(state);
    if (!before) return fail({ kind: 'missing', what: 'codebook' });
    const fields = given(input, ['name', 'about', 'guidelines', 'language']);
    const name = fields.name?.trim() ?? before.codebook.name;
    if (name === '') return fail({ kind: 'emptyName' });
    const codebook = { ...before.codebook, ...fields, name };
    const entries = codebookEntries(state, before, { ...before, codebook });
    /* v8 ignore if -- what is said of the whole can't break it, but the type allows for it */
    if (!entries.ok) return entries;
    if (entries.value.length === 0) return fail({ kind: 'nothingToDo' });
    const [only, ...more] = Object.keys(fields) as (keyof EditCodebookInput)[];
    const what = only && more.length === 0 ? NOUNS[only] : 'the codebook';
    return ok({ title: `change ${what}`, entries: entries.value });
  },
};

const NOUNS: Readonly<Record<keyof EditCodebookInput, string>> = {
  name: 'the codebook’s name',
  about: 'what the codebook is about',
  guidelines: 'the guidelines',
  language: 'the codebook’s language',
};
