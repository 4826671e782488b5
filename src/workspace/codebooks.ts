import type { CodebookFile } from '../domain/codebook/codebook-file.ts';
import { codebookFileOf } from '../domain/codebook/file-from-state.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { CodebookFileProblem } from '../exchange/codebook-file/codebook-file-problem.ts';
import { LARGEST_CODEBOOK_BYTES, readCodebook } from '../exchange/codebook-file/read-codebook.ts';
import {
  CODEBOOK_EXTENSION,
  CODEBOOK_MEDIA_TYPE,
  writeCodebook,
} from '../exchange/codebook-file/write-codebook.ts';
import { say, type Core } from './core.ts';
import { fileNameOf } from './file-name.ts';
import type { Failure } from './workspace.ts';

/** Writes the session's codebook and hands it to the person; answers with the file's name. */
export function saveCodebook(
  core: Core,
  options: { readonly withExamples: boolean },
): Result<string, Failure> {
  const { state } = core.session.getState();
  const file = state && codebookFileOf(state, options);
  if (!file) return fail({ kind: 'missing', what: 'codebook' });
  const name = `${fileNameOf(file.name)}${CODEBOOK_EXTENSION}`;
  const content = new Blob([writeCodebook(file)], { type: CODEBOOK_MEDIA_TYPE });
  core.ports.files.save({ name, mediaType: CODEBOOK_MEDIA_TYPE, content });
  say(core, `Saved ${name}.`);
  return ok(name);
}

/** Reads a codebook file. It is small, so it is read on the page. */
export async function readCodebookFile(file: File): Promise<Result<CodebookFile, CodebookFileProblem>> {
  const { size } = file;
  if (size > LARGEST_CODEBOOK_BYTES) {
    return fail({ kind: 'fileTooLarge', bytes: size, limit: LARGEST_CODEBOOK_BYTES });
  }
  try {
    return readCodebook(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail({ kind: 'unreadable', fileName: file.name });
  }
}
