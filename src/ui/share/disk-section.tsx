import { useId, useRef, useState, type ReactNode } from 'react';
import type { DiskPlaceStatus } from '../../state/session-store.ts';
import type { Result } from '../../domain/result.ts';
import type { DiskFailure, DiskUse, Failure } from '../../workspace/workspace.ts';
import { changesInWords, savedFileInWords } from '../library/saved-file.ts';
import { ageInWords } from '../sentences/age.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './disk-section.module.css';

interface PlaceWords {
  readonly title: string;
  /** What it is good for, as long as nothing was chosen. */
  readonly about: string;
  readonly choose: string;
  readonly another: string;
  readonly now: string;
  readonly written: string;
  readonly waits: string;
}

const FILE: PlaceWords = {
  title: 'Save into a file',
  about: 'Saving then writes into one file of yours, instead of downloading a new one each time.',
  choose: 'Choose a file…',
  another: 'Choose another file…',
  now: 'Save now',
  written: 'saved',
  waits: 'Saving there waits until you allow it: the browser asks again.',
};

const FOLDER: PlaceWords = {
  title: 'Keep backups in a folder',
  about: 'While you work, a new file is written there every 5 minutes or 200 changes; the newest ten stay.',
  choose: 'Choose a folder…',
  another: 'Choose another folder…',
  now: 'Back up now',
  written: 'backed up',
  waits: 'Backups wait until you allow them: the browser asks again.',
};

/** The open session on the person's own disk: its file and its backups; elsewhere downloads, and how old the last is. */
export function DiskSection() {
  const { available, file, folder } = useSession((view) => view.disk);
  if (!available) return <DownloadsOnly />;
  return (
    <div className={classes['section']}>
      <Place use="sessionFile" status={file} words={FILE} />
      <Place use="backupFolder" status={folder} words={FOLDER} />
    </div>
  );
}

interface PlaceProps {
  readonly use: DiskUse;
  readonly status: DiskPlaceStatus | null;
  readonly words: PlaceWords;
}

function Place({ use, status, words }: PlaceProps) {
  const workspace = useWorkspace();
  const seq = useSession((view) => view.state?.seq ?? 0);
  const section = useRef<HTMLElement>(null);
  const { problem, attempt } = useAttempt();
  const headingId = useId();
  const pick = () => void attempt(workspace.pickDiskPlace(use));
  const allow = () => void attempt(workspace.allowDiskPlace(use));
  const write = () => (use === 'sessionFile' ? void attempt(workspace.saveSession()) : allow());
  const forget = async () => {
    await workspace.forgetDiskPlace(use);
    // The button that had the focus is gone.
    section.current?.focus();
  };
  return (
    <section ref={section} tabIndex={-1} aria-labelledby={headingId} className={classes['place']}>
      <h3 id={headingId} className={classes['heading']}>
        {words.title}
      </h3>
      <p className={classes['about']}>
        {status ? <Written status={status} verb={words.written} seq={seq} /> : words.about}
      </p>
      <Trouble status={status} problem={problem} waits={words.waits} onAllow={allow} />
      <div className={classes['actions']}>
        {status?.allowed === true && (
          <Button look="outlined" onClick={write}>
            {words.now}
          </Button>
        )}
        <Button look={status ? 'plain' : 'outlined'} onClick={pick}>
          {status ? words.another : words.choose}
        </Button>
        {status && (
          <Button onClick={() => void forget()}>
            Forget <VisuallyHidden>“{status.name}”</VisuallyHidden>
          </Button>
        )}
      </div>
    </section>
  );
}

interface TroubleProps {
  readonly status: DiskPlaceStatus | null;
  readonly problem: string | null;
  readonly waits: string;
  readonly onAllow: () => void;
}

/** A permission that is missing has its own button; what else is wrong says itself what to do. */
function Trouble({ status, problem, waits, onAllow }: TroubleProps) {
  if (status && !status.allowed) {
    return (
      <Problem
        live="none"
        tone="notice"
        action={
          <Button look="outlined" onClick={onAllow}>
            Allow again
          </Button>
        }
      >
        {waits}
      </Problem>
    );
  }
  // What the status says was spoken when it happened.
  if (status?.problem) return <Problem live="none">{status.problem}</Problem>;
  return problem === null ? null : <Problem>{problem}</Problem>;
}

function Written({
  status: { name, written },
  verb,
  seq,
}: {
  readonly status: DiskPlaceStatus;
  readonly verb: string;
  readonly seq: number;
}): ReactNode {
  if (!written) return <>“{name}”, not written yet.</>;
  const behind = seq - written.seq;
  return (
    <>
      “{name}”, {verb} {ageInWords(Date.parse(written.at), Date.now())}
      {behind > 0 ? `; ${changesInWords(behind)} since then.` : '; nothing has changed since.'}
    </>
  );
}

/** Firefox and Safari, and pages that are not secure. */
function DownloadsOnly() {
  const workspace = useWorkspace();
  const seq = useSession((view) => view.state?.seq ?? 0);
  const summary = useSession((view) => view.sessions.find(({ id }) => id === view.sessionId));
  const { problem, attempt } = useAttempt();
  const headingId = useId();
  const isPage = workspace.page !== null;
  const saved = savedFileInWords(summary?.savedFile ?? null, seq, Date.now(), isPage);
  return (
    <section aria-labelledby={headingId} className={classes['place']}>
      <h3 id={headingId} className={classes['heading']}>
        Your own copy
      </h3>
      <p className={classes['about']}>
        {isPage
          ? 'This page is its own document. A copy of it holds the session, its log and the whole workbench.'
          : 'This browser can’t write to your files by itself, so a copy leaves it only as a download.'}
      </p>
      {problem !== null && <Problem>{problem}</Problem>}
      <Problem
        live="none"
        tone={saved.safe ? 'calm' : 'notice'}
        action={
          <Button look="outlined" onClick={() => void attempt(workspace.saveSession())}>
            Download a copy
          </Button>
        }
      >
        {saved.sentence}
      </Problem>
    </section>
  );
}

/** Shows why a step failed, next to it; closing a picker is no failure. */
function useAttempt() {
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (step: Promise<Result<unknown, Failure | DiskFailure>>): Promise<void> => {
    const result = await step;
    const failed = !result.ok && result.reason.kind !== 'dismissed';
    setProblem(failed ? sentenceOf(result.reason) : null);
  };
  return { problem, attempt };
}
