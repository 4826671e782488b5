import type { CodebookFile } from './codebook/codebook-file.ts';
import { codebookFromFile, tagsFromFile, type CodebookRecords } from './codebook/records-from-file.ts';
import newsQcf from './news-qcf.json' with { type: 'json' };
import type { BaseFields } from './records/base.ts';

/**
 * The records of the codebook that ships with Parallax, `news-qcf.json`. A test holds that the file passes the door that
 * any codebook file has to pass.
 */
export function defaultCodebookRecords(base: BaseFields): CodebookRecords {
  const file = newsQcf as unknown as CodebookFile;
  return { codebook: codebookFromFile(file, base), tags: tagsFromFile(file, base), examples: [] };
}
