import { listInWords } from '../../domain/list-in-words.ts';
import type { Instant } from '../../domain/ids.ts';
import { html, type Markup } from '../html/template.ts';
import type { EvidenceReport } from './evidence-report.ts';
import { minuteOf } from './moment.ts';
import type { UnitClass } from './unit-style.ts';

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** What the page holds, in a sentence. */
export function front(report: EvidenceReport, madeAt: Instant): Markup {
  const { title, articles, coders, codebook, leftOut } = report;
  const count = articles.reduce((sum, { notes }) => sum + notes.length, 0);
  const names = coders.map(({ actor, id }) => actor?.name || id);
  return html`<header class="front">
    <p class="kind">Evidence page</p>
    <h1 dir="auto">${title}</h1>
    <p class="about">
      ${counted(articles.length, 'article')} with
      ${counted(count, 'annotation')}${names.length > 0
        ? html` by <bdi>${listInWords(names)}</bdi>`
        : null}${codebook
        ? html`, coded with the codebook “<bdi>${codebook.name}</bdi>”, version ${codebook.version}`
        : null}.
      Made with Parallax on <time datetime="${madeAt}">${minuteOf(madeAt)} UTC</time>. The page runs no
      program and asks no other computer for anything.
    </p>
    ${leftOut.length > 0
      ? html`<p class="lost">
          Left out, because the browser could not read the text:
          ${listInWords(leftOut.map(({ letter, title: of }) => `${letter} (“${of}”)`))}.
        </p>`
      : null}
  </header>`;
}

/** What is on the page, and where. */
export const contents = ({ articles, comparison }: EvidenceReport): Markup =>
  html`<nav aria-label="On this page">
    <ol class="contents">
      ${articles.map(
        ({ article: { letter, title, language, publishedAt }, outlet, notes }) =>
          html`<li>
            <a href="#${letter}"
              ><span class="letter">${letter}</span> <bdi lang="${language ?? ''}">${title}</bdi></a
            >
            <span class="tell"
              >${[outlet, publishedAt, counted(notes.length, 'annotation')].filter(Boolean).join(' · ')}</span
            >
          </li>`,
      )}
      ${comparison ? html`<li><a href="#comparison">Comparison</a></li>` : null}
      <li><a href="#checking">How this page can be checked</a></li>
    </ol>
  </nav>`;

/** What the signs in the text mean, shown by themselves. */
export function legend({ units, coders, articles }: EvidenceReport, unitClass: UnitClass): Markup | null {
  const example = articles.flatMap(({ notes }) => notes)[0]?.name;
  if (example === undefined) return null;
  return html`<section class="legend" aria-labelledby="legend">
    <h2 id="legend">How to read the texts</h2>
    <p>
      Marked words stand between <b class="mono">[${example}</b> and <b class="mono">${example}]</b> and are
      underlined. The number leads to what was said of them, and back. Where annotations lie over each other,
      each has its own line. Values in <i>italics</i> follow from the text by a rule; all others were chosen
      by a person.
    </p>
    <ul class="units">
      ${units.map(
        ({ id, tag, count }) =>
          html`<li>
            <span class="u l0 ${unitClass(id)}">${tag?.name ?? 'Deleted unit'}</span>
            <span class="tell">${count.toLocaleString('en')}</span>
          </li>`,
      )}
    </ul>
    ${coders.length > 1
      ? html`<ul class="units" aria-label="Coders">
          ${coders.map(
            ({ id, actor, count }) =>
              html`<li>
                <span class="coder">${actor?.initials ?? '?'}</span> <bdi>${actor?.name ?? id}</bdi>
                <span class="tell">${count.toLocaleString('en')}</span>
              </li>`,
          )}
        </ul>`
      : null}
  </section>`;
}
