import { holdsTheSame } from '../../domain/merge/holds-the-same.ts';
import { isRelated } from '../../domain/merge/is-related.ts';
import type { SessionDump } from '../../domain/session-dump.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { SessionSummary } from '../../domain/session-summary.ts';
import type { RowSource } from '../../workspace/importing/import-row.ts';
import type {
  ArticleDraft,
  ImportNotice,
  ImportProblem,
  ImportResult,
  TableDraft,
  Workspace,
} from '../../workspace/workspace.ts';
import { sentenceOfNotice, sentenceOfProblem } from '../sentences/import.ts';
import { sentenceOfStorage } from '../sentences/storage.ts';

/** A text to look at before it becomes an article. */
export interface PreviewedDraft {
  /** The file's name with its path, or "Pasted text". */
  readonly from: string;
  readonly draft: ArticleDraft;
  readonly source: RowSource;
}

/** What a file's or a pasted text's sentence says. */
export interface Remark {
  readonly from: string;
  readonly sentence: string;
  readonly tone: 'problem' | 'notice';
}

/** What came of outside files, before the person has decided anything. */
export interface Preview {
  readonly drafts: readonly PreviewedDraft[];
  readonly remarks: readonly Remark[];
}

/** A session file to look at before it is merged or opened. */
export interface IncomingMerge {
  readonly dump: SessionDump;
  /** The session's own name. */
  readonly title: string;
  readonly fileName: string;
  readonly notices: readonly ImportNotice[];
}

/** A table whose columns have to be named before it is read. */
export interface IncomingTable {
  readonly table: TableDraft;
  readonly file: File;
}

/** What was read, sorted by what the person has to decide. */
export interface SortedRead {
  readonly preview: Preview;
  readonly merges: readonly IncomingMerge[];
  readonly tables: readonly IncomingTable[];
}

/** One thing that was read. `file` is null for what was pasted. */
export interface Read {
  readonly name: string;
  readonly result: ImportResult;
  readonly file: File | null;
  readonly source?: RowSource;
}

const problem = (from: string, reason: ImportProblem): Remark => ({
  from,
  sentence: sentenceOfProblem(reason),
  tone: 'problem',
});
const notice = (from: string, what: ImportNotice): Remark => ({
  from,
  sentence: sentenceOfNotice(what),
  tone: 'notice',
});

/** A table that came with something else and whose columns nobody wanted to name: the report has a line about it. */
export const leftTable = (from: string): SortedRead => ({
  preview: {
    drafts: [],
    remarks: [{ from, sentence: 'It was not read, because its columns were not named.', tone: 'problem' }],
  },
  merges: [],
  tables: [],
});

const FROM_BYTES: RowSource = { kind: 'bytes' };

/**
 * Sorts what was read: copies of sessions that are here, and sessions about the same articles, wait to be merged; any
 * other session is opened at once as one of its own; texts wait to be looked at and tables to be explained; every
 * problem gets its sentence. One bad file never stops the rest.
 */
export async function sortRead(workspace: Workspace, files: readonly Read[]): Promise<SortedRead> {
  const drafts: PreviewedDraft[] = [];
  const remarks: Remark[] = [];
  const merges: IncomingMerge[] = [];
  const tables: IncomingTable[] = [];
  for (const { name, result, file, source = FROM_BYTES } of flattened(files)) {
    if (!result.ok) {
      remarks.push(problem(name, result.reason));
    } else if (result.value.kind === 'article') {
      drafts.push({ from: name, draft: result.value.draft, source });
    } else if (result.value.kind === 'table') {
      const { table } = result.value;
      const own = table.original ? new File([table.original], table.fileName) : file;
      if (own) tables.push({ table, file: own });
    } else if (result.value.kind === 'session') {
      const { dump, title, notices } = result.value;
      const { state, sessions, trash } = workspace.session.getState();
      const way = wayIn(dump, state, [...sessions, ...trash]);
      if (way === 'merge') {
        merges.push({ dump, title, fileName: name, notices });
        continue;
      }
      if (way === 'isOpen') {
        workspace.say(`“${title}” is open already, and the file holds just what it holds.`);
        continue;
      }
      const opened = await workspace.openDump(dump, name);
      if (opened.ok) workspace.say(`Opened the session “${title}”.`);
      else remarks.push({ from: name, sentence: sentenceOfStorage(opened.reason), tone: 'problem' });
      remarks.push(...notices.map((one) => notice(name, one)));
    }
  }
  await workspace.refreshSessions();
  return { preview: { drafts, remarks }, merges, tables };
}

/** The files of an archive and the rows of a table stand for themselves. */
function* flattened(files: readonly Read[]): Generator<Read> {
  for (const read of files) {
    const { result, file } = read;
    if (result.ok && result.value.kind === 'several') {
      yield* flattened(result.value.items.map((item) => ({ ...item, file })));
    } else yield read;
  }
}

/**
 * A session that nobody has worked in has nothing to merge into, and a file of the session as it is has nothing to
 * bring. Any other copy of a session that is here, be it in the trash, or a session about the same articles, is looked at first.
 */
function wayIn(
  dump: SessionDump,
  state: SessionState | null,
  sessions: readonly SessionSummary[],
): 'open' | 'isOpen' | 'merge' {
  const isOf = (id: string): boolean =>
    dump.records.some((record) => record.type === 'session' && record.id === id);
  const isOpen = state !== null && isOf(state.session.id);
  if (!isOpen && sessions.some(({ id }) => isOf(id))) return 'merge';
  if (state === null || !isRelated(state, dump) || isUntouched(state)) return 'open';
  return isOpen && holdsTheSame(state, dump) ? 'isOpen' : 'merge';
}

const isUntouched = ({ seq, annotations, articleCodings }: SessionState): boolean =>
  seq === 0 && articleCodings.size === 0 && [...annotations.values()].every(({ size }) => size === 0);
