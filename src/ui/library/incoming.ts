import type {
  ArticleDraft,
  ImportNotice,
  ImportProblem,
  ReadFile,
  Workspace,
} from '../../workspace/workspace.ts';
import { sentenceOfNotice, sentenceOfProblem } from '../sentences/import.ts';
import { sentenceOfStorage } from '../sentences/storage.ts';

/** A text to look at before it becomes an article. */
export interface PreviewedDraft {
  /** The file's name, or "Pasted text". */
  readonly from: string;
  readonly draft: ArticleDraft;
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

export const isEmptyPreview = ({ drafts, remarks }: Preview): boolean =>
  drafts.length === 0 && remarks.length === 0;

export const joinPreviews = (one: Preview, other: Preview): Preview => ({
  drafts: [...one.drafts, ...other.drafts],
  remarks: [...one.remarks, ...other.remarks],
});

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

/**
 * Sorts what was read: session files are opened at once, each as a session of its own; texts wait to be looked at;
 * every problem gets its sentence. One bad file never stops the rest.
 */
export async function sortRead(workspace: Workspace, files: readonly ReadFile[]): Promise<Preview> {
  const drafts: PreviewedDraft[] = [];
  const remarks: Remark[] = [];
  for (const { name, result } of files) {
    if (!result.ok) {
      remarks.push(problem(name, result.reason));
    } else if (result.value.kind === 'article') {
      drafts.push({ from: name, draft: result.value.draft });
    } else {
      const { dump, title, notices } = result.value;
      const opened = await workspace.openDump(dump, name);
      if (opened.ok) workspace.say(`Opened the session “${title}”.`);
      else remarks.push({ from: name, sentence: sentenceOfStorage(opened.reason), tone: 'problem' });
      remarks.push(...notices.map((one) => notice(name, one)));
    }
  }
  await workspace.refreshSessions();
  return { drafts, remarks };
}
