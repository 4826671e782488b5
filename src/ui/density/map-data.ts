import { fillRows, rowAt, runsIn, styledRuns, type Rows, type Run } from '../../analysis/density.ts';
import { flattened, treeOf } from '../../domain/codebook/tag-tree.ts';
import type { AnnotationId, ArticleId, TagId } from '../../domain/ids.ts';
import type { Annotation, Target } from '../../domain/records/annotation.ts';
import {
  annotationsOf,
  tagsInOrder,
  type AnnotationsOfArticle,
  type SessionState,
} from '../../domain/session-state.ts';
import { coverOf } from '../../domain/text/untagged.ts';
import { articleFacts } from '../../state/article-facts.ts';
import { attentionKinds, hasReason } from '../../state/attention.ts';

/** Rows of the map: finer would not be seen. */
export const ROWS = 480;
/** More lines beside each other would be too thin; later roots of the codebook share the last. */
const MOST_LANES = 4;

/** A line of the map: one tag's annotations from top to bottom. */
export interface MapLane {
  readonly tagId: TagId;
  readonly lane: number;
  readonly runs: readonly Run[];
}

export interface MapData {
  readonly lanes: readonly MapLane[];
  readonly laneCount: number;
  readonly covered: readonly Run[];
  /** How much of the text is coded, 0 to 1. */
  readonly share: number;
  /** How many of them need attention. */
  readonly inNeed: number;
  readonly attentionRuns: readonly Run[];
  /** What the list finds, and the words that were looked for. */
  readonly hits: readonly Run[];
}

/** The annotations of an article that need attention, hidden ones too. */
export function inNeedIn(state: SessionState, articleId: ArticleId): ReadonlySet<AnnotationId> {
  const found = new Set<AnnotationId>();
  const facts = articleFacts(state, articleId);
  for (const annotation of annotationsOf(state, articleId).values()) {
    if (attentionKinds.some((kind) => hasReason(kind, state, annotation, facts))) found.add(annotation.id);
  }
  return found;
}

/** What the map shows of the annotations that are in sight. */
export function mapData(
  state: SessionState,
  annotations: AnnotationsOfArticle,
  length: number,
  attention: ReadonlySet<AnnotationId>,
  found: Iterable<Annotation>,
  /** Where the words stand that were looked for. */
  words: readonly number[] = [],
): MapData {
  const byTag = new Map<TagId, Rows>();
  const needy = new Uint8Array(ROWS);
  let inNeed = 0;
  for (const { id, tagId, target } of annotations.values()) {
    const needs = attention.has(id);
    if (needs) inNeed += 1;
    if (target.detached) continue;
    let own = byTag.get(tagId);
    if (!own) byTag.set(tagId, (own = new Uint8Array(ROWS)));
    for (const range of target.ranges) fillRows(own, range, length);
    if (needs) fillStart(needy, target, length);
  }
  const hits = new Uint8Array(ROWS);
  for (const { target } of found) if (!target.detached) fillStart(hits, target, length);
  for (const at of words) hits[rowAt(at, length, ROWS)] = 1;
  const { laneOf, laneCount } = lanesOf(state);
  const units = coverOf(annotations.values()).stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    lanes: [...byTag].map(([tagId, rows]) => ({
      tagId,
      lane: laneOf.get(tagId) ?? laneCount - 1,
      runs: styledRuns(runsIn(rows), state.tags.get(tagId)?.lineStyle ?? 'dotted'),
    })),
    laneCount,
    covered: runsIn(joined(byTag.values())),
    share: units / Math.max(1, length),
    inNeed,
    attentionRuns: tallRuns(needy),
    hits: tallRuns(hits),
  };
}

/** The row in which an annotation starts. */
function fillStart(rows: Rows, { ranges }: Target, length: number): void {
  if (ranges[0]) rows[rowAt(ranges[0].start, length, ROWS)] = 1;
}

function joined(all: Iterable<Rows>): Rows {
  const rows = new Uint8Array(ROWS);
  for (const each of all) for (let row = 0; row < ROWS; row += 1) rows[row] ||= each[row] ?? 0;
  return rows;
}

/** A single row would hardly be seen. */
const tallRuns = (rows: Rows): readonly Run[] =>
  runsIn(rows).map(({ from, to }) => ({ from, to: Math.min(ROWS, Math.max(to, from + 2)) }));

/** Each root of the codebook has a lane; those below it stand in the same. */
function lanesOf(state: SessionState): {
  readonly laneOf: ReadonlyMap<TagId, number>;
  readonly laneCount: number;
} {
  const roots = treeOf(tagsInOrder(state));
  const laneOf = new Map<TagId, number>();
  roots.forEach((root, index) => {
    for (const { tag } of flattened([root])) laneOf.set(tag.id, Math.min(index, MOST_LANES - 1));
  });
  return { laneOf, laneCount: Math.max(1, Math.min(MOST_LANES, roots.length)) };
}
