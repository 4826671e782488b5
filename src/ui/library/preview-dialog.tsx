import { useState, type FormEvent } from 'react';
import { articlesInOrder } from '../../domain/session-state.ts';
import type { AcceptedDraft } from '../../workspace/workspace.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { acceptedFrom } from './accepted-drafts.ts';
import { DraftRow } from './draft-row.tsx';
import type { Preview } from './incoming.ts';
import classes from './preview-dialog.module.css';

interface PreviewDialogProps {
  readonly preview: Preview;
  readonly onAccept: (accepted: readonly AcceptedDraft[]) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Looks at what came in before it is added: the proposals may be changed, the text never. */
export function PreviewDialog({ preview, onAccept, onClose }: PreviewDialogProps) {
  return (
    <Dialog onClose={onClose} title={titleOf(preview)} width="wide">
      <PreviewForm preview={preview} onAccept={onAccept} onClose={onClose} />
    </Dialog>
  );
}

function titleOf({ drafts, remarks }: Preview): string {
  const count = drafts.length;
  if (count === 0) return remarks.some(({ tone }) => tone === 'problem') ? 'Not taken in' : 'Session opened';
  return count === 1 ? 'New article' : `${count} new articles`;
}

function PreviewForm({ preview, onAccept, onClose }: PreviewDialogProps) {
  const { drafts, remarks } = preview;
  const workspace = useWorkspace();
  const articles = useSession((view) => view.state?.articles);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [problems, setProblems] = useState<ReadonlyMap<number, string>>(new Map());
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { state } = workspace.session.getState();
  const known = new Map(
    state && articles ? articlesInOrder(state).map(({ textHash, letter }) => [textHash, letter]) : [],
  );
  const taken = drafts.length - left.size;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = acceptedFrom(drafts, new FormData(event.currentTarget), left);
    setProblems(read.problems);
    if (read.problems.size > 0 || read.accepted.length === 0 || busy) return;
    setBusy(true);
    setRefused(await onAccept(read.accepted));
    setBusy(false);
  };

  const toggle = (index: number) => {
    const next = new Set(left);
    if (!next.delete(index)) next.add(index);
    setLeft(next);
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={classes['form']} noValidate>
      {remarks.length > 0 && (
        <ul className={classes['remarks']}>
          {remarks.map(({ from, sentence, tone }, index) => (
            <li key={index}>
              <Problem tone={tone} live={drafts.length === 0 ? 'alert' : 'none'}>
                <strong dir="auto">{from}:</strong> {sentence}
              </Problem>
            </li>
          ))}
        </ul>
      )}
      {drafts.length > 0 && (
        <ol className={classes['drafts']}>
          {drafts.map(({ from, draft }, index) => (
            <DraftRow
              key={index}
              index={index}
              from={from}
              draft={draft}
              taken={!left.has(index)}
              onToggle={drafts.length > 1 ? () => toggle(index) : null}
              knownAs={known.get(draft.textHash) ?? null}
              problem={problems.get(index) ?? null}
            />
          ))}
        </ol>
      )}
      {refused !== null && <Problem>{refused}</Problem>}
      <div className={classes['actions']}>
        {drafts.length > 0 ? (
          <>
            <Button look="primary" type="submit" aria-disabled={taken === 0 || busy}>
              {taken === 1 ? 'Add article' : `Add ${taken} articles`}
            </Button>
            <Button look="outlined" onClick={onClose}>
              Cancel
            </Button>
          </>
        ) : (
          <Button look="primary" onClick={onClose} data-autofocus>
            Close
          </Button>
        )}
      </div>
    </form>
  );
}
