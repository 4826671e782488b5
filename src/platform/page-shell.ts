import type { WebPageShell } from '../domain/web-page-shell.ts';
import { fail, ok, type Result } from '../domain/result.ts';

/** Where `npm run build` puts the one-file workbench, packed; the offline copy holds it, too. */
const ADDRESS = 'parallax-shell.html.gz';
/** The session goes right before the program. */
const PROGRAM = '\n<script id="page-script"';

/** The one-file workbench beside this page, fetched when somebody shares a page. */
export const createPageShellFetcher = (
  fetchFile: (url: string) => Promise<Response> = (url) => fetch(url),
) => ({
  async load(): Promise<Result<WebPageShell, { readonly kind: 'shellMissing' }>> {
    try {
      const response = await fetchFile(new URL(ADDRESS, document.baseURI).href);
      const page = response.ok ? await unpacked(await response.arrayBuffer()) : '';
      const at = page.indexOf(PROGRAM);
      return at > 0
        ? ok({ before: page.slice(0, at), after: page.slice(at) })
        : fail({ kind: 'shellMissing' });
    } catch {
      return fail({ kind: 'shellMissing' });
    }
  },
});

/** A server may have unpacked it already: some name the packing of every `.gz` as the encoding of the answer. */
async function unpacked(bytes: ArrayBuffer): Promise<string> {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const packed = first === 0x1f && second === 0x8b;
  const stream = new Blob([bytes]).stream();
  return new Response(packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).text();
}
