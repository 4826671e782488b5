import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { AnnotationId, ArticleId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { findAnnotations, nounFor } from './find-annotations.ts';

/** Decides that annotations are about the words of the earlier version and stay there: nobody is asked again. */
export const stayOnVersion: Command<{
  readonly ids: readonly AnnotationId[];
  /** The later version they are not taken to. */
  readonly successor: ArticleId;
}> = {
  name: 'stayOnVersion',
  run(state, { ids, successor }) {
    if (!state.articles.has(successor)) return fail({ kind: 'missing', what: 'article' });
    const staying = findAnnotations(state, ids).filter(
      ({ staysOn, target }) => staysOn !== successor && target.articleId !== successor,
    );
    if (staying.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({
      title: `leave ${nounFor(state, staying)} on the earlier version`,
      entries: staying.map((annotation) => revision(annotation, { staysOn: successor })),
    });
  },
};
