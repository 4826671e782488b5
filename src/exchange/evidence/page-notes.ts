import { html, type Markup } from '../html/template.ts';
import type {
  EvidenceArticle,
  EvidenceReport,
  Note,
  StatedLink,
  StatedThread,
  StatedValue,
} from './evidence-report.ts';
import type { Signs } from './mark-places.ts';
import { minuteOf } from './moment.ts';
import type { UnitClass } from './unit-style.ts';

/** So long that one knows the words again; whole they stand in the text and in the register. In code points. */
const EXCERPT = 60;

/**
 * The notes of an article, those that begin in one paragraph as one list. On a wide page and on paper each list stands
 * beside its paragraph and may reach down beside those behind it that have none.
 */
export function noteLists(
  { article, notes, content }: EvidenceArticle,
  signs: Signs,
  report: EvidenceReport,
  unitClass: UnitClass,
): Markup {
  const groups = new Map<number, Note[]>();
  for (const note of notes) {
    const block = signs.blockOf.get(note) ?? content.blocks.length;
    const group = groups.get(block);
    if (group) group.push(note);
    else groups.set(block, [note]);
  }
  const rows = [...groups.keys()].toSorted((a, b) => a - b);
  return html`<div class="notes" id="${article.letter}-notes">
    ${rows.map((row, index) => {
      const next = rows[index + 1] ?? content.blocks.length;
      // Rows of a grid are counted from 1; the second number is the first row that it does not reach.
      const place = `${row + 1} / ${Math.max(row + 2, next + 1)}`;
      const isLost = row >= content.blocks.length;
      return html`<ol class="beside" style="grid-row:${place}" aria-label="${listName(row, isLost)}">
        ${(groups.get(row) ?? []).map((note) => noteItem(note, isLost, report, unitClass))}
      </ol>`;
    })}
  </div>`;
}

const listName = (row: number, isLost: boolean): string =>
  isLost ? 'Annotations without a place in the text' : `Annotations that begin in paragraph ${row + 1}`;

function noteItem(
  { name, coded, values, links, threads }: Note,
  isLost: boolean,
  report: EvidenceReport,
  unitClass: UnitClass,
): Markup {
  const { annotation, tag, coder, places } = coded;
  const words = excerpt(places.map(({ exact }) => exact).join(' … '));
  const several = report.coders.length > 1;
  return html`<li class="note" id="${name}-note">
    <p class="what">
      <a class="number" href="#${isLost ? `${name}-note` : name}" aria-label="${name}, to the words"
        >${name}</a
      >
      <strong class="unit ${unitClass(annotation.tagId)}">${tag?.name ?? 'Deleted unit'}</strong>
      ${several ? html`<span class="coder">${coder?.initials || coder?.name || '?'}</span>` : null}
      <span class="quoted" dir="auto">${quoted(words)}</span>
    </p>
    ${isLost
      ? html`<p class="lost">These words do not stand at the place that was recorded for them.</p>`
      : null}
    ${valueList(values)}
    ${report.with.notes && annotation.note !== ''
      ? html`<p class="remark" dir="auto"><span class="tell">Note:</span> ${annotation.note}</p>`
      : null}
    ${links.length > 0
      ? html`<ul class="links">
          ${links.map(linkItem)}
        </ul>`
      : null}
    ${threadList(threads)}
  </li>`;
}

function excerpt(words: string): string {
  const points = Array.from(words.replaceAll(/\s+/gu, ' ').trim());
  return points.length > EXCERPT ? `${points.slice(0, EXCERPT).join('').trimEnd()}…` : points.join('');
}

/** Words that bring their own marks get no second pair. */
const quoted = (words: string): string => (/^\p{Quotation_Mark}/u.test(words) ? words : `“${words}”`);

/** Values with what they are values of, one behind the other. */
export const valueList = (values: readonly StatedValue[]): Markup | null =>
  values.length === 0
    ? null
    : html`<ul class="values">
        ${values.map(
          ({ label, value, computed }) =>
            html`<li>
              <span class="tell">${label}:</span> ${computed
                ? html`<i><bdi>${value}</bdi></i
                    ><span class="unseen"> (by rule)</span>`
                : html`<bdi>${value}</bdi>`}
            </li>`,
        )}
      </ul>`;

/** "asserts A2", "A1: asserts this", "same as B3" */
function linkItem({ label, way, other, values }: StatedLink): Markup {
  const end = html`<a href="#${other}-note">${other}</a>`;
  const more = values.map(({ label: of, value }) => html`, ${of}: <bdi>${value}</bdi>`);
  return way === 'from'
    ? html`<li>← ${end} <span class="tell">${label}</span> this${more}</li>`
    : html`<li>${way === 'to' ? '→' : '↔'} <span class="tell">${label}</span> ${end}${more}</li>`;
}

/** What was said, oldest first; answers stand under what they answer. */
export const threadList = (threads: readonly StatedThread[]): Markup | null =>
  threads.length === 0
    ? null
    : html`<ul class="threads">
        ${threads.map(
          ({ resolved, comments }) =>
            html`<li>
              ${comments.map(
                ({ by, at, text, isAnswer }, index) =>
                  html`<p class="${isAnswer ? 'comment answer' : 'comment'}">
                    <span class="tell"
                      >${isAnswer ? 'Answer' : 'Comment'} by <bdi>${by}</bdi>,
                      ${minuteOf(at)}${resolved && index === 0 ? ', resolved' : ''}:</span
                    >
                    <span class="said" dir="auto">${text}</span>
                  </p>`,
              )}
            </li>`,
        )}
      </ul>`;
