import type { CodebookId, ExampleId, Id, TagId } from '../ids.ts';
import type { BaseFields } from '../records/base.ts';
import type { Codebook, Tag } from '../records/codebook.ts';
import type { Example } from '../records/example.ts';
import type { CodebookFile, ExampleInFile, TagInFile } from './codebook-file.ts';
import { TAG_PLACE, withoutRecordFields } from './file-fields.ts';

/** What a codebook brings to a session. */
export interface CodebookRecords {
  readonly codebook: Codebook;
  readonly tags: readonly Tag[];
  readonly examples: readonly Example[];
}

/** The record of the codebook itself. Fields that this version does not know go along. */
export function codebookFromFile(file: CodebookFile, base: BaseFields): Codebook {
  const { format: _format, formatVersion: _version, tags: _tags, id, guidelines = '', ...fields } = file;
  return {
    ...withoutRecordFields(fields),
    guidelines,
    ...base,
    type: 'codebook' as const,
    id: id as CodebookId,
  };
}

/**
 * The records of its tags. Ids are those of the file, so that two people's sessions with one codebook mean the same
 * tags.
 */
export const tagsFromFile = ({ tags, id }: CodebookFile, base: BaseFields): readonly Tag[] =>
  tags.map((tag, position) => tagFromFile(tag, id as CodebookId, position, base));

export function tagFromFile(tag: TagInFile, codebookId: CodebookId, position: number, base: BaseFields): Tag {
  const { parent, examples: _examples, hotkey = null, id, ...fields } = tag;
  return {
    ...withoutRecordFields(fields, TAG_PLACE),
    ...base,
    type: 'tag' as const,
    id: id as TagId,
    codebookId,
    parentId: (parent ?? null) as TagId | null,
    position,
    hotkey,
  };
}

/** An example knows neither article nor annotation of the session it comes to. */
export function exampleFromFile(
  example: ExampleInFile,
  tagId: TagId,
  id: Id<'example'>,
  base: BaseFields,
): Example {
  const { letter, title } = example.article;
  return {
    ...withoutRecordFields(example),
    ...base,
    type: 'example' as const,
    id: id as ExampleId,
    tagId,
    article: { ...example.article, id: null, letter, title },
    annotationId: null,
  };
}
