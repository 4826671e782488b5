import { createStore, type StoreApi } from 'zustand/vanilla';
import { acceptedOf, problemsIn, type RowProblem } from '../../workspace/importing/accepted.ts';
import {
  isTaken,
  ticked,
  type Edits,
  type ImportChoice,
  type ImportRow,
  type RowSource,
} from '../../workspace/importing/import-row.ts';
import { reportOf, type ImportReport } from '../../workspace/importing/report.ts';
import type { Failure, ImportResult, Workspace } from '../../workspace/workspace.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { sentenceOfProblem } from '../sentences/import.ts';
import { carryAll } from './carry-all.ts';
import { chosenOf, rereading, type Chosen } from './chosen-stretches.ts';
import type { Preview, Remark } from './incoming.ts';
import { quickResemblances, resemblancesOf } from './resemblances.ts';
import type { RowFilter } from './row-filter.ts';

export interface KeyedRemark extends Remark {
  readonly key: number;
}

/** What lies on the desk between reading and landing, with everything the person has decided about it. */
export interface DeskView {
  readonly rows: readonly ImportRow[];
  readonly remarks: readonly KeyedRemark[];
  /** Key of the row that is looked at. */
  readonly current: number;
  readonly filter: RowFilter;
  readonly sought: string;
  /** Near-duplicates are still being looked for. */
  readonly looking: boolean;
  /** Key of the row that is being read again. */
  readonly reading: number | null;
  readonly adding: boolean;
  /** Filled when the person wanted to add: from then on they are shown and go away as they are mended. */
  readonly problems: readonly RowProblem[];
  readonly refused: string | null;
  /** The person has decided something that closing would throw away. */
  readonly touched: boolean;
}

export interface ImportDesk {
  readonly store: StoreApi<DeskView>;
  /** More has come: it joins at the end. */
  add(preview: Preview): void;
  look(key: number): void;
  edit(keys: ReadonlySet<number>, edits: Edits | ((row: ImportRow) => Edits)): void;
  choose(keys: ReadonlySet<number>, chosen: ImportChoice): void;
  /** In or out, as Space and the boxes of the list do. */
  tick(keys: ReadonlySet<number>, taken: boolean): void;
  narrow(by: Partial<Pick<DeskView, 'filter' | 'sought'>>): void;
  /** Takes stretches in or leaves them out, see `chosen-stretches.ts`. */
  chooseStretches(key: number, change: (chosen: Chosen) => Chosen): Promise<void>;
  /** Takes copied words with or without their formatting. */
  readAs(key: number, as: 'formatted' | 'plain'): Promise<void>;
  /** Adds what is taken. Null when something has to be mended first: then that is looked at. */
  accept(): Promise<ImportReport | null>;
  /** Stops whatever goes on for it. */
  leave(): void;
}

const NOTHING: DeskView = {
  rows: [],
  remarks: [],
  current: 0,
  filter: 'all',
  sought: '',
  looking: false,
  reading: null,
  adding: false,
  problems: [],
  refused: null,
  touched: false,
};

