import type { CodebookId, TagId } from './ids.ts';
import newsQcf from './news-qcf.json' with { type: 'json' };
import type { Codebook, Tag } from './records/codebook.ts';
import type { BaseFields } from './records/base.ts';

/**
 * The records of the codebook that ships with Parallax, `news-qcf.json`. Ids are those of the file, so that two
 * people's sessions mean the same tags.
 */
export function defaultCodebookRecords(base: BaseFields): {
  readonly codebook: Codebook;
  readonly tags: readonly Tag[];
} {
  const { tags, id, ...book } = newsQcf;
  const codebookId = id as CodebookId;
  const codebook = { ...base, ...book, type: 'codebook' as const, id: codebookId, guidelines: '' };
  return {
    codebook: codebook as unknown as Codebook,
    tags: tags.map((tag, position) => ({
      ...base,
      ...tag,
      type: 'tag' as const,
      id: tag.id as TagId,
      codebookId,
      parentId: null,
      position,
    })) as unknown as readonly Tag[],
  };
}
