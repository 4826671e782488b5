import type { AnnotationId, ArticleId, TagId } from '../../domain/ids.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { graphemeFloor } from '../../domain/text/graphemes.ts';
import { annotationsOf, type AnnotationsOfArticle, type SessionState } from '../../domain/session-state.ts';
import { articleFacts, type ArticleFacts } from '../../state/article-facts.ts';
import type { BadgeLabel } from '../../viewer/surface-props.ts';
import { valueInWords } from '../inspector/value-in-words.ts';

/** For each tag the attribute whose value stands beside its letter. */
export type ChosenBadges = Readonly<Record<string, string>>;

/** Longer ones are never seen whole, and a value may be a page of notes. UTF-16 units. */
const LONGEST = 60;

type Labels = ReadonlyMap<AnnotationId, BadgeLabel>;

const NONE: Labels = new Map();

interface Known {
  readonly inputs: readonly unknown[];
  readonly labels: Labels;
}

const known = new WeakMap<AnnotationsOfArticle, Known>();

/**
 * What stands beside the badges of an article; tags without a choice, or whose choice is gone, have nothing. The same map
 * as long as nothing it follows from has changed, because the text is drawn again for another one.
 */
export function labelsOf(state: SessionState, articleId: ArticleId, chosen: ChosenBadges): Labels {
  const specs = chosenSpecs(state, chosen);
  if (specs.size === 0) return NONE;
  const annotations = annotationsOf(state, articleId);
  const facts = articleFacts(state, articleId);
  const inputs = [facts, state.tags, state.entities, chosen];
  const last = known.get(annotations);
  if (last && inputs.every((input, at) => input === last.inputs[at])) return last.labels;
  const labels = labelsFrom(state, annotations, facts, specs);
  known.set(annotations, { inputs, labels });
  return labels;
}

function labelsFrom(
  state: SessionState,
  annotations: AnnotationsOfArticle,
  facts: ArticleFacts,
  specs: ReadonlyMap<TagId, AttributeSpec>,
): Labels {
  const labels = new Map<AnnotationId, BadgeLabel>();
  for (const annotation of annotations.values()) {
    const spec = specs.get(annotation.tagId);
    if (!spec) continue;
    const value = facts.valueOf(annotation, spec);
    const text = value === undefined ? '' : oneLine(valueInWords(spec, value, state.entities));
    labels.set(annotation.id, {
      text: text.slice(0, graphemeFloor(text, LONGEST)),
      words: `${spec.label}: ${text === '' ? 'not coded' : text}`,
      isComputed: annotation.attributes[spec.id] === undefined,
    });
  }
  return labels;
}

/** The attribute that is shown for each tag, as far as the tag still has it. */
export function chosenSpecs(
  { tags }: Pick<SessionState, 'tags'>,
  chosen: ChosenBadges,
): ReadonlyMap<TagId, AttributeSpec> {
  const specs = new Map<TagId, AttributeSpec>();
  for (const [id, { attributes }] of tags) {
    const wanted = Object.hasOwn(chosen, id) ? chosen[id] : undefined;
    const spec = attributes.find((each) => each.id === wanted);
    if (spec) specs.set(id, spec);
  }
  return specs;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
