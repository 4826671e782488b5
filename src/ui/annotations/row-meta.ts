import type { Annotation } from '../../domain/records/annotation.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { commentsOf } from '../../domain/threads.ts';
import { principalEntity } from '../../state/annotation-list.ts';
import { threadsInWords } from '../comments/thread-words.ts';

interface Meta {
  readonly text: string;
  readonly tone?: 'danger' | 'computed';
}

/** What stands under the words: that they are detached, whom it is about, else its type, how many parts, that there is a note, and comments. */
export function metaOf(annotation: Annotation, state: SessionState): readonly Meta[] {
  const { target, note } = annotation;
  const about = aboutOf(annotation, state);
  const parts = target.ranges.length;
  const said = threadsInWords(commentsOf(state, annotation));
  return [
    ...(target.detached ? [{ text: 'Detached', tone: 'danger' as const }] : []),
    ...(about ? [about] : []),
    ...(parts > 1 ? [{ text: `${parts} parts` }] : []),
    ...(note ? [{ text: 'note' }] : []),
    ...(said === null ? [] : [{ text: said }]),
  ];
}

/** The speaker, claimant or target; else the first core choice; else what is asked for first; else the tag's name. */
function aboutOf(annotation: Annotation, state: SessionState): Meta | null {
  const tag = state.tags.get(annotation.tagId);
  if (!tag) return null;
  const entityId = principalEntity(annotation, state);
  const name = entityId && state.entities.get(entityId)?.name;
  if (name) {
    const isStored = Object.values(annotation.attributes).some(({ value }) => value === entityId);
    return isStored ? { text: name } : { text: name, tone: 'computed' };
  }
  const core = tag.attributes.filter(({ level }) => level === 'core');
  for (const { id, values } of core) {
    const label = values?.find((one) => one.id === annotation.attributes[id]?.value)?.label;
    if (label) return { text: label };
  }
  return { text: core[0] ? `${core[0].label} not coded` : tag.name };
}
