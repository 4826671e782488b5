/** Half-open indexes of the blocks close enough to the window to be worth drawing over. */
export interface BlockSpan {
  readonly firstBlock: number;
  readonly endBlock: number;
}

/**
 * Something drawn over the text. Measuring only reads the layout and hands back the writing, so that all layers can
 * read before any writes and the browser lays out once.
 */
export interface Layer {
  /** @param now the part of `near` that can be seen; what takes long to make may wait elsewhere until it is asked again */
  measure(near: BlockSpan, now: BlockSpan): () => void;
  destroy(): void;
}
