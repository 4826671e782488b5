import type { CodebookFile } from '../domain/codebook/codebook-file.ts';
import { codebookFileOf } from '../domain/codebook/file-from-state.ts';
import type { CodebookRecords } from '../domain/codebook/records-from-file.ts';
import { recordsOfCodebook } from '../domain/codebook/session-records.ts';
import { defaultCodebookRecords } from '../domain/default-codebook.ts';
import type { BaseFields } from '../domain/records/base.ts';
import type { Core } from './core.ts';
import type { CodebookSource } from './workspace.ts';

/** The records of the codebook that a new session begins with; the default one where the open session has none. */
export function codebookFor(
  core: Core,
  source: Exclude<CodebookSource, { kind: 'default' }>,
): (base: BaseFields) => CodebookRecords {
  const file = source.kind === 'file' ? source.codebook : presentIn(core, source.withExamples);
  if (!file) return defaultCodebookRecords;
  const newId = core.ports.identity.newId.bind(core.ports.identity);
  return (base) => recordsOfCodebook(file, base, source.withExamples, newId);
}

function presentIn(core: Core, withExamples: boolean): CodebookFile | null {
  const { state } = core.session.getState();
  return state && codebookFileOf(state, { withExamples });
}
