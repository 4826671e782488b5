import { lazy, startTransition, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { ArticlesNavigation } from '../articles/articles-navigation.tsx';
import { AppCommandsProvider, type AppCommands } from '../keys/app-commands.tsx';
import { AppKeys } from '../keys/app-keys.tsx';
import { DropTarget } from '../library/drop-target.tsx';
import { FilePickers, type FilePickersHandle } from '../library/file-pickers.tsx';
import { useIncoming } from '../library/use-incoming.ts';
import { useOutsidePaste } from '../library/use-outside-paste.ts';
import { BottomBar } from '../reading/bottom-bar.tsx';
import { ReadingRoom } from '../reading/reading-room.tsx';
import { later, LaterParts } from '../shared/later.tsx';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { Announcer } from './announcer.tsx';
import { AppDialogs, type OpenDialog } from './app-dialogs.tsx';
import classes from './app-frame.module.css';
import { FailedScreen } from './failed-screen.tsx';
import { Notices } from './notices.tsx';
import { ProgressStrip } from './progress-strip.tsx';
import { SidePanel } from './side-panel.tsx';
import { SkipLinks } from './skip-links.tsx';
import { TopBar } from './top-bar.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { useIsSheet } from './use-is-sheet.ts';

const RightPanel = later(async () => (await import('../inspector/right-panel.tsx')).RightPanel);
const CompareRoom = later(async () => (await import('../compare/compare-room.tsx')).CompareRoom);
const Comparison = later(async () => (await import('../compare/comparison.tsx')).Comparison);
const AppMenu = later(async () => (await import('./app-menu.tsx')).AppMenu);
/** What keys open is fetched ahead: words typed right behind Ctrl+K must reach the palette, not the page. */
const KeyedDialogs = later(async () => {
  await Promise.all([import('./palette.tsx'), import('./key-sheet.tsx')]);
  return () => null;
});
const PasteDialog = lazy(async () => ({
  default: (await import('../library/paste-dialog.tsx')).PasteDialog,
}));
const PreviewDialog = lazy(async () => ({
  default: (await import('../library/preview-dialog.tsx')).PreviewDialog,
}));

const MergeDialog = lazy(async () => ({ default: (await import('../merge/merge-dialog.tsx')).MergeDialog }));

/** The grid around the rooms, and everything that can open above it. */
export function AppFrame({ onUpdate }: { onUpdate: (() => void) | null }) {
  const workspace = useWorkspace();
  const phase = useSession((view) => view.phase);
  const busy = useSession((view) => view.busy);
  const room = useView((view) => view.room);
  const [dialog, showDialog] = useState<OpenDialog | null>(null);
  // As a transition it shows as soon as its code is there; behind a placeholder React would hold it back for 300 ms.
  const setDialog = useCallback((next: OpenDialog | null) => startTransition(() => showDialog(next)), []);
  const pickers = useRef<FilePickersHandle>(null);
  const incoming = useIncoming();
  const narrow = useIsNarrow();
  const isSheet = useIsSheet(room);
  useOutsidePaste(incoming);

  const { takeFiles, openPaste } = incoming;
  const commands = useMemo<AppCommands>(
    () => ({
      openPalette: () => setDialog({ kind: 'palette' }),
      openKeySheet: () => setDialog({ kind: 'keys' }),
      saveSession: () => void workspace.saveSession(),
      openSession: () => pickers.current?.pickSession(),
      pasteText: openPaste,
      pickArticles: () => pickers.current?.pickArticles(),
      openNames: () => setDialog({ kind: 'names' }),
      openShare: () => setDialog({ kind: 'share' }),
      openHistory: (record) => setDialog({ kind: 'history', record }),
      openHandOuts: () => setDialog({ kind: 'handOuts' }),
      openAnnotators: () => setDialog({ kind: 'annotators' }),
      openHelp: () => setDialog({ kind: 'help' }),
    }),
    [workspace, openPaste, setDialog],
  );
  const close = () => showDialog(null);
  const onFiles = (files: readonly File[]) => void takeFiles(files);
  const { step } = incoming;

  return (
    <AppCommandsProvider commands={commands}>
      <LaterParts>
        <SkipLinks />
        <div className={classes['frame']} data-room={room} data-sheet={isSheet || undefined}>
          <TopBar
            onSessions={() => setDialog({ kind: 'sessions' })}
            onOpenSession={commands.openSession}
            onShare={commands.openShare}
            menu={<AppMenu commands={commands} onSettings={() => setDialog({ kind: 'settings' })} />}
          />
          <Notices onUpdate={onUpdate} onOpenSession={commands.openSession} />
          {phase.kind === 'open' && (
            <>
              <div className={classes['articles']}>
                <ArticlesNavigation onAdd={commands.pasteText} compact={narrow || room === 'compare'} />
              </div>
              <main className={classes['text']}>{room === 'read' ? <ReadingRoom /> : <CompareRoom />}</main>
              <Comparison />
              <SidePanel isSheet={isSheet}>
                <RightPanel />
              </SidePanel>
            </>
          )}
          {phase.kind === 'failed' && (
            <main className={classes['whole']}>
              <FailedScreen failure={phase.failure} onSessions={() => setDialog({ kind: 'sessions' })} />
            </main>
          )}
          {phase.kind === 'starting' && (
            <main className={classes['whole']}>
              <ProgressStrip label="Opening the session" cancel={null} />
            </main>
          )}
          <footer className={classes['bottom']}>
            <BottomBar />
          </footer>
        </div>
        <Announcer />
        <KeyedDialogs />
        {phase.kind === 'open' && <AppKeys />}
        {busy !== null && <ProgressStrip label={busy.label} cancel={busy.cancel} />}
        {step.kind === 'reading' && (
          <ProgressStrip label={`Reading ${step.done} of ${step.total}`} cancel={step.cancel} />
        )}
        <FilePickers ref={pickers} onFiles={onFiles} />
        <DropTarget onFiles={onFiles} />
        <Suspense>
          {step.kind === 'pasting' && (
            <PasteDialog
              onText={(text) => void incoming.takeText(text)}
              onPick={commands.pickArticles}
              onClose={incoming.close}
            />
          )}
          {step.kind === 'preview' && (
            <PreviewDialog preview={step.preview} onAccept={incoming.accept} onClose={incoming.close} />
          )}
          {step.kind === 'merge' && <MergeDialog incoming={step.incoming} onClose={incoming.close} />}
          {dialog !== null && (
            <AppDialogs open={dialog} commands={commands} onOpen={setDialog} onClose={close} />
          )}
        </Suspense>
      </LaterParts>
    </AppCommandsProvider>
  );
}
