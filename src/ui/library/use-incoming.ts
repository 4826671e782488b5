import { useCallback, useMemo, useState } from 'react';
import type { AcceptedDraft } from '../../workspace/workspace.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { isEmptyPreview, joinPreviews, sortRead, type Preview } from './incoming.ts';

export type IncomingStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pasting' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number; readonly cancel: () => void }
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

/** The way of outside files and texts into the session: read in the worker, look at, accept. */
export function useIncoming(): Incoming {
  const workspace = useWorkspace();
  const [step, setStep] = useState<IncomingStep>(IDLE);

  // A second paste or drop may come while the first is being read or looked at: it joins, and takes nothing away.
  const show = useCallback((preview: Preview) => {
    setStep((now) => {
      const joined = now.kind === 'preview' ? joinPreviews(now.preview, preview) : preview;
      return isEmptyPreview(joined) ? IDLE : { kind: 'preview', preview: joined };
    });
  }, []);

  const takeFiles = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      const stop = new AbortController();
      const reading = (done: number) =>
        setStep((now) =>
          now.kind === 'preview'
            ? now
            : { kind: 'reading', done, total: files.length, cancel: () => stop.abort() },
        );
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
      setStep(IDLE);
      return null;
    },
    [workspace],
  );

  return useMemo(
    () => ({
      step,
      takeFiles,
      takeText,
      accept,
      openPaste: () => setStep({ kind: 'pasting' }),
      close: () => setStep(IDLE),
    }),
    [step, takeFiles, takeText, accept],
  );
}
