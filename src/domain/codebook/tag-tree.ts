import type { TagId } from '../ids.ts';
import type { Tag } from '../records/codebook.ts';
import { tagsInOrder, type SessionState } from '../session-state.ts';
import { inCircles } from './circles.ts';

/** A tag with those below it. */
export interface TagNode {
  readonly tag: Tag;
  /** 0 for a root. */
  readonly depth: number;
  readonly children: readonly TagNode[];
}

/** The session's tags as a tree, brothers and sisters in order. */
export const tagTree = (state: SessionState): readonly TagNode[] => treeOf(tagsInOrder(state));

/** A tag whose parent is not among them is a root, and so is one of a circle that a file made by hand may bring. */
export function treeOf(tags: readonly Tag[]): readonly TagNode[] {
  const byParent = new Map<TagId | null, Tag[]>();
  const parents = parentsIn(tags);
  for (const tag of tags) {
    const parent = parents.get(tag.id) ?? null;
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(tag);
    else byParent.set(parent, [tag]);
  }
  const roots: TagNode[] = [];
  // A list of what is left to do and no recursion: a file may bring a chain of thousands.
  const open: { readonly below: TagId | null; readonly depth: number; readonly nodes: TagNode[] }[] = [
    { below: null, depth: 0, nodes: roots },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { below, depth, nodes } = next;
    for (const tag of (byParent.get(below) ?? []).toSorted(byPlace)) {
      const children: TagNode[] = [];
      nodes.push({ tag, depth, children });
      open.push({ below: tag.id, depth: depth + 1, nodes: children });
    }
  }
  return roots;
}

const byPlace = (a: Tag, b: Tag): number => a.position - b.position || (a.id < b.id ? -1 : 1);

/** From the top down, each tag before those below it. */
export function flattened(nodes: readonly TagNode[]): readonly TagNode[] {
  const found: TagNode[] = [];
  const open = nodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node);
    for (const child of node.children.toReversed()) open.push(child);
  }
  return found;
}

/** Names from the root down to the tag: "Framing", "Label". Empty for a tag that is not there. */
export function tagPath({ tags }: Pick<SessionState, 'tags'>, id: TagId): readonly string[] {
  const names: string[] = [];
  const passed = new Set<TagId>();
  let tag = tags.get(id);
  while (tag && !passed.has(tag.id)) {
    passed.add(tag.id);
    names.unshift(tag.name);
    tag = tag.parentId === null ? undefined : tags.get(tag.parentId);
  }
  return names;
}

/** Whether `id` is `ancestor` or stands somewhere below it. */
export function isWithin(parents: ReadonlyMap<TagId, TagId | null>, id: TagId, ancestor: TagId): boolean {
  const passed = new Set<TagId>();
  let at: TagId | null = id;
  while (at !== null && !passed.has(at)) {
    if (at === ancestor) return true;
    passed.add(at);
    at = parents.get(at) ?? null;
  }
  return false;
}

function parentsIn(tags: readonly Tag[]): ReadonlyMap<TagId, TagId | null> {
  const all = new Map(tags.map(({ id, parentId }) => [id, parentId]));
  const circles = inCircles(all);
  const isRoot = ({ id, parentId }: Tag): boolean =>
    parentId === null || !all.has(parentId) || circles.has(id);
  return new Map(tags.map((tag) => [tag.id, isRoot(tag) ? null : tag.parentId]));
}
