import type { EntityId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { codersOf } from '../../state/coders.ts';

/**
 * What a listener hears of the annotations at the caret: "Quote by Donald Trump, claim starts here; 2 annotations". The
 * active one comes first. Empty when there is none.
 *
 * @param caret in UTF-16 units; left out, nothing is said of where they start and end
 */
export function spokenAnnotations(
  annotations: readonly Annotation[],
  activeId: string | null,
  state: SessionState,
  caret?: number,
): string {
  if (annotations.length === 0) return '';
  const ordered = annotations.toSorted((a, b) => Number(b.id === activeId) - Number(a.id === activeId));
  const names = ordered.map((annotation) => nameOf(annotation, state, placeOf(annotation, caret))).join(', ');
  const sentence = names.charAt(0).toUpperCase() + names.slice(1);
  return annotations.length === 1 ? sentence : `${sentence}; ${annotations.length} annotations`;
}

/** "quote by Donald Trump, flagged"; where more than one has coded also "Bo Li’s". */
export function nameOf(annotation: Annotation, state: SessionState, place = ''): string {
  const tag = state.tags.get(annotation.tagId);
  const name = tag?.name.toLowerCase() ?? 'annotation with a deleted tag';
  const who = tag ? whoIsIn(annotation, tag, state) : null;
  const coders = codersOf(state);
  const coder = coders.length > 1 ? coders.find(({ id }) => id === annotation.layerOf) : undefined;
  return [
    `${name}${who ? ` by ${who}` : ''}${place}`,
    ...(coder ? [`${coder.name}’s`] : []),
    ...(annotation.flagged ? ['flagged'] : []),
  ].join(', ');
}

/** Where lines end is seen; a listener has to be told. */
function placeOf({ target: { ranges } }: Annotation, caret: number | undefined): string {
  if (caret === undefined) return '';
  if (ranges[0]?.start === caret) return ' starts here';
  return ranges.at(-1)?.end === caret ? ' ends here' : '';
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
