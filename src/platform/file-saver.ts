/** A download may still be reading the blob when the click returns. */
const REVOKE_AFTER_MS = 60_000;

interface Page {
  readonly document: Document;
  readonly urls: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
  later(action: () => void, ms: number): void;
}

const thisPage = (): Page => ({
  document,
  urls: URL,
  later: (action, ms) => void setTimeout(action, ms),
});

/** Hands a file to the person as a download. Must be called from a click or a key, or the browser may ask first. */
export const createFileSaver = ({ document: page, urls, later }: Page = thisPage()) => ({
  save({
    name,
    mediaType,
    content,
  }: {
    readonly name: string;
    readonly mediaType: string;
    readonly content: Blob;
  }): void {
    const typed = content.type === mediaType ? content : new Blob([content], { type: mediaType });
    const url = urls.createObjectURL(typed);
    const anchor = page.createElement('a');
    anchor.href = url;
    anchor.download = name;
    anchor.hidden = true;
    page.body.append(anchor);
    anchor.click();
    anchor.remove();
    later(() => urls.revokeObjectURL(url), REVOKE_AFTER_MS);
  },
});
