import type { TagId } from '../ids.ts';
import type { Tag } from '../records/codebook.ts';

/**
 * New parents where the tree is broken: a tag whose parent is deleted or missing moves up to the nearest ancestor that
 * lives, and where tags are each other's ancestors, the one moved last becomes a root.
 * @param tags deleted ones too
 */
export function parentsToGive(tags: readonly Tag[]): ReadonlyMap<TagId, TagId | null> {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const living = tags.filter(({ deletedRev }) => deletedRev === null);
  const parents = new Map(living.map((tag) => [tag.id, livingAncestor(tag, byId)]));
  for (const root of lastOfEachCycle(parents, byId)) parents.set(root, null);
  return new Map([...parents].filter(([id, parent]) => byId.get(id)?.parentId !== parent));
}

/** The first ancestor that lives; null where there is none, or where the dead lead in a circle. */
function livingAncestor(tag: Tag, byId: ReadonlyMap<TagId, Tag>): TagId | null {
  const passed = new Set<TagId>();
  let id = tag.parentId;
  while (id !== null && !passed.has(id)) {
    const parent = byId.get(id);
    if (!parent) return null;
    if (parent.deletedRev === null) return id;
    passed.add(id);
    id = parent.parentId;
  }
  return null;
}

/** Each tag has one parent, so cycles share no member, and breaking one breaks no other. */
function lastOfEachCycle(
  parents: ReadonlyMap<TagId, TagId | null>,
  byId: ReadonlyMap<TagId, Tag>,
): readonly TagId[] {
  const settled = new Set<TagId>();
  const roots: TagId[] = [];
  for (const start of parents.keys()) {
    const path: TagId[] = [];
    let id: TagId | null = start;
    while (id !== null && !settled.has(id)) {
      settled.add(id);
      path.push(id);
      id = parents.get(id) ?? null;
    }
    const cycle = id === null ? [] : path.slice(path.includes(id) ? path.indexOf(id) : path.length);
    /* v8 ignore next -- whoever is in a circle is a tag, but a map may lack it for the type */
    const last = cycle.flatMap((member) => byId.get(member) ?? []).toSorted(laterFirst)[0];
    if (last) roots.push(last.id);
  }
  return roots;
}

const laterFirst = (a: Tag, b: Tag): number =>
  a.rev === b.rev ? (a.id < b.id ? 1 : -1) : a.rev < b.rev ? 1 : -1;
