import type { EntityId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { codersOf } from '../../state/coders.ts';

/**
 * What a listener hears of the annotations at the caret: "Quote by Donald Trump, claim; 2 annotations". The active one
 * comes first. Empty when there is none.
 */
export function spokenAnnotations(
  annotations: readonly Annotation[],
  activeId: string | null,
  state: SessionState,
): string {
  if (annotations.length === 0) return '';
  const ordered = annotations.toSorted((a, b) => Number(b.id === activeId) - Number(a.id === activeId));
  const names = ordered.map((annotation) => nameOf(annotation, state)).join(', ');
  const sentence = names.charAt(0).toUpperCase() + names.slice(1);
  return annotations.length === 1 ? sentence : `${sentence}; ${annotations.length} annotations`;
}

/** "quote by Donald Trump, flagged"; where more than one has coded also "Bo Li’s". */
export function nameOf(annotation: Annotation, state: SessionState): string {
  const tag = state.tags.get(annotation.tagId);
  const name = tag?.name.toLowerCase() ?? 'annotation with a deleted tag';
  const who = tag ? whoIsIn(annotation, tag, state) : null;
  const coders = codersOf(state);
  const coder = coders.length > 1 ? coders.find(({ id }) => id === annotation.layerOf) : undefined;
  return [
    `${name}${who ? ` by ${who}` : ''}`,
    ...(coder ? [`${coder.name}’s`] : []),
    ...(annotation.flagged ? ['flagged'] : []),
  ].join(', ');
}

/** The entity that the tag asks for first: a quote's speaker, a claim's claimant. */
function whoIsIn(annotation: Annotation, tag: Tag, state: SessionState): string | null {
  for (const { id, kind, level } of tag.attributes) {
    if (kind !== 'entity' || level === 'more') continue;
    const entity = state.entities.get(annotation.attributes[id]?.value as EntityId);
    if (entity) return entity.name;
  }
  return null;
}
