import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import type { ImportReport } from '../../workspace/importing/report.ts';
import { requestFocus } from '../reading/focus.ts';
import { counted } from '../shared/in-locale.ts';
import { Dialog } from '../shared/dialog.tsx';
import { DeskFoot } from './desk-foot.tsx';
import type { DeskView, ImportDesk } from './import-desk.ts';
import { ImportSheet } from './import-sheet.tsx';
import classes from './import-preview.module.css';
import type { Reading } from './intake.ts';
import { OnlyRemarks } from './only-remarks.tsx';
import { OneText } from './one-text.tsx';

interface ImportPreviewProps {
  readonly desk: ImportDesk;
  /** More is on its way. */
  readonly reading: Reading | null;
  readonly onLanded: (report: ImportReport) => void;
  readonly onClose: () => void;
}

/**
 * Looks at what came in before it is added: facts may be corrected, the text never. One text by itself has the dialog
 * for itself; of several, a list stands beside the one that is looked at.
 */
export function ImportPreview({ desk, reading, onLanded, onClose }: ImportPreviewProps) {
  const view = useStore(desk.store);
  const { rows, remarks, touched } = view;
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => desk.leave, [desk]);
  // What has to be mended first is looked at already; the caret belongs into its field.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [view.problems]);

  const leave = () => (touched && !leaving ? setLeaving(true) : onClose());
  const stay = () => {
    setLeaving(false);
    // The button that was pressed goes away.
    const back = form.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"], input');
    back?.focus();
  };
  const add = async () => {
    const report = await desk.accept();
    if (!report) return;
    onLanded(report);
    requestFocus('text');
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  const isMany = rows.length + remarks.length > 1;

  return (
    <Dialog onClose={leave} title={titleOf(view)} width={isMany && rows.length > 0 ? 'sheet' : 'wide'}>
      {rows.length === 0 ? (
        <OnlyRemarks remarks={remarks} onClose={onClose} />
      ) : (
        <form ref={form} noValidate onSubmit={onSubmit} className={isMany ? classes['many'] : classes['one']}>
          {isMany ? <ImportSheet desk={desk} onAdd={() => void add()} /> : <OneText desk={desk} />}
          <DeskFoot
            view={view}
            reading={reading}
            leaving={leaving}
            onStay={stay}
            onClose={leaving ? onClose : leave}
          />
        </form>
      )}
    </Dialog>
  );
}

function titleOf({ rows, remarks }: DeskView): string {
  if (rows.length === 0) {
    return remarks.some(({ tone }) => tone === 'problem') ? 'Not taken in' : 'Session opened';
  }
  return rows.length === 1 ? 'New article' : counted(rows.length, 'new article');
}
