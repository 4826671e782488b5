import { useCallback, useMemo, useRef, useState } from 'react';
import type { ImportReport } from '../../workspace/importing/report.ts';
import type { ReadOptions } from '../../workspace/workspace.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import type { Copied } from './copied.ts';
import type { ImportDesk } from './import-desk.ts';
import type { IncomingMerge, IncomingTable, SortedRead } from './incoming.ts';
import type { Reading } from './intake.ts';

export type IncomingStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pasting' }
  | { readonly kind: 'merge'; readonly incoming: IncomingMerge }
  | { readonly kind: 'table'; readonly incoming: IncomingTable }
  | { readonly kind: 'preview'; readonly desk: ImportDesk };

export interface Incoming {
  readonly step: IncomingStep;
  /** What is being read just now, also while something else is looked at. */
  readonly reading: Reading | null;
  /** The last import's report, until it is closed. */
  readonly report: { readonly report: ImportReport; readonly shown: boolean } | null;
  takeFiles(files: readonly File[], options?: ReadOptions): Promise<void>;
  /** What the browser's folder dialog gave. */
  takeFolder(files: readonly File[]): Promise<void>;
  takeEntries(entries: readonly FileSystemEntry[]): Promise<void>;
  takeCopied(copied: Copied): Promise<void>;
  openPaste(): void;
  showReport(shown: boolean): void;
  closeReport(): void;
  /** The table that is looked at is not wanted. */
  leaveTable(): void;
  /** What was looked at has landed. */
  land(report: ImportReport): void;
  close(): void;
}

const IDLE: IncomingStep = { kind: 'idle' };

/** What waits for the person: sessions to merge and tables to explain come up one by one, then everything else at once. */
interface Waiting {
  readonly merges: readonly IncomingMerge[];
  readonly tables: readonly IncomingTable[];
  readonly desk: ImportDesk | null;
}

function firstOf({ merges: [merge], tables: [table], desk }: Waiting): IncomingStep {
  if (merge) return { kind: 'merge', incoming: merge };
  if (table) return { kind: 'table', incoming: table };
  return desk ? { kind: 'preview', desk } : IDLE;
}

const intake = () => import('./intake.ts');

/** The way of outside files and texts into the session: read in the worker, look at, accept. */
export function useIncoming(): Incoming {
  const workspace = useWorkspace();
  const [waiting, setWaiting] = useState<Waiting>({ merges: [], tables: [], desk: null });
  const [pasting, setPasting] = useState(false);
  const [reading, setReading] = useState<Reading | null>(null);
  const [report, setReport] = useState<Incoming['report']>(null);
  // Kept beside the state: two reads may come back before React has drawn the first.
  const open = useRef<ImportDesk | null>(null);

  // A second paste or drop may come while the first is being read or looked at: it joins, and takes nothing away.
  const show = useCallback(
    async ({ merges, tables, preview }: SortedRead) => {
      const { isEmptyPreview, createImportDesk } = await intake();
      if (!isEmptyPreview(preview)) {
        open.current ??= createImportDesk(workspace);
        open.current.add(preview);
      }
      const desk = open.current;
      setPasting(false);
      setWaiting((now) => ({
        merges: [...now.merges, ...merges],
        tables: [...now.tables, ...tables],
        desk,
      }));
    },
    [workspace],
  );

  const ways = useMemo(() => {
    const takeFiles = async (files: readonly File[], options?: ReadOptions) => {
      if (files.length > 0) await show(await (await intake()).readAll(workspace, files, setReading, options));
    };
    return {
      takeFiles,
      takeFolder: async (files: readonly File[]) => takeFiles((await intake()).folderFiles(workspace, files)),
      takeEntries: async (entries: readonly FileSystemEntry[]) =>
        takeFiles(await (await intake()).entryFiles(workspace, entries)),
      takeCopied: async (copied: Copied) => show(await (await intake()).readCopied(workspace, copied)),
      openPaste: () => setPasting(true),
      showReport: (shown: boolean) => setReport((now) => now && { ...now, shown }),
      closeReport: () => setReport(null),
      land: (landed: ImportReport) => {
        open.current = null;
        setWaiting((now) => ({ ...now, desk: null }));
        void intake().then(({ needsReport }) =>
          setReport(needsReport(landed) ? { report: landed, shown: true } : null),
        );
      },
    };
  }, [workspace, show]);

  return useMemo(() => {
    const first = firstOf(waiting);
    const close = () => {
      setPasting(false);
      if (first.kind === 'preview') open.current = null;
      setWaiting(({ merges, tables, desk }) => ({
        merges: first.kind === 'merge' ? merges.slice(1) : merges,
        tables: first.kind === 'table' ? tables.slice(1) : tables,
        desk: first.kind === 'preview' ? null : desk,
      }));
    };
    return {
      step: first.kind === 'idle' && pasting ? { kind: 'pasting' } : first,
      reading,
      report,
      ...ways,
      close,
      leaveTable: () => {
        if (first.kind !== 'table') return;
        close();
        const { fileName } = first.incoming.table;
        // A table by itself needs no report: who cancels it knows.
        if (waiting.desk === null && waiting.tables.length < 2) workspace.say(`${fileName} was not read.`);
        else void intake().then(({ leftTable }) => show(leftTable(fileName)));
      },
    };
  }, [workspace, show, waiting, pasting, reading, report, ways]);
}
