import type { Command, Refusal } from '../command.ts';
import type { AnnotationId } from '../ids.ts';
import { linkKindIn, type LinkKind } from '../links-of.ts';
import type { Annotation, AttributeValues } from '../records/annotation.ts';
import { fail, ok } from '../result.ts';
import { findAnnotation, type SessionState } from '../session-state.ts';
import { linkEntry } from './link-entry.ts';
import { expectedOf, fits } from './value-fits.ts';

export interface CreateLinkInput {
  /** Id of a kind in the codebook's `links`. */
  readonly kind: string;
  readonly from: AnnotationId;
  readonly to: AnnotationId;
  readonly attributes?: AttributeValues;
}

/** Links two annotations. The same link that was deleted comes back, with these attributes. */
export const createLink: Command<CreateLinkInput> = {
  name: 'createLink',
  run(state, input, context) {
    const refusal = linkRefusal(state, input);
    if (refusal) return fail(refusal);
    const entry = linkEntry(state, input, input.attributes ?? {}, context);
    return entry ? ok({ title: 'create link', entries: [entry] }) : fail({ kind: 'nothingToDo' });
  },
};

/** Why the session can't have such a link; null where it can. That it is there already is no reason. */
export function linkRefusal(
  state: SessionState,
  { kind: kindId, from: fromId, to: toId, attributes = {} }: CreateLinkInput,
): Refusal | null {
  const kind = linkKindIn(state, kindId);
  if (!kind) return { kind: 'missing', what: 'linkKind' };
  const from = findAnnotation(state, fromId);
  const to = findAnnotation(state, toId);
  if (!from || !to) return { kind: 'missing', what: 'annotation' };
  const why = whyNotLinkable(kind, from, to);
  if (why) return { kind: 'notLinkable', link: kind.label, why };
  return wrongValue(kind, attributes, state);
}

/** Whether the codebook takes a link of this kind between these tags. */
export const takesTags = ({ ends }: LinkKind, from: Annotation, to: Annotation): boolean =>
  ends.some(([one, other]) => one === from.tagId && other === to.tagId);

/** Why a link of this kind can't go from the one to the other; null where it can. */
export function whyNotLinkable(
  kind: LinkKind,
  from: Annotation,
  to: Annotation,
): Extract<Refusal, { kind: 'notLinkable' }>['why'] | null {
  if (from.id === to.id) return 'sameAnnotation';
  if (!takesTags(kind, from, to)) return 'otherTags';
  return kind.scope === 'article' && from.target.articleId !== to.target.articleId ? 'otherArticle' : null;
}

function wrongValue(kind: LinkKind, attributes: AttributeValues, state: SessionState): Refusal | null {
  for (const [id, { value }] of Object.entries(attributes)) {
    const spec = kind.attributes?.find((candidate) => candidate.id === id);
    if (!spec) return { kind: 'missing', what: 'attribute' };
    if (!fits(spec, value, state)) {
      return { kind: 'wrongValue', attribute: spec.label, expected: expectedOf(spec) };
    }
  }
  return null;
}
