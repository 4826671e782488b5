import { html, type Markup } from '../html/template.ts';
import { hash } from './page-source.ts';
import type { EvidenceReport } from './evidence-report.ts';

/** Prints what stands between the tags `<main>` and `</main>`, the lines with the tags included. */
export const PAGE_COMMAND = "sed -n '/^<main/,/^<\\/main>/p' page.html | sha256sum";

/** Prints the text of an article: its element without the numbers, without all other tags, with its signs put back. */
export const textCommand = (letter: string): string =>
  `perl -0777 -ne 'if (m{<div class="text[^>]* id="${letter}-text"[^>]*>(.*?)</div>}s) { $_ = $1; s{<sup.*?</sup>}{}gs; s{<[^>]*>}{}g; s{&lt;}{<}g; s{&gt;}{>}g; s{&quot;}{"}g; s{&#39;}{\\x27}g; s{&#13;}{\\r}g; s{&amp;}{&}g; print }' page.html | sha256sum`;

/** How anybody can find out whether the page is what was written. Stands behind what it speaks of. */
export function checking({ articles }: EvidenceReport, pageHash: string): Markup {
  const first = articles[0]?.article.letter ?? 'A';
  return html`<footer class="checking" aria-labelledby="checking">
    <h2 id="checking">How this page can be checked</h2>
    <p>
      Everything above was written with this hash: ${hash('SHA-256', pageHash)}. A page that was not changed
      since (saved as page.html) gives it again:
    </p>
    <pre><code>${PAGE_COMMAND}</code></pre>
    <p>
      Each text has the hash that was recorded when it came in. That of ${first} comes out of the page by:
    </p>
    <pre><code>${textCommand(first)}</code></pre>
    <ul class="hashes">
      ${articles.map(
        ({ article: { letter, textHash } }) => html`<li>${hash(`Text of ${letter}: SHA-256`, textHash)}</li>`,
      )}
    </ul>
    <p>
      On a Mac, shasum -a 256 does what sha256sum does. A hash finds changes; who made the page it can’t
      prove: for that, compare it with one that came to you another way.
    </p>
  </footer>`;
}
