import { useEffect, useRef, useState } from 'react';
import type { Change } from '../../domain/change.ts';
import { keyOf } from '../../domain/records.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';

export interface RecordRef {
  readonly type: string;
  readonly id: string;
}

type Step =
  | { readonly kind: 'reading' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly sentence: string }
  /** Newest first, each with what it did to this record alone. */
  | { readonly kind: 'read'; readonly changes: readonly Change[] };

interface RecordHistory {
  readonly step: Step;
  stop(): void;
  again(): void;
}

/** The changes of one record. Reading the whole log may take long and can be stopped; it follows what is done meanwhile. */
export function useRecordHistory({ type, id }: RecordRef): RecordHistory {
  const workspace = useWorkspace();
  const seq = useSession(({ state }) => state?.seq ?? 0);
  const [step, setStep] = useState<Step>({ kind: 'reading' });
  const [attempt, setAttempt] = useState(0);
  const stopped = useRef<AbortController | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    stopped.current = abort;
    void workspace.historyOf({ type, id }, abort.signal).then((read) => {
      if (abort.signal.aborted) return;
      setStep(
        read.ok
          ? { kind: 'read', changes: read.value.map((change) => onlyOf(change, { type, id })) }
          : { kind: 'failed', sentence: sentenceOf(read.reason) },
      );
    });
    return () => abort.abort();
  }, [workspace, type, id, seq, attempt]);

  return {
    step,
    stop: () => {
      stopped.current?.abort();
      setStep({ kind: 'stopped' });
    },
    again: () => {
      setStep({ kind: 'reading' });
      setAttempt(attempt + 1);
    },
  };
}

const onlyOf = (change: Change, record: RecordRef): Change => ({
  ...change,
  entries: change.entries.filter(({ after }) => keyOf(after) === keyOf(record)),
});
