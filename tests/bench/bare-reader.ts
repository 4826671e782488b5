import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A file as the peer gets it, with the milliseconds it took. */
interface BareFile {
  readonly name: string;
  readonly content: string;
}

declare global {
  /** Milliseconds. */
  var readBare: (files: readonly BareFile[]) => number;
}

/**
 * The peer of importing: what the parsers need alone, linkedom and Readability for a web page, mdast for Markdown,
 * decoding for plain text. No canonical text, no data of the page, no hash, no worker, nothing looked for among the
 * others and nothing kept.
 */
const readOne = ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): number => {
  const text = new TextDecoder().decode(bytes);
  if (name.endsWith('.html')) {
    return new Readability(parseHTML(text).document).parse()?.textContent?.length ?? 0;
  }
  return name.endsWith('.md') ? fromMarkdown(text).children.length : text.length;
};

globalThis.readBare = (files) => {
  const encoded = files.map(({ name, content }) => ({ name, bytes: new TextEncoder().encode(content) }));
  const start = performance.now();
  for (const file of encoded) if (readOne(file) === 0) throw new Error(`Nothing was read of ${file.name}`);
  return performance.now() - start;
};
