import type { AnnotationId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { Block } from '../domain/records/article.ts';
import type { TextRange } from '../domain/records/range.ts';
import type { AnnotationsOfArticle } from '../domain/session-state.ts';
import { blockAt, blocksTouched } from '../domain/text/blocks.ts';
import { lanesOf, overlapping } from '../domain/text/lanes.ts';
import { lengthOf } from '../domain/text/targets.ts';
import { annotationChanges } from './annotation-changes.ts';

/** An article's attached annotations by block, with their lanes; follows changes at the cost of what changed. */
export interface AnnotationIndex {
  find(id: AnnotationId): Annotation | undefined;
  /** Annotations with a character in the block, in no order. */
  inBlock(block: number): readonly Annotation[];
  /** Annotations whose first character stands in the block: by place, longer ones first. */
  startingIn(block: number): readonly Annotation[];
  laneOf(id: AnnotationId): number;
  /** Takes the annotations as they are now and returns the blocks that look different. */
  update(next: AnnotationsOfArticle): ReadonlySet<number>;
}

const NONE: readonly Annotation[] = [];
/** Fewer changes are followed one by one, however few annotations there are. */
const MANY = 64;

const sameRanges = (a: readonly TextRange[], b: readonly TextRange[]): boolean =>
  a.length === b.length &&
  a.every((range, index) => range.start === b[index]?.start && range.end === b[index].end);

const looksTheSame = (a: Annotation, b: Annotation): boolean =>
  a.tagId === b.tagId &&
  a.target.detached === b.target.detached &&
  sameRanges(a.target.ranges, b.target.ranges);

const byPlace = (a: Annotation, b: Annotation): number =>
  (a.target.ranges[0]?.start ?? 0) - (b.target.ranges[0]?.start ?? 0) ||
  lengthOf(b.target) - lengthOf(a.target);

export function annotationIndex(blocks: readonly Block[], initial: AnnotationsOfArticle): AnnotationIndex {
  let annotations = initial;
  const byBlock = new Map<number, Annotation[]>();
  /** Lanes of the places looked at so far: an article has more annotations than are ever on screen. */
  const lanes = new Map<AnnotationId, number>();

  /** Visits each block once. No generator: an article has ten thousand annotations, and all are asked at once. */
  const eachBlockOf = ({ target }: Annotation, visit: (block: number) => void): void => {
    if (target.detached) return;
    let last = -1;
    for (const range of target.ranges) {
      const touched = blocksTouched(blocks, range);
      for (let block = Math.max(touched?.first ?? 0, last + 1); touched && block <= touched.last; block++) {
        visit(block);
        last = block;
      }
    }
  };
  const insert = (annotation: Annotation): void =>
    eachBlockOf(annotation, (block) => {
      const own = byBlock.get(block);
      if (own) own.push(annotation);
      else byBlock.set(block, [annotation]);
    });
  const take = (annotation: Annotation): void =>
    eachBlockOf(annotation, (block) => {
      const own = byBlock.get(block);
      own?.splice(own.indexOf(annotation), 1);
    });
  for (const annotation of initial.values()) insert(annotation);

  /** Where most change at once, as when a tag is hidden, lanes are laid again only where somebody looks. */
  const indexAnew = (next: AnnotationsOfArticle): ReadonlySet<number> => {
    const before = [...byBlock].flatMap(([block, own]) => (own.length > 0 ? [block] : []));
    annotations = next;
    byBlock.clear();
    lanes.clear();
    for (const annotation of next.values()) insert(annotation);
    return new Set([...before, ...byBlock.keys()]);
  };

  /** With the block before and the one behind: two annotations may meet in the line end between blocks alone. */
  const near = function* ({ start, end }: TextRange): Generator<Annotation> {
    for (let block = Math.max(0, blockAt(blocks, start)); block <= blockAt(blocks, end - 1) + 1; block++) {
      yield* byBlock.get(block) ?? NONE;
    }
  };

  return {
    find: (id) => annotations.get(id),
    inBlock: (block) => byBlock.get(block) ?? NONE,
    startingIn: (block) =>
      (byBlock.get(block) ?? NONE)
        .filter(({ target }) => target.ranges[0] && blocksTouched(blocks, target.ranges[0])?.first === block)
        .toSorted(byPlace),
    laneOf(id) {
      const known = lanes.get(id);
      const annotation = annotations.get(id);
      if (known !== undefined || !annotation || annotation.target.detached) return known ?? 0;
      for (const [other, lane] of lanesOf(overlapping(annotation.target.ranges, near)))
        lanes.set(other, lane);
      return lanes.get(id) ?? 0;
    },
    update(next) {
      const repaint = new Set<number>();
      if (next === annotations) return repaint;
      const isMost = (changed: number): boolean =>
        changed > MANY && changed * 2 > Math.max(annotations.size, next.size);
      // So many at least, as when a tag is hidden or shown: no need to know which.
      if (isMost(Math.abs(annotations.size - next.size))) return indexAnew(next);
      const changes = annotationChanges(annotations, next);
      if (isMost(changes.length)) return indexAnew(next);
      const moved: TextRange[] = [];
      for (const [before, after] of changes) {
        if (before) take(before);
        if (after) insert(after);
        if (before && after && looksTheSame(before, after)) continue;
        for (const one of [before, after]) {
          if (!one || one.target.detached) continue;
          moved.push(...one.target.ranges);
          eachBlockOf(one, (block) => repaint.add(block));
        }
        if (before) lanes.delete(before.id);
      }
      annotations = next;
      const affected = overlapping(moved, near);
      const laid = lanesOf(affected);
      for (const annotation of affected) {
        const lane = laid.get(annotation.id);
        const before = lanes.get(annotation.id);
        if (lane === undefined || lane === before) continue;
        lanes.set(annotation.id, lane);
        if (before === undefined) continue;
        eachBlockOf(annotation, (block) => repaint.add(block));
      }
      return repaint;
    },
  };
}
