import type { MergePlan } from '../../domain/merge/report.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Names } from '../history/names.ts';
import type { IncomingMerge } from '../import/incoming.ts';
import { sentenceOfNotice } from '../sentences/import.ts';
import { Problem } from '../shared/problem.tsx';
import classes from './merge.module.css';
import { MergeReportView } from './merge-report-view.tsx';
import { workInWords } from './work-in-words.ts';

interface DryRunProps {
  readonly incoming: Pick<IncomingMerge, 'title' | 'fileName' | 'notices'>;
  readonly into: string;
  readonly plan: Pick<MergePlan, 'entries' | 'report' | 'lostTexts'>;
  readonly names: Names;
  readonly here: Pick<SessionState, 'articles'>;
}

/** What taking the file in would do. */
export function DryRun({ incoming, into, plan, names, here }: DryRunProps) {
  const { report } = plan;
  const lost = plan.lostTexts?.length ?? 0;
  return (
    <>
      <p className={classes['lead']} role="status">
        {leadOf(plan, names)}
        {lost > 0 &&
          ` It brings back ${lost === 1 ? 'the text of one article' : `the texts of ${lost} articles`}.`}
      </p>
      <p className={classes['aside']} dir="auto">
        {report.sameSession
          ? `${incoming.fileName} is another copy of “${into}”.`
          : `${incoming.fileName} is another session about the same articles; what it holds is added to “${into}”.`}{' '}
        Nothing has changed yet.
      </p>
      {incoming.notices.map((notice) => (
        <Problem key={notice.kind} tone="notice" live="none">
          {sentenceOfNotice(notice)}
        </Problem>
      ))}
      <MergeReportView report={report} names={names} here={here} />
    </>
  );
}

function leadOf({ entries, report, lostTexts = [] }: DryRunProps['plan'], names: Names): string {
  if (report.records.length > 0) return workInWords(report.records, names);
  if (entries.length > 0) return 'The file brings only details that you would not notice.';
  return lostTexts.length > 0
    ? 'What was tagged and written is all here.'
    : 'You have everything that is in this file.';
}
