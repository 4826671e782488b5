import type { AnnotationId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { Block } from '../domain/records/article.ts';
import type { TextRange } from '../domain/records/range.ts';
import type { AnnotationsOfArticle } from '../domain/session-state.ts';
import { blocksTouched } from '../domain/text/blocks.ts';
import { lanesOf, overlapping } from '../domain/text/lanes.ts';
import { lengthOf } from '../domain/text/targets.ts';

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

export function annotationIndex(
  blocks: readonly Block[],
  initial: AnnotationsOfArticle,
): AnnotationIndex {
  let annotations = initial;
  const byBlock = new Map<number, Annotation[]>();
  const lanes = lanesOf(initial.values());

  function* blocksOf({ target }: Annotation): Generator<number> {
    if (target.detached) return;
    let last = -1;
    for (const range of target.ranges) {
      const touched = blocksTouched(blocks, range);
      for (let block = Math.max(touched?.first ?? 0, last + 1); touched && block <= touched.last; block++) {
        yield block;
        last = block;
      }
    }
  }
  const insert = (annotation: Annotation): void => {
    for (const block of blocksOf(annotation)) {
      const own = byBlock.get(block);
      if (own) own.push(annotation);
      else byBlock.set(block, [annotation]);
    }
  };
  const take = (annotation: Annotation): void => {
    for (const block of blocksOf(annotation)) {
      const own = byBlock.get(block);
      own?.splice(own.indexOf(annotation), 1);
    }
  };
  for (const annotation of initial.values()) insert(annotation);

  const near = function* (range: TextRange): Generator<Annotation> {
    const touched = blocksTouched(blocks, range);
    for (let block = touched?.first ?? 0; touched && block <= touched.last; block++) {
      yield* byBlock.get(block) ?? NONE;
    }
  };

  /** What differs between two maps: found by identity, since a record that changed is another object. */
  function* changes(next: AnnotationsOfArticle): Generator<readonly [Annotation | undefined, Annotation | undefined]> {
    for (const [id, before] of annotations) if (!next.has(id)) yield [before, undefined];
    for (const [id, after] of next) {
      const before = annotations.get(id);
      if (before !== after) yield [before, after];
    }
  }

  return {
    find: (id) => annotations.get(id),
    inBlock: (block) => byBlock.get(block) ?? NONE,
    startingIn: (block) =>
      (byBlock.get(block) ?? NONE)
        .filter(({ target }) => target.ranges[0] && blocksTouched(blocks, target.ranges[0])?.first === block)
        .toSorted(byPlace),
    laneOf: (id) => lanes.get(id) ?? 0,
    update(next) {
      const repaint = new Set<number>();
      if (next === annotations) return repaint;
      const moved: TextRange[] = [];
      for (const [before, after] of [...changes(next)]) {
        if (before) take(before);
        if (after) insert(after);
        if (before && after && looksTheSame(before, after)) continue;
        for (const one of [before, after]) {
          if (!one || one.target.detached) continue;
          moved.push(...one.target.ranges);
          for (const block of blocksOf(one)) repaint.add(block);
        }
        if (before) lanes.delete(before.id);
      }
      annotations = next;
      const affected = overlapping(moved, near);
      const laid = lanesOf(affected);
      for (const annotation of affected) {
        const lane = laid.get(annotation.id);
        if (lane === undefined || lane === lanes.get(annotation.id)) continue;
        lanes.set(annotation.id, lane);
        for (const block of blocksOf(annotation)) repaint.add(block);
      }
      return repaint;
    },
  };
}
