import type { Annotation } from '../../domain/records/annotation.ts';
import type { CodedAnnotation } from '../exporters/coded-annotations.ts';
import { html, type Markup } from '../html/template.ts';
import type { EvidenceArticle } from './evidence-report.ts';
import { minuteOf } from './moment.ts';

/** Every annotation of an article to the character: what was marked, where, by whom, when, under which codebook. */
export const register = ({ article, notes }: EvidenceArticle): Markup | null =>
  notes.length === 0
    ? null
    : html`<h3 id="${article.letter}-register">Register of ${article.letter}</h3>
        <table class="register">
          <caption>
            Characters are counted in Unicode code points from the beginning of the text, the first is 0 and
            the last number is the one behind the words. Times are in UTC.
          </caption>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Unit</th>
              <th scope="col">Words</th>
              <th scope="col">Characters</th>
              <th scope="col">Coded</th>
            </tr>
          </thead>
          <tbody>
            ${notes.map(({ name, coded }) => row(name, coded))}
          </tbody>
        </table>`;

const row = (name: string, { annotation, tag, coder, places, modified }: CodedAnnotation): Markup =>
  html` <tr>
    <th scope="row"><a href="#${name}-note">${name}</a></th>
    <td>
      ${tag?.name ?? annotation.tagId}
      <div class="small">codebook version ${annotation.codebookVersion}</div>
      ${remarksOn(annotation).map((remark) => html`<div class="small">${remark}</div>`)}
    </td>
    <td class="exact">${places.map((place) => html`<div dir="auto">${place.exact}</div>`)}</td>
    <td class="places">${places.map(({ start, end }) => html`<div>${start}–${end}</div>`)}</td>
    <td>
      <bdi>${coder?.name || annotation.layerOf}</bdi>
      <div class="small day">${minuteOf(annotation.createdAt)}</div>
      ${minuteOf(modified) === minuteOf(annotation.createdAt)
        ? null
        : html`<div class="small">last changed <span class="day">${minuteOf(modified)}</span></div>`}
    </td>
  </tr>`;

function remarksOn({ confidence, flagged, origin, target }: Annotation): readonly string[] {
  return [
    ...(origin.kind === 'hand' ? [] : [ORIGINS[origin.kind]]),
    ...(confidence === null ? [] : [`confidence: ${confidence}`]),
    ...(flagged ? ['flagged'] : []),
    ...(target.detached ? ['without a place in the text'] : []),
  ];
}

const ORIGINS = {
  suggestion: 'taken from a suggestion',
  import: 'brought in from another program',
  adjudication: 'from adjudication',
} as const;
