import type { Id } from '../ids.ts';
import type { BaseFields } from '../records/base.ts';
import type { CodebookFile } from './codebook-file.ts';
import {
  codebookFromFile,
  exampleFromFile,
  tagsFromFile,
  type CodebookRecords,
} from './records-from-file.ts';

/** The records that a codebook brings to a new session. */
export function recordsOfCodebook(
  file: CodebookFile,
  base: BaseFields,
  withExamples: boolean,
  newId: <Kind extends string>(kind: Kind) => Id<Kind>,
): CodebookRecords {
  const tags = tagsFromFile(file, base);
  const given = new Set<string>();
  const examples = file.tags.flatMap((tag, at) =>
    (withExamples ? (tag.examples ?? []) : []).flatMap((example) => {
      const tagId = tags[at]?.id;
      const id = example.id && !given.has(example.id) ? example.id : newId('example');
      given.add(id);
      return tagId ? [exampleFromFile(example, tagId, id as Id<'example'>, base)] : [];
    }),
  );
  return { codebook: codebookFromFile(file, base), tags, examples };
}
