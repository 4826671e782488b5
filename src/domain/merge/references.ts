import type { AnyRecord, UnknownRecord } from '../records.ts';
import type { AttributeValues } from '../records/annotation.ts';

/** Ids that a record points at. A text value is among them: it may name an entity. */
export function* referencesIn(record: AnyRecord | UnknownRecord): Generator<string> {
  const known = record as AnyRecord;
  switch (known.type) {
    case 'session':
      yield known.codebookId;
      break;
    case 'tag':
      yield known.codebookId;
      if (known.parentId !== null) yield known.parentId;
      break;
    case 'article':
      if (known.outletId !== null) yield known.outletId;
      if (known.versionOf !== null) yield known.versionOf;
      break;
    case 'annotation':
      yield* [known.target.articleId, known.tagId, known.layerOf];
      yield* referencesInValues(known.attributes);
      break;
    case 'articleCoding':
      yield* [known.articleId, known.layerOf];
      yield* referencesInValues(known.attributes);
      break;
    case 'entity':
      yield* referencesInValues(known.attributes);
      break;
    case 'handOut':
      yield* known.articleIds;
      if (known.coderId !== null) yield known.coderId;
      break;
    case 'link':
      yield* [known.from, known.to];
      yield* referencesInValues(known.attributes);
      break;
    case 'threadComment':
      yield known.about.id;
      if (known.replyTo !== null) yield known.replyTo;
      break;
    case 'example':
      // Where it was taken from may be gone.
      yield known.tagId;
      yield* referencesInValues(known.attributes);
      break;
    case 'actor':
    case 'codebook':
      break;
  }
}

function* referencesInValues(attributes: AttributeValues): Generator<string> {
  for (const { value } of Object.values(attributes)) {
    if (typeof value === 'string') yield value;
    else if (Array.isArray(value)) yield* value;
    else if (typeof value === 'object' && 'articleId' in value) yield value.articleId;
  }
}
