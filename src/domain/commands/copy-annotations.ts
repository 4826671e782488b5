import type { Entry } from '../change.ts';
import { presentVersion } from '../codebook/version.ts';
import type { Command, CommandContext, Refusal } from '../command.ts';
import { equal } from '../content.ts';
import { creation, newBase } from '../entries.ts';
import type { ActorId, AnnotationId, ArticleId } from '../ids.ts';
import { linkKindIn } from '../links-of.ts';
import type { Annotation, AttributeValues, Target } from '../records/annotation.ts';
import { SAME_AS } from '../records/link.ts';
import type { TextRange } from '../records/range.ts';
import { fail, ok, type Result } from '../result.ts';
import { annotationsOf, findAnnotation, type SessionState } from '../session-state.ts';
import { takesTags } from './create-link.ts';
import { nounFor } from './find-annotations.ts';
import { linkEntry } from './link-entry.ts';
import { targetIn } from './target-in.ts';

/** Where one annotation is to be said again. */
export interface Copy {
  readonly sourceId: AnnotationId;
  readonly articleId: ArticleId;
  /** UTF-16 units of the canonical text of that article. */
  readonly ranges: readonly TextRange[];
  readonly variant: 'exact' | 'edited';
  /** Why these words are proposed: goes into the copy's origin. */
  readonly because: string;
  /** Where the words that the source's passages hold stand over there, in UTF-16 units; null: nowhere. */
  readonly passages?: Readonly<Record<string, readonly TextRange[] | null>>;
}

/**
 * Says of words elsewhere what was coded once: tag and attributes, marked as copied, in the layer of whoever copies,
 * with a link to the source. Where the same tag stands already, only the missing link is made. All or nothing.
 */
export const copyAnnotations: Command<{ readonly copies: readonly Copy[] }> = {
  name: 'copyAnnotations',
  run(state, { copies }, context) {
    const made: Annotation[] = [];
    const links = new Map<string, Entry>();
    for (const copy of copies) {
      const source = findAnnotation(state, copy.sourceId);
      if (!source) return fail({ kind: 'missing', what: 'annotation' });
      const drafted = copyOf(source, copy, state, context);
      if (!drafted.ok) return drafted;
      const there =
        made.find((other) => saysTheSame(other, drafted.value, context.actorId)) ??
        annotationThere(state, drafted.value, context.actorId);
      const target = there ?? drafted.value;
      if (!there) made.push(target);
      const link = linkTo(state, source, target, copy, context);
      if (link && !links.has(link.after.id)) links.set(link.after.id, link);
    }
    if (made.length + links.size === 0) return fail({ kind: 'nothingToDo' });
    const noun = links.size === 1 ? 'link' : `${links.size} links`;
    return ok({
      title: made.length > 0 ? `copy ${nounFor(state, made)}` : `create ${noun}`,
      entries: [...made.map(creation), ...links.values()],
    });
  },
};

function copyOf(
  source: Annotation,
  { articleId, ranges, because, passages = {} }: Copy,
  state: SessionState,
  context: CommandContext,
): Result<Annotation, Refusal> {
  const tag = state.tags.get(source.tagId);
  if (!tag) return fail({ kind: 'missing', what: 'tag' });
  const target = targetIn(state, articleId, ranges);
  if (!target.ok) return target;
  const attributes: { [id: string]: AttributeValues[string] } = {};
  for (const [id, coded] of Object.entries(source.attributes)) {
    let { value } = coded;
    if (isTarget(value)) {
      // Words of the other article say nothing about this one.
      const given = Object.hasOwn(passages, id) ? passages[id] : null;
      if (!given) continue;
      const passage = targetIn(state, articleId, given);
      if (!passage.ok) return passage;
      value = passage.value;
    }
    attributes[id] = { ...coded, value, by: 'copied' };
  }
  return ok({
    ...newBase('annotation', context.newId('annotation'), context),
    target: target.value,
    tagId: tag.id,
    codebookVersion: presentVersion(state, tag.codebookId),
    attributes,
    note: '',
    confidence: null,
    flagged: false,
    origin: { kind: 'suggestion', suggester: 'same-words', version: '1', because },
    layerOf: context.actorId,
  });
}

const isTarget = (value: AttributeValues[string]['value']): value is Target =>
  typeof value === 'object' && !Array.isArray(value);

function annotationThere(state: SessionState, copy: Annotation, layer: ActorId): Annotation | undefined {
  for (const other of annotationsOf(state, copy.target.articleId).values()) {
    if (saysTheSame(other, copy, layer)) return other;
  }
  return undefined;
}

const saysTheSame = (other: Annotation, { tagId, target }: Annotation, layer: ActorId): boolean =>
  other.tagId === tagId &&
  other.layerOf === layer &&
  !other.target.detached &&
  other.target.articleId === target.articleId &&
  equal(other.target.ranges, target.ranges);

function linkTo(
  state: SessionState,
  source: Annotation,
  target: Annotation,
  { variant }: Copy,
  context: CommandContext,
): Entry | null {
  const kind = linkKindIn(state, SAME_AS);
  if (!kind || source.id === target.id || !takesTags(kind, source, target)) return null;
  const hasVariant = kind.attributes?.some(({ id }) => id === 'variant');
  const attributes: AttributeValues = hasVariant ? { variant: { value: variant, by: 'person' } } : {};
  return linkEntry(state, { kind: SAME_AS, from: source.id, to: target.id }, attributes, context);
}
