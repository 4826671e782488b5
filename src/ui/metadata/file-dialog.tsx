import { useEffect, useState } from 'react';
import { sentenceOf } from '../sentences/failure.ts';
import {
  sentenceOfCellProblem,
  sentenceOfMetadataProblem,
  sentenceOfUnmatched,
} from '../sentences/metadata.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/check-field.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { counted } from '../shared/in-locale.ts';
import { Problem } from '../shared/problem.tsx';
import { useRecords } from '../shared/use-records.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import type { MetadataPlan, MetadataTable } from '../../workspace/workspace.ts';
import { ScrollArea } from './scroll-area.tsx';
import { ChangeList } from './change-list.tsx';
import classes from './metadata.module.css';

interface FileDialogProps {
  readonly file: File;
  onClose(): void;
}

/** What a table of details would change, looked at before it does. */
export function FileDialog({ file, onClose }: FileDialogProps) {
  const workspace = useWorkspace();
  const [table, setTable] = useState<MetadataTable | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void workspace.readMetadata(file).then((read) => {
      if (isGone) return;
      if (read.ok) setTable(read.value);
      else setProblem(sentenceOfMetadataProblem(read.reason));
    });
    return () => {
      isGone = true;
    };
  }, [workspace, file]);
  return (
    <Dialog onClose={onClose} title="Read details from a table" width="wide">
      <div className={classes['form']}>
        {problem !== null && (
          <>
            <Problem>{problem}</Problem>
            <div className={classes['foot']}>
              <p className={classes['preview']}>Nothing was changed.</p>
              <Button onClick={onClose} data-autofocus>
                Close
              </Button>
            </div>
          </>
        )}
        {table && <Preview table={table} fileName={file.name} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

interface PreviewProps {
  readonly table: MetadataTable;
  readonly fileName: string;
  onClose(): void;
}

function Preview({ table, fileName, onClose }: PreviewProps) {
  const workspace = useWorkspace();
  const state = useRecords();
  const [emptyClears, setEmptyClears] = useState(false);
  const [planned, setPlan] = useState<MetadataPlan | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // A copy is kept before: with a thousand articles that takes seconds.
  const [isTaking, setTaking] = useState(false);
  useEffect(() => {
    let isGone = false;
    // Another tab may change an article meanwhile: then the plan is another one.
    const plan = async () => {
      const next = await workspace.planMetadata(table, { emptyClears });
      if (!isGone) setPlan(next);
    };
    void plan();
    return () => {
      isGone = true;
    };
  }, [workspace, table, emptyClears, state]);
  if (!planned) return null;
  const { edits, changes, unmatched, problems, unchanged } = planned;
  const take = async () => {
    if (edits.length === 0 || isTaking) return;
    setTaking(true);
    const result = await workspace.withCopy({ kind: 'details', of: fileName }, () =>
      workspace.run('editArticles', { edits }),
    );
    if (result.ok) return onClose();
    setTaking(false);
    setProblem(sentenceOf(result.reason));
  };
  return (
    <>
      {problem !== null && <Problem>{problem}</Problem>}
      <p className={classes['sentence']}>
        <bdi>{fileName}</bdi>: {counted(table.rows.length, 'row')}, of which{' '}
        {counted(edits.length, 'article')} would change and {counted(unchanged, 'article')}{' '}
        {unchanged === 1 ? 'stays' : 'stay'} as {unchanged === 1 ? 'it is' : 'they are'}.
      </p>
      <CheckField
        label="Empty cells clear what is known"
        about="Otherwise an empty cell says nothing, and what is known stays."
        checked={emptyClears}
        onChange={setEmptyClears}
      />
      {changes.length > 0 && <ChangeList changes={changes} />}
      {(unmatched.length > 0 || problems.length > 0) && (
        <section aria-label="Left out">
          <h3 className={classes['heading']}>Left out ({unmatched.length + problems.length})</h3>
          <ScrollArea label="Rows and cells that are left out">
            <ul className={classes['rows']}>
              {unmatched.map((row) => (
                <li key={`row ${row.row.row}`} dir="auto">
                  {sentenceOfUnmatched(row)}
                </li>
              ))}
              {problems.map((cell) => (
                <li key={`cell ${cell.row} ${cell.field}`} dir="auto">
                  {sentenceOfCellProblem(cell)}
                </li>
              ))}
            </ul>
          </ScrollArea>
        </section>
      )}
      <div className={classes['foot']}>
        <p className={classes['preview']} role="status">
          {isTaking
            ? 'Taking the details in …'
            : edits.length === 0
              ? 'Nothing to change'
              : `Changes ${counted(edits.length, 'article')} in one step`}
        </p>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="primary"
          data-autofocus
          aria-disabled={edits.length === 0 || isTaking}
          onClick={() => void take()}
        >
          Take the details in
        </Button>
      </div>
    </>
  );
}
