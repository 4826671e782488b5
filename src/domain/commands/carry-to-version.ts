import type { Entry } from '../change.ts';
import type { Command, Refusal } from '../command.ts';
import { creation, newBase, revision } from '../entries.ts';
import type { AnnotationId, ArticleId } from '../ids.ts';
import type { Annotation, AttributeValues, Target } from '../records/annotation.ts';
import { articleCodingIdOf, type ArticleCoding } from '../records/article-coding.ts';
import type { TextRange } from '../records/range.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SessionState } from '../session-state.ts';
import { wordsInExample } from './example-of.ts';
import { findAnnotations, nounFor } from './find-annotations.ts';
import { targetIn } from './target-in.ts';

/** Where one annotation stands in the later version, in UTF-16 units of its text. */
export interface Carry {
  readonly id: AnnotationId;
  readonly ranges: readonly TextRange[];
  /** The passages among its values that stand in the later version as well; the others stay on the earlier one. */
  readonly passages?: Readonly<Record<string, readonly TextRange[]>>;
}

/**
 * Takes annotations of an earlier version of an article to a later one: they stay the same annotations, in whosever layer
 * they are, with their links, comments and values. Examples made of them follow.
 *
 * `codingsOf`: what coders said of the whole earlier article is copied to the later one, where they have said nothing of
 * that one yet; nobody is done with a text they have not read, so `done` is not.
 */
export const carryToVersion: Command<{
  readonly to: ArticleId;
  readonly carries: readonly Carry[];
  readonly codingsOf?: ArticleId;
}> = {
  name: 'carryToVersion',
  run(state, { to, carries, codingsOf }, context) {
    const article = state.articles.get(to);
    if (!article) return fail({ kind: 'missing', what: 'article' });
    const wanted = new Map(carries.map((carry) => [carry.id, carry]));
    const found = findAnnotations(state, [...wanted.keys()]);
    if (found.length < wanted.size) return fail({ kind: 'missing', what: 'annotation' });
    const carried: Annotation[] = [];
    const entries: Entry[] = [];
    for (const before of found) {
      const carry = wanted.get(before.id);
      if (!carry || before.target.articleId === to) continue;
      const after = carriedOf(state, before, to, carry);
      if (!after.ok) return after;
      carried.push(after.value);
      entries.push({ before, after: after.value });
    }
    const codings = codingsOf ? codingsFor(state, codingsOf, to) : [];
    const copied = codings.map((coding) =>
      creation({
        ...newBase('articleCoding', articleCodingIdOf(to, coding.layerOf), context),
        articleId: to,
        layerOf: coding.layerOf,
        attributes: copiedValues(coding.attributes),
        done: false,
      }),
    );
    if (entries.length + copied.length === 0) return fail({ kind: 'nothingToDo' });
    const what = carried.length > 0 ? nounFor(state, carried) : 'codes of the article';
    return ok({
      title: `move ${what} to version ${article.letter}`,
      entries: [...entries, ...examplesFor(state, carried), ...copied],
    });
  },
};

function carriedOf(
  state: SessionState,
  before: Annotation,
  to: ArticleId,
  { ranges, passages = {} }: Carry,
): Result<Annotation, Refusal> {
  const target = targetIn(state, to, ranges);
  if (!target.ok) return target;
  const attributes: { [id: string]: AttributeValues[string] } = { ...before.attributes };
  for (const [id, given] of Object.entries(passages)) {
    const coded = before.attributes[id];
    if (!coded || !isTarget(coded.value)) continue;
    const passage = targetIn(state, to, given);
    if (!passage.ok) return passage;
    attributes[id] = { ...coded, value: passage.value };
  }
  const { staysOn: _decided, ...rest } = before;
  return ok({ ...rest, target: target.value, attributes, carriedRev: before.rev });
}

export const isTarget = (value: AttributeValues[string]['value']): value is Target =>
  typeof value === 'object' && !Array.isArray(value);

/** The words of an example are those of the later version from now on, and so is its article. */
function examplesFor(state: SessionState, carried: readonly Annotation[]): readonly Entry[] {
  if (state.examples.size === 0) return [];
  const byId = new Map(carried.map((annotation) => [annotation.id, annotation]));
  return [...state.examples.values()].flatMap((example) => {
    const annotation = example.annotationId && byId.get(example.annotationId);
    if (!annotation) return [];
    const article = state.articles.get(annotation.target.articleId);
    return [revision(example, wordsInExample(annotation, article))];
  });
}

function codingsFor(state: SessionState, from: ArticleId, to: ArticleId): readonly ArticleCoding[] {
  return [...state.articleCodings.values()].filter(
    ({ articleId, layerOf, attributes }) =>
      articleId === from &&
      Object.keys(attributes).length > 0 &&
      !state.articleCodings.has(articleCodingIdOf(to, layerOf)),
  );
}

const copiedValues = (attributes: AttributeValues): AttributeValues =>
  Object.fromEntries(
    Object.entries(attributes).map(([id, coded]) => [id, { ...coded, by: 'copied' as const }]),
  );
