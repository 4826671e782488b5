/** One article as it is stored: JSON texts, as a file or a database would give them. */
export interface Stored {
  /** `{text, blocks}`, offsets in UTF-16 units. */
  readonly content: string;
  /** An array of annotations in the viewer's own stored form. */
  readonly annotations: string;
}

/** A viewer that is measured. Each promise is kept when what it shows has been painted. */
export interface Contender {
  /** Reads what is stored and shows it; kept when an annotation in the window is painted. */
  open(stored: Stored): Promise<void>;
  /** Takes it off the page, so that another one can be opened. */
  close(): void;
  /** One more annotation on these words, which stand in the window. UTF-16 units. */
  tag(start: number, end: number): Promise<void>;
  /** Shows the annotations of one tag only, or all again: what stands in the window is painted anew. */
  only(tag: string | null): Promise<void>;
  readonly scroller: HTMLElement;
}

/** Kept after the next frame has been painted. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(), { once: true });
      port1.start();
      port2.postMessage(null);
    }),
  );
