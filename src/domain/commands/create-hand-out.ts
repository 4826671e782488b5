import type { Command } from '../command.ts';
import { creation, newBase } from '../entries.ts';
import type { ArticleId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { handOutFields } from './hand-out-fields.ts';

/** Writes down what one coder is asked to do. The package is a session file with this record in it. */
export const createHandOut: Command<{
  readonly coderName: string;
  readonly articleIds: readonly ArticleId[];
  readonly instructions: string;
  readonly dueOn: string | null;
  readonly blind: boolean;
  readonly codebookLocked: boolean;
}> = {
  name: 'createHandOut',
  run(state, { articleIds, blind, codebookLocked, ...given }, context) {
    const fields = handOutFields(given);
    if (!fields.ok) return fields;
    if (articleIds.length === 0) {
      return fail({ kind: 'wrongValue', attribute: 'Articles', expected: 'at least one article' });
    }
    if (!articleIds.every((id) => state.articles.has(id))) return fail({ kind: 'missing', what: 'article' });
    const handOut = {
      ...newBase('handOut', context.newId('handOut'), context),
      ...fields.value,
      coderId: null,
      articleIds: [...new Set(articleIds)],
      blind,
      codebookLocked,
      handedInAt: null,
    };
    return ok({ title: `create hand-out for ${handOut.coderName}`, entries: [creation(handOut)] });
  },
};
