import { useState } from 'react';
import type { Rev } from '../../domain/ids.ts';
import type { MergedRecord, MergeReport } from '../../domain/merge/report.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Names } from '../history/names.ts';
import { keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './merge.module.css';
import { MergeReportView } from './merge-report-view.tsx';
import { workInWords } from './work-in-words.ts';

interface MergeResultProps {
  readonly report: MergeReport;
  /** Names the merge in the log; null when that could not be read, and nothing can be put back from here. */
  readonly rev: Rev | null;
  readonly names: Names;
  readonly here: Pick<SessionState, 'articles'>;
  readonly into: string;
}

/** What was merged, and the way back: of the whole step, or of single records that were overwritten. */
export function MergeResult({ report, rev, names, here, into }: MergeResultProps) {
  return (
    <>
      <p className={classes['lead']} role="status">
        Merged into “{into}”. {report.records.length > 0 && workInWords(report.records, names)}
      </p>
      <p className={classes['aside']}>
        It was one step: {keyText('Mod+z', platform)} after closing this takes it back whole.
      </p>
      <MergeReportView
        report={report}
        names={names}
        here={here}
        {...(rev !== null && { renderAction: (record) => <PutBack record={record} rev={rev} /> })}
      />
    </>
  );
}

function PutBack({ record, rev }: { readonly record: MergedRecord; readonly rev: Rev }) {
  const workspace = useWorkspace();
  const [isBack, setIsBack] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { type, id } = record.theirs;
  const putBack = async () => {
    const restored = await workspace.restoreRecord({ type, id }, rev, 'before');
    // It is already what it was: somebody else was quicker.
    const done = restored.ok || restored.reason.kind === 'nothingToDo';
    setIsBack(done);
    setProblem(done || restored.ok ? null : sentenceOf(restored.reason));
  };
  return (
    <>
      <Button look="outlined" aria-disabled={isBack} onClick={() => isBack || void putBack()}>
        Put mine back
      </Button>
      <span role="status">{isBack && ' Yours is back.'}</span>
      {problem !== null && <Problem>{problem}</Problem>}
    </>
  );
}