export function createImportDesk(workspace: Workspace): ImportDesk {
  const store = createStore<DeskView>(() => NOTHING);
  let keys = 0;
  let looking = new AbortController();

  const change = (which: ReadonlySet<number>, to: (row: ImportRow) => ImportRow): void =>
    store.setState(({ rows }) => ({ rows: rows.map((row) => (which.has(row.key) ? to(row) : row)) }));
  const decide = (which: ReadonlySet<number>, to: (row: ImportRow) => ImportRow): void => {
    change(which, to);
    store.setState(({ rows, problems }) => ({
      touched: true,
      refused: null,
      problems: problems.length > 0 ? rows.flatMap(problemsIn) : problems,
    }));
  };
  const setResemblances = (found: ReadonlyMap<number, ImportRow['resemblance']>): void =>
    store.setState(({ rows }) => ({
      rows: rows.map((row) =>
        found.has(row.key) ? { ...row, resemblance: found.get(row.key) ?? null } : row,
      ),
    }));

  const lookForDuplicates = async (): Promise<void> => {
    looking.abort();
    looking = new AbortController();
    const { signal } = looking;
    const { state } = workspace.session.getState();
    setResemblances(quickResemblances(store.getState().rows, state));
    store.setState({ looking: true });
    const found = await resemblancesOf(workspace, store.getState().rows, signal);
    if (signal.aborted) return;
    if (found) setResemblances(found);
    store.setState({ looking: false });
  };

  /** Puts another draft of the same source in a row's place; what the person has written stays. */
  const readAgain = async (
    row: ImportRow,
    read: Promise<ImportResult>,
    source: RowSource = row.source,
  ): Promise<void> => {
    store.setState({ reading: row.key, refused: null });
    const result = await read;
    store.setState({ reading: null });
    if (!result.ok) store.setState({ refused: sentenceOfProblem(result.reason) });
    else if (result.value.kind === 'article') {
      const { draft } = result.value;
      decide(new Set([row.key]), (now) => ({ ...now, draft, source }));
      void lookForDuplicates();
    }
  };
  const rowOf = (key: number): ImportRow | undefined => store.getState().rows.find((row) => row.key === key);
  const reread = rereading(async (key, chosen) => {
    const row = rowOf(key);
    if (row) await readAgain(row, workspace.readDraftAgain(row.draft, chosen));
  });

  return {
    store,
    add({ drafts, remarks }) {
      const rows = drafts.map(
        ({ from, draft, source }): ImportRow => ({
          key: (keys += 1),
          from,
          draft,
          source,
          resemblance: null,
          edits: {},
          chosen: null,
        }),
      );
      const more = remarks.map((remark): KeyedRemark => ({ ...remark, key: (keys += 1) }));
      store.setState((now) => ({
        rows: [...now.rows, ...rows],
        remarks: [...now.remarks, ...more],
        current: now.current || (rows[0]?.key ?? more[0]?.key ?? 0),
      }));
      if (rows.length > 0) void lookForDuplicates();
    },
    look: (current) => store.setState({ current }),
    edit: (which, edits) =>
      decide(which, (row) => ({
        ...row,
        edits: { ...row.edits, ...(typeof edits === 'function' ? edits(row) : edits) },
      })),
    choose: (which, chosen) => decide(which, (row) => ({ ...row, chosen })),
    tick: (which, taken) => decide(which, (row) => ticked(row, taken)),
    narrow: (by) => store.setState(by),
    async chooseStretches(key, change) {
      const row = rowOf(key);
      if (row) await reread(key, chosenOf(row.draft), change);
    },
    async readAs(key, as) {
      const row = rowOf(key);
      if (row?.source.kind !== 'rich') return;
      const { html, plain } = row.source;
      await readAgain(row, as === 'plain' ? workspace.readText(plain) : workspace.readRichText(html, plain), {
        ...row.source,
        as,
      });
    },
    async accept() {
      const { rows, remarks, adding } = store.getState();
      const problems = rows.flatMap(problemsIn);
      store.setState({ problems, refused: null });
      const [first] = problems;
      if (first) store.setState({ current: first.key, filter: 'all', sought: '' });
      const taken = rows.filter(isTaken);
      if (first || adding || taken.length === 0) return null;
      store.setState({ adding: true });
      const added = await workspace.addArticles(taken.map(acceptedOf));
      if (!added.ok) {
        store.setState({ adding: false, refused: sentenceOf(added.reason as Failure) });
        return null;
      }
      looking.abort();
      const report = reportOf(
        rows,
        remarks.filter(({ tone }) => tone === 'problem'),
        added.value,
      );
      const carried = await carryAll(workspace, report.versions);
      return { ...report, carried };
    },
    leave: () => looking.abort(),
  };
}
