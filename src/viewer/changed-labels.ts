import type { AnnotationId } from '../domain/ids.ts';
import type { BadgeLabel } from './surface-props.ts';

type Labels = ReadonlyMap<AnnotationId, BadgeLabel> | null | undefined;

const NONE: ReadonlyMap<AnnotationId, BadgeLabel> = new Map();

/** The annotations beside whose letters something else stands than before. */
export function* changedLabels(before: Labels, after: Labels): Generator<AnnotationId> {
  if (before === after) return;
  const old = before ?? NONE;
  const now = after ?? NONE;
  for (const [id, label] of now) {
    const known = old.get(id);
    if (known?.words !== label.words || known.isComputed !== label.isComputed) yield id;
  }
  for (const id of old.keys()) if (!now.has(id)) yield id;
}
