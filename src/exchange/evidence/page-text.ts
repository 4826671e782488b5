import type { AnnotationId } from '../../domain/ids.ts';
import type { Block, CanonicalText } from '../../domain/records/article.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { lanesOf } from '../../domain/text/lanes.ts';
import { segmentsOf, type Segment } from '../../domain/text/segments.ts';
import { exact, type Markup } from '../html/template.ts';
import type { EvidenceArticle, Note } from './evidence-report.ts';
import { signsOf, type Signs } from './mark-places.ts';
import type { UnitClass } from './unit-style.ts';

/** Deeper lanes share the lowest line: there only the numbers tell them apart. */
const LANES = 16;
/** The style sheet knows so many; those below say themselves how deep they lie. */
const STYLED_LANES = 4;

/** Which row of the page each block and each note stands in. */
export interface ArticleText {
  readonly markup: Markup;
  readonly signs: Signs;
}

/**
 * The canonical text of an article with the marks of its annotations. Between the tags of the outer element stands the
 * text itself, every blank of it: without the numbers (`<sup>`) and all other tags it has the text's hash. Where several
 * annotations lie over each other, each has its own line under the words.
 */
export function articleText(article: EvidenceArticle, unitClass: UnitClass): ArticleText {
  const { content, notes } = article;
  const { text, blocks } = content;
  const signs = signsOf(blocks, notes);
  const annotations = notes.map(({ coded }) => coded.annotation);
  const lanes = lanesOf(annotations);
  const segments = segmentsOf(blocks, annotations);
  const byId = new Map(notes.map((note) => [note.coded.annotation.id, note]));
  const laneOf = (id: AnnotationId): number => Math.min(lanes.get(id) ?? 0, LANES - 1);
  const covered = (segment: Segment, inner: Markup): Markup =>
    segment.covering.reduce((within, id) => {
      const note = byId.get(id);
      return note ? underlined(laneOf(id), unitClass(note.coded.annotation.tagId), within) : within;
    }, inner);
  const parts: (string | Markup)[] = [];
  let at = 0;
  blocks.forEach((block, index) => {
    parts.push(text.slice(at, block.range.start));
    const inBlock = segments.get(index) ?? [];
    parts.push(
      blockMarkup(
        block,
        index,
        crowding(inBlock, laneOf),
        blockParts(index, content, signs, inBlock, covered),
      ),
    );
    at = block.range.end;
  });
  parts.push(text.slice(at));
  const { letter, language } = article.article;
  const markup = exact`<div class="text" id="${letter}-text" lang="${language ?? ''}">${parts}</div>`;
  return { markup, signs };
}

/** A line under words, the deeper the lower. */
function underlined(lane: number, unit: string, words: Markup): Markup {
  return lane < STYLED_LANES
    ? exact`<span class="u l${lane} ${unit}">${words}</span>`
    : exact`<span class="u deep ${unit}" style="--lane:${lane}">${words}</span>`;
}

/** How many lines lie under the words of a block, counted down to the lowest. */
const crowding = (segments: readonly Segment[], laneOf: (id: AnnotationId) => number): number =>
  segments.reduce(
    (most, { covering }) => covering.reduce((lowest, id) => Math.max(lowest, laneOf(id) + 1), most),
    1,
  );

function blockMarkup(
  { kind, marker, depth }: Block,
  index: number,
  crowd: number,
  parts: readonly (string | Markup)[],
): Markup {
  const isHeading = kind === 'headline' || kind === 'heading';
  const role = isHeading ? exact` role="heading" aria-level="4"` : null;
  const sign = marker === undefined ? null : exact` data-marker="${marker}"`;
  const level = depth === undefined ? null : exact` data-depth="${depth}"`;
  const room = crowd > STYLED_LANES ? `;--crowd:${crowd}` : '';
  const name = crowd > STYLED_LANES ? '-more' : crowd;
  return exact`<p class="${kind} crowd${name}" dir="auto" style="grid-row:${index + 1}${room}"${role}${sign}${level}>${parts}</p>`;
}

/** One block: its words, the lines under them, and the numbers where annotations begin and end. */
function blockParts(
  index: number,
  { text, blocks, marks }: CanonicalText,
  signs: Signs,
  segments: readonly Segment[],
  covered: (segment: Segment, inner: Markup) => Markup,
): readonly (string | Markup)[] {
  const range = blocks[index]?.range ?? { start: 0, end: 0 };
  const opening = signs.opening.get(index) ?? [];
  const closing = signs.closing.get(index) ?? [];
  const type = marks.filter((mark) => mark.range.start < range.end && mark.range.end > range.start);
  const cuts = cutsIn(range, [
    ...segments.map((segment) => segment.range),
    ...type.map((mark) => mark.range),
    ...[...opening, ...closing].map((sign) => ({ start: sign.at, end: sign.at })),
  ]);
  const parts: (string | Markup)[] = [];
  let [closed, opened, passed] = [0, 0, 0];
  for (let cut = 0; cut < cuts.length; cut += 1) {
    const from = cuts[cut] ?? range.end;
    const to = cuts[cut + 1] ?? from;
    for (let sign = closing[closed]; sign && sign.at <= from; sign = closing[(closed += 1)]) {
      parts.push(closingSign(sign.note));
    }
    for (let sign = opening[opened]; sign && sign.at <= from; sign = opening[(opened += 1)]) {
      parts.push(openingSign(sign.note, sign.first));
    }
    if (to <= from) continue;
    while ((segments[passed]?.range.end ?? Infinity) <= from) passed += 1;
    const segment = segments[passed];
    const words = set(exact`${text.slice(from, to)}`, from, type);
    parts.push(segment && segment.range.start <= from ? covered(segment, words) : words);
  }
  return parts;
}

/** Where one piece ends and the next begins, the ends of the block among them. */
const cutsIn = ({ start, end }: TextRange, ranges: readonly TextRange[]): readonly number[] =>
  [...new Set([start, end, ...ranges.flatMap((range) => [range.start, range.end])])]
    .filter((at) => at >= start && at <= end)
    .toSorted((a, b) => a - b);

/** Bold and italic as the article has them. Its links lead nowhere. */
function set(words: Markup, at: number, marks: CanonicalText['marks']): Markup {
  const has = (kind: string): boolean =>
    marks.some((mark) => mark.kind === kind && mark.range.start <= at && at < mark.range.end);
  const slanted = has('italic') ? exact`<i>${words}</i>` : words;
  return has('bold') ? exact`<b>${slanted}</b>` : slanted;
}

/** The number leads to the note. A part behind an interruption has the number, too, but is not led back to. */
function openingSign({ name, coded }: Note, isFirst: boolean): Markup {
  const id = isFirst ? exact` id="${name}"` : null;
  const said = `${name}, ${coded.tag?.name ?? 'unit that was deleted'}, ${isFirst ? 'begins' : 'goes on'}`;
  return exact`<sup class="open"><a${id} href="#${name}-note" aria-label="${said}">[${name}</a></sup>`;
}

const closingSign = ({ name }: Note): Markup => exact`<sup class="close" aria-hidden="true">${name}]</sup>`;
