import { useState } from 'react';
import type { ImportReport } from '../../workspace/importing/report.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { carriedInWords } from '../sentences/carried.ts';
import { counted } from '../shared/in-locale.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './report-dialog.module.css';
import { duplicateInWords, reportAsText, summaryOf, versionInWords } from './report-in-words.ts';
import type { NameOf } from './row-status.ts';

interface ReportDialogProps {
  readonly report: ImportReport;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly onClose: () => void;
}

/** What came of an import. Set aside it stays at the edge of the window until it is closed. */
export function ReportDialog({ report, shown, onShow, onClose }: ReportDialogProps) {
  if (!shown) {
    return (
      <div className={classes['aside']} role="region" aria-label="Import report">
        <Button onClick={() => onShow(true)}>{summaryOf(report)}</Button>
        <Button aria-label="Close the import report" onClick={onClose}>
          ×
        </Button>
      </div>
    );
  }
  return (
    <Dialog onClose={() => onShow(false)} title="Import report" width="wide">
      <Report report={report} onShow={onShow} onClose={onClose} />
    </Dialog>
  );
}

function Report({ report, onShow, onClose }: Omit<ReportDialogProps, 'shown'>) {
  const workspace = useWorkspace();
  const state = useSession((view) => view.state);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const nameOf: NameOf = (of) => {
    const article = 'article' in of ? state?.articles.get(of.article) : null;
    return article ? `${article.letter} “${article.title}”` : 'an article that was removed since';
  };
  const carried = report.carried && carriedInWords(report.carried);
  const copy = () =>
    navigator.clipboard.writeText(reportAsText(report, nameOf)).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <div className={classes['report']}>
      <p className={classes['summary']}>{summaryOf(report)}</p>
      {carried !== null && <p className={classes['summary']}>{carried}.</p>}
      <Part
        title={`${counted(report.problems.length, 'file')} not read`}
        lines={report.problems.map(({ from, sentence }) => ({ from, sentence }))}
        open
      />
      <Part
        title={`${counted(report.duplicates.length, 'text')} skipped as duplicates`}
        lines={report.duplicates.map(({ from, resemblance }) => ({
          sentence: duplicateInWords(from, resemblance, nameOf),
        }))}
      />
      <Part
        title={`${counted(report.leftOut.length, 'text')} left out`}
        lines={report.leftOut.map((sentence) => ({ sentence }))}
      />
      <Part
        title={counted(report.versions.length, 'new version')}
        lines={report.versions.map(({ article, of }) => ({ sentence: versionInWords(article, of, nameOf) }))}
        open
      />
      <div className={classes['foot']}>
        <Button look="primary" onClick={() => onShow(false)} data-autofocus>
          Go on reading
        </Button>
        <Button look="outlined" onClick={() => void copy()}>
          Copy
        </Button>
        <Button
          look="outlined"
          onClick={() => workspace.saveText('import-report.txt', reportAsText(report, nameOf))}
        >
          Save as text
        </Button>
        <Button onClick={onClose}>Close the report</Button>
        <span role="status" className={classes['said']}>
          {copied === 'yes' && 'Copied.'}
          {copied === 'no' && 'The browser would not copy it; save it as text instead.'}
        </span>
      </div>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly lines: readonly { readonly from?: string; readonly sentence: string }[];
  readonly open?: boolean;
}

/** Lines that are shown; the saved text holds all. */
const MOST = 200;

function Part({ title, lines, open = false }: PartProps) {
  if (lines.length === 0) return null;
  return (
    <details open={open}>
      <summary className={classes['title']}>{title}</summary>
      <ul className={classes['lines']}>
        {lines.slice(0, MOST).map(({ from, sentence }, index) => (
          <li key={index}>
            {from !== undefined && <strong dir="auto">{from}: </strong>}
            <span dir="auto">{sentence}</span>
          </li>
        ))}
        {lines.length > MOST && (
          <li>{counted(lines.length - MOST, 'more line')} in the copy and in the saved text.</li>
        )}
      </ul>
    </details>
  );
}
