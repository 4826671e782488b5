import { createStore } from 'zustand/vanilla';
import type { AnnotationId, ArticleId } from '../../domain/ids.ts';
import type { BadgeLabel } from '../../viewer/surface-props.ts';

/**
 * What stands beside the badges' letters in the articles on screen. Worked out by code that is fetched after the first
 * article is on screen (ui/seeing/badge-labels.tsx); the text only draws it.
 */
export const badgeLabelsStore = createStore<ReadonlyMap<ArticleId, ReadonlyMap<AnnotationId, BadgeLabel>>>(
  () => new Map(),
);
