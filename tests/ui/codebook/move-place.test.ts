import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattened, treeOf, type TagNode } from '../../../src/domain/codebook/tag-tree.ts';
import type { TagId } from '../../../src/domain/ids.ts';
import type { Tag } from '../../../src/domain/records/codebook.ts';
import {
  beforeIn,
  placeIn,
  stepFrom,
  withMoved,
  without,
  type MoveStep,
} from '../../../src/ui/codebook/move-place.ts';

/** `a b(c d(e)) f`: names, with those below in brackets. */
const outline = (nodes: readonly TagNode[]): string =>
  nodes
    .map(({ tag, children }) => (children.length > 0 ? `${tag.name}(${outline(children)})` : tag.name))
    .join(' ');

const tag = (name: string, position: number, parentId: string | null = null): Tag =>
  ({ id: name, name, parentId, position }) as unknown as Tag;

const tree = treeOf([
  tag('a', 0),
  tag('b', 1),
  tag('c', 2, 'b'),
  tag('d', 3, 'b'),
  tag('e', 4, 'd'),
  tag('f', 5),
]);

/** What the tree looks like after these steps, and before whom the tag then stands. */
function moved(id: string, steps: readonly MoveStep[]): string {
  const rest = without(tree, id as TagId);
  let place = placeIn(tree, id as TagId)!;
  for (const step of steps) place = stepFrom(rest, place, step) ?? place;
  return `${outline(withMoved(tree, id as TagId, place))} | ${beforeIn(rest, place) ?? 'last'}`;
}

describe('moving a tag by arrows', () => {
  it.each<readonly [string, readonly MoveStep[], string]>([
    ['a', [], 'a b(c d(e)) f | b'],
    ['a', ['down'], 'b(c d(e)) a f | f'],
    ['a', ['down', 'in'], 'b(c d(e) a) f | last'],
    ['a', ['down', 'in', 'up'], 'b(c a d(e)) f | d'],
    ['a', ['down', 'in', 'out'], 'b(c d(e)) a f | f'],
    ['a', ['up'], 'a b(c d(e)) f | b'],
    ['a', ['in'], 'a b(c d(e)) f | b'],
    ['c', ['up'], 'a c b(d(e)) f | b'],
    ['e', ['down'], 'a b(c d e) f | last'],
    ['d', ['out'], 'a b(c) d(e) f | f'],
    ['b', ['down', 'down', 'down'], 'a f b(c d(e)) | last'],
    ['f', ['in', 'up', 'in'], 'a b(c(f) d(e)) | last'],
  ])('%s by %j', (id, steps, expected) => {
    expect(moved(id, steps)).toBe(expected);
  });

  it('never loses a tag, and never puts one below itself', () => {
    const step = fc.constantFrom<MoveStep>('up', 'down', 'in', 'out');
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.array(step), (id, steps) => {
        const rest = without(tree, id as TagId);
        let place = placeIn(tree, id as TagId)!;
        for (const one of steps) place = stepFrom(rest, place, one) ?? place;
        const names = flattened(withMoved(tree, id as TagId, place)).map((node) => node.tag.name);
        expect(names.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
      }),
    );
  });
});
