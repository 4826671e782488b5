import { foldName } from '../entity-names.ts';
import type { TagId } from '../ids.ts';
import type { LinkKind } from '../links-of.ts';
import type { BaseFields } from '../records/base.ts';
import type { AttributeSpec, Codebook, Tag } from '../records/codebook.ts';
import type { CodebookFile, TagInFile } from './codebook-file.ts';
import type { CodebookParts } from './codebook-in.ts';
import { TAG_PLACE, withoutRecordFields } from './file-fields.ts';
import { groupedBy } from './group-by.ts';
import { tagFromFile } from './records-from-file.ts';
import { flattened, treeOf } from './tag-tree.ts';

/** A codebook with another taken in, and which of its tags each tag of the file has become. */
export interface Taken {
  readonly parts: CodebookParts;
  readonly tagIds: ReadonlyMap<string, TagId>;
}

/**
 * The union of two codebooks. What both have is as the file says; what only one has is there afterwards: tags by id,
 * else by name; attributes, values and kinds of link by id. An empty text of the file takes nothing away.
 *
 * @param base for tags that are new
 */
export function withTaken(
  mine: CodebookParts,
  file: CodebookFile,
  base: BaseFields,
  freshTagId: (wanted: string) => TagId,
): Taken {
  const matches = matched(mine.tags, file.tags);
  const tagIds = new Map<string, TagId>(
    file.tags.map(({ id }) => [id, matches.get(id)?.id ?? freshTagId(id)]),
  );
  const taken = file.tags.map((tag, position): Tag => {
    const known = matches.get(tag.id);
    const parentId = tagIds.get(tag.parent ?? '') ?? null;
    const made = tagFromFile(tag, mine.codebook.id, position, base);
    return known
      ? { ...tagUnion(known, tag), parentId, position }
      : { ...made, id: tagIds.get(tag.id) ?? made.id, parentId };
  });
  const there = new Set(taken.map(({ id }) => id));
  const others = mine.tags
    .filter(({ id }) => !there.has(id))
    .map((tag) => ({ ...tag, position: tag.position + file.tags.length }));
  const tags = inOldOrder(mine.tags, [...taken, ...others]);
  return { parts: { codebook: codebookUnion(mine.codebook, file, tagIds), tags }, tagIds };
}

function matched(mine: readonly Tag[], theirs: readonly TagInFile[]): ReadonlyMap<string, Tag> {
  const left = new Map<string, Tag>(mine.map((tag) => [tag.id, tag]));
  const found = new Map<string, Tag>();
  const take = (tag: TagInFile, known: Tag | undefined): void => {
    if (!known || found.has(tag.id)) return;
    found.set(tag.id, known);
    left.delete(known.id);
  };
  for (const tag of theirs) take(tag, left.get(tag.id));
  const byName = groupedBy(left.values(), ({ name }) => foldName(name));
  const isLeft = ({ id }: Tag): boolean => left.has(id);
  for (const tag of theirs) take(tag, byName.get(foldName(tag.name))?.find(isLeft));
  return found;
}

function tagUnion(mine: Tag, file: TagInFile): Tag {
  const { id: _id, parent: _parent, examples: _examples, changedIn: _version, hotkey, ...fields } = file;
  return {
    ...mine,
    ...withoutRecordFields(fields, TAG_PLACE),
    help: file.help || mine.help,
    ...(hotkey !== undefined && { hotkey }),
    attributes: specUnion(mine.attributes, file.attributes),
  };
}

function codebookUnion(mine: Codebook, file: CodebookFile, tagIds: ReadonlyMap<string, TagId>): Codebook {
  const { format: _format, formatVersion: _known, id: _id, version: _version, tags: _tags, ...fields } = file;
  return {
    ...mine,
    ...withoutRecordFields(fields),
    about: file.about || mine.about,
    guidelines: file.guidelines || mine.guidelines,
    articleAttributes: specUnion(mine.articleAttributes, file.articleAttributes),
    entityAttributes: specUnion(mine.entityAttributes, file.entityAttributes),
    links: union(mine.links, file.links, (old, taken) => linkUnion(old, taken, tagIds)),
  };
}

const specUnion = (
  mine: readonly AttributeSpec[],
  file: readonly AttributeSpec[],
): readonly AttributeSpec[] =>
  union(mine, file, (old, taken) => {
    if (!old?.values || !(old.kind === taken.kind || (isChoice(old) && isChoice(taken)))) return taken;
    return { ...taken, values: union(old.values, taken.values ?? [], (_, value) => value) };
  });

const isChoice = ({ kind }: AttributeSpec): boolean => kind === 'choice' || kind === 'choices';

function linkUnion(old: LinkKind | undefined, taken: LinkKind, tagIds: ReadonlyMap<string, TagId>): LinkKind {
  const theirs = taken.ends.map((pair) => pair.map((id) => tagIds.get(id) ?? id));
  const known = new Set(theirs.map((pair) => JSON.stringify(pair)));
  const ends = [...theirs, ...(old?.ends ?? []).filter((pair) => !known.has(JSON.stringify(pair)))];
  const attributes = specUnion(old?.attributes ?? [], taken.attributes ?? []);
  return { ...taken, ends, ...(attributes.length > 0 && { attributes }) };
}

/** The file's in its order, then what only the old list has. */
function union<Item extends { readonly id: string }>(
  mine: readonly Item[],
  file: readonly Item[],
  join: (old: Item | undefined, taken: Item) => Item,
): readonly Item[] {
  const old = new Map(mine.map((item) => [item.id, item]));
  const theirs = new Set(file.map(({ id }) => id));
  return [...file.map((item) => join(old.get(item.id), item)), ...mine.filter(({ id }) => !theirs.has(id))];
}

/** A file that brings no other order moves no tag. */
function inOldOrder(mine: readonly Tag[], tags: readonly Tag[]): readonly Tag[] {
  const order = (list: readonly Tag[]): readonly string[] =>
    flattened(treeOf(list)).map(({ tag, depth }) => `${depth} ${tag.id}`);
  const [old, next] = [order(mine), order(tags)];
  if (old.length !== next.length || old.some((id, at) => id !== next[at])) return tags;
  const positions = new Map(mine.map(({ id, position }) => [id, position]));
  return tags.map((tag) => ({ ...tag, position: positions.get(tag.id) ?? tag.position }));
}
