import { startTransition, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { showsText } from '../../state/rooms.ts';
import { ArticlesNavigation } from '../articles/articles-navigation.tsx';
import { AppCommandsProvider, type AppCommands } from '../keys/app-commands.tsx';
import { AppKeys } from '../keys/app-keys.tsx';
import type { FilePickersHandle } from '../import/file-pickers.tsx';
import { IncomingParts } from '../import/incoming-parts.tsx';
import { useIncoming } from '../import/use-incoming.ts';
import { BottomBar } from '../reading/bottom-bar.tsx';
import { ReadingRoom } from '../reading/reading-room.tsx';
import { typeIntoNextField } from '../reading/typed-ahead.ts';
import { later, LaterParts } from '../shared/later.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { Announcer } from './announcer.tsx';
import { AppDialogs, type OpenDialog } from './app-dialogs.tsx';
import classes from './app-frame.module.css';
import { FailedScreen } from './failed-screen.tsx';
import { HeldPlace } from './held-place.tsx';
import { Notices } from './notices.tsx';
import { openingLabel } from './opening-label.ts';
import { ProgressStrip } from './progress-strip.tsx';
import { roomOf } from './rooms.tsx';
import { SidePanel } from './side-panel.tsx';
import { SkipLinks } from './skip-links.tsx';
import { TopBar } from './top-bar.tsx';
import { visitRoom } from './visit-room.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { useIsSheet } from './use-is-sheet.ts';
import { usePageTitle } from './use-page-title.ts';

const RightPanel = later(async () => (await import('../inspector/right-panel.tsx')).RightPanel);
const CompareRoom = later(async () => (await import('../compare/compare-room.tsx')).CompareRoom);
const Comparison = later(async () => (await import('../compare/comparison.tsx')).Comparison);
const BadgeLabels = later(async () => (await import('../seeing/badge-labels.tsx')).BadgeLabels);
const FindPrompt = later(async () => (await import('../finding/find-prompt.tsx')).FindPrompt);
const FindBar = later(async () => (await import('../find/find-bar.tsx')).FindBar);
const LinksLayer = later(async () => (await import('../links/links-layer.tsx')).LinksLayer);
const MetadataLayer = later(async () => (await import('../metadata/metadata-layer.tsx')).MetadataLayer);
const KeptFocus = later(async () => (await import('./kept-focus.tsx')).KeptFocus);
const VersionOfDialog = later(
  async () => (await import('../versions/version-of-dialog.tsx')).VersionOfDialog,
);
const UpdatingScreen = lazyPart(async () => (await import('./updating-screen.tsx')).UpdatingScreen);
const AppMenu = later(
  async () => (await import('./app-menu.tsx')).AppMenu,
  () => <HeldPlace>⋯</HeldPlace>,
);
/** What keys open is fetched ahead: words typed right behind Ctrl+K must reach the palette, not the page. */
const KeyedDialogs = later(async () => {
  await Promise.all([
    import('../palette/palette.tsx'),
    import('./key-sheet.tsx'),
    import('../reading/armed-pointer.ts'),
    import('../reading/go-to-untagged.ts'),
    import('../reading/go-to-attention.ts'),
  ]);
  return () => null;
});

/** On a slow line the palette's code comes late when it is asked for right after the start. */
const PALETTE_PATIENCE_MS = 10_000;

/** The grid around the rooms, and everything that can open above it. */
export function AppFrame() {
  const workspace = useWorkspace();
  const phase = useSession((view) => view.phase);
  const step = useSession((view) => view.opening?.kind);
  // In words, of which there are few: a step is told for every thousand records.
  const opening = useSession((view) =>
    view.opening || view.phase.kind === 'starting' ? openingLabel(view.opening) : null,
  );
  const busy = useSession((view) => view.busy);
  const room = useView((view) => view.room);
  const [dialog, showDialog] = useState<OpenDialog | null>(null);
  // As a transition it shows as soon as its code is there; behind a placeholder React would hold it back for 300 ms.
  const setDialog = useCallback((next: OpenDialog | null) => startTransition(() => showDialog(next)), []);
  const pickers = useRef<FilePickersHandle>(null);
  const incoming = useIncoming();
  const narrow = useIsNarrow();
  const entry = roomOf(room);
  const isSheet = useIsSheet(room);
  usePageTitle();

  const { openPaste } = incoming;
  const commands = useMemo<AppCommands>(
    () => ({
      openPalette: () => {
        // Until it has the focus, what is typed would act on the text.
        typeIntoNextField({ patience: PALETTE_PATIENCE_MS });
        setDialog({ kind: 'palette' });
      },
      openKeySheet: () => setDialog({ kind: 'keys' }),
      saveSession: () => void workspace.saveSession(),
      openSession: () => pickers.current?.pickSession(),
      pasteText: openPaste,
      pickArticles: () => pickers.current?.pickArticles(),
      pickFolder: () => pickers.current?.pickFolder(),
      openNames: () => visitRoom(workspace, 'entities'),
      openShare: () => setDialog({ kind: 'share' }),
      openSharePage: () => setDialog({ kind: 'sharePage' }),
      openEvidence: () => setDialog({ kind: 'evidence' }),
      openHistory: (record) => setDialog({ kind: 'history', record }),
      openHandOuts: () => setDialog({ kind: 'handOuts' }),
      openProgress: () => setDialog({ kind: 'progress' }),
      openComments: () => setDialog({ kind: 'comments' }),
      openAnnotators: () => setDialog({ kind: 'annotators' }),
      openHelp: () => setDialog({ kind: 'help' }),
      openTrash: () => setDialog({ kind: 'trash' }),
      openCopies: () => setDialog({ kind: 'copies' }),
      openInstall: () => setDialog({ kind: 'install' }),
    }),
    [workspace, openPaste, setDialog],
  );
  const close = () => showDialog(null);

  return (
    <AppCommandsProvider commands={commands}>
      <LaterParts>
        {showsText(room) && <SkipLinks />}
        <div className={classes['frame']} data-room={room} data-sheet={isSheet || undefined}>
          <TopBar
            onSessions={() => setDialog({ kind: 'sessions' })}
            onOpenSession={commands.openSession}
            onShare={commands.openShare}
            onEvidence={commands.openEvidence}
            menu={<AppMenu commands={commands} onSettings={() => setDialog({ kind: 'settings' })} />}
          />
          <Notices />
          {phase.kind === 'open' && entry?.kind === 'whole' && (
            <main className={classes['whole']}>
              <entry.Part />
            </main>
          )}
          {phase.kind === 'open' && showsText(room) && (
            <>
              <div className={classes['articles']}>
                <ArticlesNavigation onAdd={commands.pasteText} compact={narrow || room === 'compare'} />
              </div>
              <main className={classes['text']}>{room === 'read' ? <ReadingRoom /> : <CompareRoom />}</main>
              <Comparison />
              <FindPrompt />
              <FindBar />
              <LinksLayer />
              <BadgeLabels />
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
              <Suspense>
                {(step === 'copying' || step === 'changing') && (
                  <UpdatingScreen isCopied={step === 'changing'} />
                )}
              </Suspense>
            </main>
          )}
          <footer className={classes['bottom']}>
            <BottomBar />
          </footer>
        </div>
        <Announcer />
        {phase.kind === 'open' && <MetadataLayer />}
        {phase.kind === 'open' && <VersionOfDialog />}
        <KeyedDialogs />
        <KeptFocus />
        {phase.kind === 'open' && <AppKeys />}
        {busy !== null && <ProgressStrip label={busy.label} cancel={busy.cancel} />}
        {busy === null && opening !== null && <ProgressStrip label={opening} cancel={null} />}
        <IncomingParts
          incoming={incoming}
          pickers={pickers}
          onPick={commands.pickArticles}
          onPickFolder={commands.pickFolder}
        />
        <Suspense>
          {dialog !== null && (
            <AppDialogs open={dialog} commands={commands} onOpen={setDialog} onClose={close} />
          )}
        </Suspense>
      </LaterParts>
    </AppCommandsProvider>
  );
}
