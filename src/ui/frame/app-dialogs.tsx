import type { AppCommands, HistorySubject } from '../keys/app-commands.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';

const Palette = lazyPart(async () => (await import('../palette/palette.tsx')).Palette);
const KeySheet = lazyPart(async () => (await import('./key-sheet.tsx')).KeySheet);
const Help = lazyPart(async () => (await import('./help.tsx')).Help);
const SettingsDialog = lazyPart(async () => (await import('./settings-dialog.tsx')).SettingsDialog);
const SessionsDialog = lazyPart(async () => (await import('../library/sessions-dialog.tsx')).SessionsDialog);
const ShareDialog = lazyPart(async () => (await import('../share/share-dialog.tsx')).ShareDialog);
const EvidenceDialog = lazyPart(async () => (await import('../evidence/evidence-dialog.tsx')).EvidenceDialog);
const HistoryDialog = lazyPart(async () => (await import('../history/history-dialog.tsx')).HistoryDialog);
const HandOutsDialog = lazyPart(
  async () => (await import('../hand-out/hand-outs-dialog.tsx')).HandOutsDialog,
);
const ProgressDialog = lazyPart(async () => (await import('../progress/progress-dialog.tsx')).ProgressDialog);
const CommentsDialog = lazyPart(async () => (await import('../comments/comments-dialog.tsx')).CommentsDialog);
const TrashDialog = lazyPart(async () => (await import('../trash/trash-dialog.tsx')).TrashDialog);
const EarlierCopiesDialog = lazyPart(
  async () => (await import('../recovery/earlier-copies-dialog.tsx')).EarlierCopiesDialog,
);
const InstallDialog = lazyPart(async () => (await import('../install/install-dialog.tsx')).InstallDialog);
const AnnotatorsDialog = lazyPart(
  async () => (await import('../annotators/annotators-dialog.tsx')).AnnotatorsDialog,
);

/** Which dialog is open above the rooms. */
export type OpenDialog =
  | {
      readonly kind:
        | 'palette'
        | 'keys'
        | 'help'
        | 'settings'
        | 'sessions'
        | 'share'
        | 'sharePage'
        | 'evidence'
        | 'handOuts'
        | 'progress'
        | 'comments'
        | 'annotators'
        | 'copies'
        | 'install'
        | 'trash';
    }
  | { readonly kind: 'history'; readonly record: HistorySubject | null };

interface AppDialogsProps {
  readonly open: OpenDialog;
  readonly commands: AppCommands;
  readonly onOpen: (next: OpenDialog) => void;
  readonly onClose: () => void;
}

/** One dialog at a time; the code of each comes when it is first opened. */
export function AppDialogs({ open, commands, onOpen, onClose }: AppDialogsProps) {
  switch (open.kind) {
    case 'palette':
      return (
        <Palette
          onClose={onClose}
          onHelp={commands.openHelp}
          onSettings={() => onOpen({ kind: 'settings' })}
          onSessions={() => onOpen({ kind: 'sessions' })}
        />
      );
    case 'keys':
      return <KeySheet onClose={onClose} />;
    case 'help':
      return <Help onClose={onClose} onKeys={commands.openKeySheet} />;
    case 'settings':
      return <SettingsDialog onClose={onClose} />;
    case 'share':
      return <ShareDialog onClose={onClose} />;
    case 'sharePage':
      return <ShareDialog as="page" onClose={onClose} />;
    case 'evidence':
      return <EvidenceDialog onClose={onClose} />;
    case 'handOuts':
      return <HandOutsDialog onClose={onClose} />;
    case 'progress':
      return <ProgressDialog onClose={onClose} />;
    case 'comments':
      return <CommentsDialog onClose={onClose} />;
    case 'annotators':
      return <AnnotatorsDialog onClose={onClose} />;
    case 'trash':
      return <TrashDialog onClose={onClose} />;
    case 'copies':
      return <EarlierCopiesDialog onClose={onClose} />;
    case 'install':
      return <InstallDialog onClose={onClose} />;
    case 'history':
      return <HistoryDialog record={open.record} onCopies={commands.openCopies} onClose={onClose} />;
    case 'sessions':
      return (
        <SessionsDialog
          onClose={onClose}
          onTrash={commands.openTrash}
          onOpenFile={() => {
            onClose();
            commands.openSession();
          }}
        />
      );
  }
}
