import { html, type Markup } from '../html/template.ts';
import type { EvidenceArticle, EvidenceReport } from './evidence-report.ts';
import { noteLists, threadList, valueList } from './page-notes.ts';
import { register } from './page-register.ts';
import { sourceOf } from './page-source.ts';
import { articleText } from './page-text.ts';
import type { UnitClass } from './unit-style.ts';

/** One article: where it comes from, its text with the notes beside it, and the register of them. */
export function articleSection(
  article: EvidenceArticle,
  report: EvidenceReport,
  unitClass: UnitClass,
): Markup {
  const { letter, title, language, publishedAt, author } = article.article;
  const { markup, signs } = articleText(article, unitClass);
  const line = [article.outlet, author, publishedAt].filter(Boolean);
  return html`<section class="article article-${letter}" id="${letter}" aria-labelledby="${letter}-title">
    <h2 id="${letter}-title">
      <span class="letter">${letter}</span> <bdi lang="${language ?? ''}">${title}</bdi>
    </h2>
    ${report.with.provenance
      ? sourceOf(article)
      : line.length > 0
        ? html`<p class="byline" dir="auto">${line.join(' · ')}</p>`
        : null}
    ${problemWith(article)}
    ${article.codings.map(
      ({ coder, done, values }) =>
        html`<div class="coding">
          <p class="tell">The article as a whole, by <bdi>${coder}</bdi>${done ? ' (done)' : ''}</p>
          ${valueList(values)}
        </div>`,
    )}
    ${threadList(article.threads)}
    <h3 class="unseen">Text of ${letter} with its annotations</h3>
    <div class="${article.notes.length > 0 ? 'reading' : 'reading bare'}">
      ${markup} ${noteLists(article, signs, report, unitClass)}
    </div>
    ${article.notes.length === 0 ? html`<p class="none">No annotations.</p>` : null}
    ${report.with.provenance ? register(article) : null}
  </section>`;
}

/** Half of a surrogate pair, or the null character: no page can hold them. */
const UNSHOWABLE = /\0|\p{Surrogate}/u;

const problemWith = ({ content: { text } }: EvidenceArticle): Markup | null =>
  UNSHOWABLE.test(text)
    ? html`<p class="lost">
        This text holds signs that no page can hold. They are shown as �, so its hash can’t be found again
        from this page.
      </p>`
    : null;
