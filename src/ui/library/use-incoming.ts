import { useCallback, useMemo, useState } from 'react';
import type { AcceptedDraft } from '../../workspace/workspace.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import {
  isEmptyPreview,
  joinPreviews,
  sortRead,
  type IncomingMerge,
  type Preview,
  type SortedRead,
} from './incoming.ts';

export type IncomingStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pasting' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number; readonly cancel: () => void }
  | { readonly kind: 'merge'; readonly incoming: IncomingMerge }
  | { readonly kind: 'preview'; readonly preview: Preview };

export interface Incoming {
  readonly step: IncomingStep;
  takeFiles(files: readonly File[]): Promise<void>;
  takeText(text: string): Promise<void>;
  openPaste(): void;
  /** Adds what the person accepted; null when it worked, else the sentence why not. */
  accept(accepted: readonly AcceptedDraft[]): Promise<string | null>;
  close(): void;
}

const IDLE: IncomingStep = { kind: 'idle' };
const NOTHING: Preview = { drafts: [], remarks: [] };

/** What waits for the person: sessions to merge come up one after the other, then everything else at once. */
interface Waiting {
  readonly merges: readonly IncomingMerge[];
  readonly preview: Preview;
}

function firstOf({ merges: [incoming], preview }: Waiting): IncomingStep {
  if (incoming) return { kind: 'merge', incoming };
  return isEmptyPreview(preview) ? IDLE : { kind: 'preview', preview };
}

/** The way of outside files and texts into the session: read in the worker, look at, accept. */
export function useIncoming(): Incoming {
  const workspace = useWorkspace();
  const [waiting, setWaiting] = useState<Waiting>({ merges: [], preview: NOTHING });
  const [passing, setPassing] = useState<Extract<IncomingStep, { kind: 'pasting' | 'reading' }> | null>(null);

  // A second paste or drop may come while the first is being read or looked at: it joins, and takes nothing away.
  const show = useCallback(({ merges, preview }: SortedRead) => {
    setPassing(null);
    setWaiting((now) => ({
      merges: [...now.merges, ...merges],
      preview: joinPreviews(now.preview, preview),
    }));
  }, []);

  const takeFiles = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      const stop = new AbortController();
      const reading = (done: number) =>
        setPassing({ kind: 'reading', done, total: files.length, cancel: () => stop.abort() });
      reading(0);
      const read = await workspace.readFiles(files, reading, stop.signal);
      show(await sortRead(workspace, read));
    },
    [workspace, show],
  );

  const takeText = useCallback(
    async (text: string) => {
      const result = await workspace.readText(text);
      show(await sortRead(workspace, [{ name: 'Pasted text', result }]));
    },
    [workspace, show],
  );

  const accept = useCallback(
    async (accepted: readonly AcceptedDraft[]) => {
      const added = await workspace.addArticles(accepted);
      if (!added.ok) return sentenceOf(added.reason);
      setWaiting((now) => ({ ...now, preview: NOTHING }));
      return null;
    },
    [workspace],
  );

  const close = useCallback(() => {
    setPassing(null);
    setWaiting(({ merges, preview }) =>
      merges.length > 0 ? { merges: merges.slice(1), preview } : { merges, preview: NOTHING },
    );
  }, []);

  return useMemo(() => {
    const first = firstOf(waiting);
    return {
      step: first.kind === 'idle' && passing ? passing : first,
      takeFiles,
      takeText,
      accept,
      openPaste: () => setPassing({ kind: 'pasting' }),
      close,
    };
  }, [waiting, passing, takeFiles, takeText, accept, close]);
}
