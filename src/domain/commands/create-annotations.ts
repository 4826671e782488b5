import { presentVersion } from '../codebook/version.ts';
import type { Command } from '../command.ts';
import { creation, newBase } from '../entries.ts';
import type { ActorId, ArticleId, TagId } from '../ids.ts';
import type { Annotation, AttributeValues, Origin, Target } from '../records/annotation.ts';
import type { TextRange } from '../records/range.ts';
import { fail, ok } from '../result.ts';
import { annotationsOf, type SessionState } from '../session-state.ts';
import { targetIn } from './target-in.ts';

export interface CreateAnnotationsInput {
  readonly tagId: TagId;
  /** UTF-16 units of the canonical text of each article. */
  readonly places: readonly { readonly articleId: ArticleId; readonly ranges: readonly TextRange[] }[];
  readonly attributes?: AttributeValues;
  /** What was looked for: goes into the origin of each. */
  readonly because: string;
}

/**
 * Tags what a search has found and a person has looked through. Where the same person has the same tag on the same words
 * already, nothing is made, so that it can be run again on newer records. All or nothing.
 */
export const createAnnotations: Command<CreateAnnotationsInput> = {
  name: 'createAnnotations',
  run(state, { tagId, places, attributes = {}, because }, context) {
    const tag = state.tags.get(tagId);
    if (!tag) return fail({ kind: 'missing', what: 'tag' });
    const origin: Origin = { kind: 'suggestion', suggester: 'search', version: '1', because };
    const codebookVersion = presentVersion(state, tag.codebookId);
    const taken = new Map<ArticleId, Set<string>>();
    const made: Annotation[] = [];
    for (const { articleId, ranges } of places) {
      const target = targetIn(state, articleId, ranges);
      if (!target.ok) return target;
      let there = taken.get(articleId);
      if (!there) taken.set(articleId, (there = wordsTagged(state, articleId, tagId, context.actorId)));
      const words = wordsOf(target.value);
      if (there.has(words)) continue;
      there.add(words);
      made.push({
        ...newBase('annotation', context.newId('annotation'), context),
        target: target.value,
        tagId,
        codebookVersion,
        attributes,
        note: '',
        confidence: null,
        flagged: false,
        origin,
        layerOf: context.actorId,
      });
    }
    if (made.length === 0) return fail({ kind: 'nothingToDo' });
    const hits = made.length === 1 ? 'hit' : `${made.length} hits`;
    return ok({ title: `tag ${hits} as ${tag.name.toLowerCase()}`, entries: made.map(creation) });
  },
};

/** What somebody's annotations of one tag stand on. */
function wordsTagged(state: SessionState, articleId: ArticleId, tagId: TagId, layerOf: ActorId): Set<string> {
  const found = new Set<string>();
  for (const annotation of annotationsOf(state, articleId).values()) {
    if (annotation.tagId !== tagId || annotation.layerOf !== layerOf || annotation.target.detached) continue;
    found.add(wordsOf(annotation.target));
  }
  return found;
}

const wordsOf = ({ ranges }: Target): string => ranges.map(({ start, end }) => `${start}-${end}`).join();
