import { createStore } from 'zustand/vanilla';
import type { AnnotationId, ArticleId } from '../../domain/ids.ts';

interface VersionsView {
  /** The article of which somebody wants to say that it is a later version; null: nobody asks. */
  readonly asks: ArticleId | null;
  /** The waiting annotation one looks at. */
  readonly chosen: AnnotationId | null;
  /** Its row: once it is decided the one that comes there is next. */
  readonly at: number;
}

export const versionsStore = createStore<VersionsView>(() => ({ asks: null, chosen: null, at: 0 }));

/** Opens the question of what an article is a later version of, from anywhere. */
export const askVersionOf = (articleId: ArticleId): void => versionsStore.setState({ asks: articleId });
