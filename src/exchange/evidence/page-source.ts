import type { Article, Recipe } from '../../domain/records/article.ts';
import { codePointIndex } from '../../domain/text/code-points.ts';
import { safeLink } from '../articles/safe-link.ts';
import { html, type Markup } from '../html/template.ts';
import type { EvidenceArticle } from './evidence-report.ts';

/** Where a text comes from, and by what one knows it again. */
export function sourceOf(article: EvidenceArticle): Markup {
  const { source, author, publishedAt, language, url, textHash, wordCount, labels, fields } = article.article;
  const { text } = article.content;
  const length = codePointIndex(text).toCodePoint(text.length);
  const facts: readonly (readonly [string, string | Markup | null | undefined])[] = [
    ['Outlet', article.outlet ?? 'not known'],
    ['Byline', author ?? 'not known'],
    ['Published', publishedAt ?? 'not known'],
    ['Language', language],
    ['Address', url === null ? 'not known' : address(url)],
    ['Labels', labels && labels.length > 0 ? labels.join(', ') : null],
    ...Object.entries(fields ?? {}),
    ['Later version of', article.versionOf === null ? null : `article ${article.versionOf}`],
    ['Came in', howItCame(source)],
    ['Original file', source.byteHash === null ? 'none was kept' : hash('SHA-256', source.byteHash)],
    ['Text', html`${numbers(length)} characters, ${numbers(wordCount)} words; ${hash('SHA-256', textHash)}`],
  ];
  return html`<dl class="source">
    ${facts.map(([name, value]) =>
      value === null || value === undefined || value === ''
        ? null
        : html`<div class="${LONG.has(name) ? 'long' : ''}">
            <dt>${name}</dt>
            <dd>${typeof value === 'string' ? html`<bdi>${value}</bdi>` : value}</dd>
          </div>`,
    )}
  </dl>`;
}

/** These hold hashes, which are read in one line. */
const LONG: ReadonlySet<string> = new Set(['Came in', 'Original file', 'Text']);

const numbers = (count: number): string => count.toLocaleString('en');

export const hash = (name: string, hex: string): Markup => html`${name} <code class="hash">${hex}</code>`;

/** A link only where it leads to the web; everything else is to be read. */
function address(url: string): Markup {
  const link = safeLink(url);
  return link !== null && /^https?:/u.test(link)
    ? html`<a href="${link}" rel="noreferrer nofollow">${url}</a>`
    : html`<bdi>${url}</bdi>`;
}

/** "from the file talks.html (text/html, read as utf-8), built by the importer html, version 1" */
function howItCame({ fileName, mediaType, encoding, recipe }: Article['source']): string {
  const kind = [mediaType, ...(encoding === null ? [] : [`read as ${encoding}`])].join(', ');
  const from = fileName === null ? `pasted (${kind})` : `from the file ${fileName} (${kind})`;
  return recipe ? `${from}, ${builtBy(recipe)}` : from;
}

function builtBy({ importer, version, row, restored, left }: Recipe): string {
  const choices = [
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(restored?.length ? [`${restored.length} stretches taken back in by hand`] : []),
    ...(left?.length ? [`${left.length} stretches left out by hand`] : []),
  ];
  return `built by the importer ${importer}, version ${version}${choices.map((choice) => `, ${choice}`).join('')}`;
}
