import { createStore } from 'zustand/vanilla';
import type { ArticleId } from '../../domain/ids.ts';

/** What is asked about articles: their details, or which file to read details from. */
export type MetadataTask =
  | { readonly kind: 'details'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'file'; readonly file: File };

interface MetadataView {
  readonly task: MetadataTask | null;
}

export const metadataStore = createStore<MetadataView>(() => ({ task: null }));

/** Opens what is known about one article or many, from anywhere. */
export function openDetails(ids: readonly ArticleId[]): void {
  if (ids.length > 0) metadataStore.setState({ task: { kind: 'details', ids } });
}

export const openMetadataFile = (file: File): void =>
  metadataStore.setState({ task: { kind: 'file', file } });

export const closeMetadata = (): void => metadataStore.setState({ task: null });
