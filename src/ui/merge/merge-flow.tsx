import { useEffect, useMemo, useRef, useState } from 'react';
import type { Rev } from '../../domain/ids.ts';
import type { MergePlan, MergeReport } from '../../domain/merge/report.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { namesOf } from '../history/names.ts';
import { Waiting } from '../history/waiting.tsx';
import type { IncomingMerge } from '../import/incoming.ts';
import { sentenceOfMergeFailure } from '../sentences/merge.ts';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { DryRun } from './dry-run.tsx';
import { MergeActions } from './merge-actions.tsx';
import classes from './merge.module.css';
import { MergeResult } from './merge-result.tsx';

interface MergeFlowProps {
  readonly incoming: IncomingMerge;
  /** The title of the session it is merged into. */
  readonly into: string;
  readonly onMerged?: () => void;
  readonly onClose: () => void;
}

type Stage =
  | { readonly kind: 'comparing' }
  | { readonly kind: 'compared'; readonly plan: MergePlan }
  | { readonly kind: 'merging'; readonly plan: MergePlan }
  /** `rev` names the merge in the log; null when it could not be read. */
  | { readonly kind: 'merged'; readonly report: MergeReport; readonly rev: Rev | null }
  | { readonly kind: 'stopped' };

/** Compare, look, merge, and what came of it. Nothing changes before the button is pressed. */
export function MergeFlow({ incoming, into, onMerged, onClose }: MergeFlowProps) {
  const workspace = useWorkspace();
  const { dump, fileName } = incoming;
  const [stage, setStage] = useState<Stage>({ kind: 'comparing' });
  const [problem, setProblem] = useState<string | null>(null);
  // What is here before the merge, and so what "mine" means, is how it was when the two were compared.
  const [before] = useState(() => workspace.session.getState());
  const names = useMemo(
    () => before.state && namesOf(before.state, before.actorId, dump.records),
    [before, dump],
  );

  useEffect(() => {
    let isGone = false;
    void workspace.planMerge(dump).then((planned) => {
      if (isGone) return;
      setStage(planned.ok ? { kind: 'compared', plan: planned.value } : { kind: 'stopped' });
      setProblem(planned.ok ? null : sentenceOfMergeFailure(planned.reason));
    });
    return () => {
      isGone = true;
    };
  }, [workspace, dump]);

  const merge = async () => {
    if (stage.kind !== 'compared') return;
    const { plan } = stage;
    setProblem(null);
    setStage({ kind: 'merging', plan });
    const merged = await workspace.merge(dump, fileName);
    if (!merged.ok) {
      setProblem(sentenceOfMergeFailure(merged.reason));
      setStage({ kind: 'compared', plan });
    } else if (merged.value === null) {
      // Another tab has merged it meanwhile.
      setStage({
        kind: 'compared',
        plan: { ...plan, entries: [], lostTexts: [], report: { ...plan.report, records: [] } },
      });
    } else {
      onMerged?.();
      setStage({ kind: 'merged', report: merged.value, rev: await lastMerge(workspace) });
    }
  };

  // With a step of the dialog its last focus goes: the next one starts at its first words.
  const root = useRef<HTMLDivElement>(null);
  const isMerged = stage.kind === 'merged';
  useEffect(() => {
    if (!isMerged) return;
    root.current?.focus({ preventScroll: true });
    root.current?.closest('dialog')?.scrollTo({ top: 0 });
  }, [isMerged]);

  if (!before.state || !names) return null;
  return (
    <div ref={root} tabIndex={-1} className={classes['flow']}>
      {stage.kind === 'comparing' && <Waiting>Comparing the two sessions…</Waiting>}
      {(stage.kind === 'compared' || stage.kind === 'merging') && (
        <DryRun incoming={incoming} into={into} plan={stage.plan} names={names} here={before.state} />
      )}
      {stage.kind === 'merging' && <Waiting>Merging…</Waiting>}
      {stage.kind === 'merged' && (
        <MergeResult report={stage.report} rev={stage.rev} names={names} here={before.state} into={into} />
      )}
      {problem !== null && <Problem>{problem}</Problem>}
      <MergeActions
        incoming={incoming}
        stage={stage.kind}
        hasNews={stage.kind === 'compared' && bringsSomething(stage.plan)}
        onMerge={() => void merge()}
        onProblem={setProblem}
        onClose={onClose}
      />
    </div>
  );
}

const bringsSomething = ({ entries, lostTexts = [] }: MergePlan): boolean =>
  entries.length + lostTexts.length > 0;

/** How far back the merge can stand in the log: other tabs may have written since. */
const LATEST = 20;

async function lastMerge(workspace: Workspace): Promise<Rev | null> {
  const page = await workspace.historyPage(null, LATEST);
  if (!page.ok) return null;
  const row = page.value.rows.find(({ change, own }) => own && change.command === 'mergeSession');
  return row?.change.rev ?? null;
}
