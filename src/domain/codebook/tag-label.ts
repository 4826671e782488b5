import type { TagId } from '../ids.ts';
import type { Tag } from '../records/codebook.ts';
import { tagPath } from './tag-tree.ts';

interface Known {
  readonly tags: ReadonlyMap<TagId, Tag>;
  readonly byName: ReadonlyMap<string, readonly TagId[]>;
}

/** By the list, for whoever names one of its tags mostly names all. */
const known = new WeakMap<readonly Tag[], Known>();

/** What a tag is called where all tags stand beside each other: with its parents where another has the same name. */
export function tagLabel(tag: Pick<Tag, 'id' | 'name'>, tags: readonly Tag[]): string {
  const found = known.get(tags) ?? knownFrom(tags);
  known.set(tags, found);
  const isShared = found.byName.get(tag.name)?.some((id) => id !== tag.id) ?? false;
  return isShared ? tagPath(found, tag.id).join(' › ') : tag.name;
}

function knownFrom(tags: readonly Tag[]): Known {
  const byName = new Map<string, TagId[]>();
  for (const { id, name } of tags) {
    const same = byName.get(name);
    if (same) same.push(id);
    else byName.set(name, [id]);
  }
  return { tags: new Map(tags.map((one) => [one.id, one])), byName };
}
