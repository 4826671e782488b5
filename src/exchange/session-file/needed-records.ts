import { keyOf, type AnyRecord, type RecordKey } from '../../domain/records.ts';
import type { AttributeValues } from '../../domain/records/annotation.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { isTarget } from './record-to-file.ts';

/**
 * The chosen records, and of the others those that something written points at, until nothing is missing.
 *
 * @param others what may come along, by key
 */
export function withNeeded(
  chosen: readonly AnyRecord[],
  others: ReadonlyMap<RecordKey, AnyRecord>,
): readonly AnyRecord[] {
  const written = [...chosen];
  const waiting = new Map(others);
  // `written` grows while it is walked: what comes along may need something too.
  for (const record of written) {
    if (waiting.size === 0) break;
    for (const key of references(record)) {
      const needed = waiting.get(key);
      if (!needed) continue;
      waiting.delete(key);
      written.push(needed);
    }
  }
  return written;
}

/**
 * What a record points at, and who made and owns it. A hand-out's articles, a version's first one, what a comment is
 * about and what it answers may be missing.
 */
function* references(record: AnyRecord): Generator<RecordKey> {
  yield key('actor', record.createdBy);
  if (record.editedBy !== undefined) yield key('actor', record.editedBy);
  switch (record.type) {
    case 'session':
      yield key('codebook', record.codebookId);
      return;
    case 'tag':
      yield key('codebook', record.codebookId);
      if (record.parentId !== null) yield key('tag', record.parentId);
      yield* mendedParent(record);
      return;
    case 'article':
      if (record.outletId !== null) yield key('entity', record.outletId);
      return;
    case 'annotation':
      yield key('tag', record.tagId);
      yield key('article', record.target.articleId);
      yield key('actor', record.layerOf);
      yield* valueReferences(record.attributes);
      return;
    case 'articleCoding':
      yield key('article', record.articleId);
      yield key('actor', record.layerOf);
      yield* valueReferences(record.attributes);
      return;
    case 'entity':
      yield* valueReferences(record.attributes);
      return;
    case 'link':
      yield key('annotation', record.from);
      yield key('annotation', record.to);
      yield* valueReferences(record.attributes);
      return;
    case 'example':
      // The articles its words and passages stand in stay where they are: an example is read without them.
      yield key('tag', record.tagId);
      yield* entityReferences(record.attributes);
      return;
    case 'handOut':
      if (record.coderId !== null) yield key('actor', record.coderId);
      return;
    case 'threadComment':
      if (record.reworded) yield key('actor', record.reworded.by);
      return;
    case 'actor':
    case 'codebook':
      return;
  }
}

/** Before it was mended a tag may have had another parent, and the next merge goes by that one. */
function* mendedParent({ beforeMending }: Tag): Generator<RecordKey> {
  const { parentId } = (beforeMending ?? {}) as { readonly parentId?: unknown };
  if (typeof parentId === 'string') yield key('tag', parentId);
}

function* valueReferences(attributes: AttributeValues): Generator<RecordKey> {
  for (const { value } of Object.values(attributes)) {
    if (isTarget(value)) yield key('article', value.articleId);
  }
  yield* entityReferences(attributes);
}

/** Any text may be the id of an entity: the attribute that says so may have left the codebook. */
function* entityReferences(attributes: AttributeValues): Generator<RecordKey> {
  for (const { value } of Object.values(attributes)) {
    if (isTarget(value)) continue;
    if (typeof value === 'string') yield key('entity', value);
    else if (typeof value === 'object') for (const item of value) yield key('entity', item);
  }
}

const key = (type: AnyRecord['type'], id: string): RecordKey => keyOf({ type, id });
