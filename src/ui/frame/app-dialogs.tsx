import { lazy } from 'react';
import type { AppCommands, HistorySubject } from '../keys/app-commands.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.tsx')).KeySheet }));
const Help = lazy(async () => ({ default: (await import('./help.tsx')).Help }));
const SettingsDialog = lazy(async () => ({
  default: (await import('./settings-dialog.tsx')).SettingsDialog,
}));
const SessionsDialog = lazy(async () => ({
  default: (await import('../library/sessions-dialog.tsx')).SessionsDialog,
}));
const NamesDialog = lazy(async () => ({
  default: (await import('../entities/names-dialog.tsx')).NamesDialog,
}));
const ShareDialog = lazy(async () => ({ default: (await import('../share/share-dialog.tsx')).ShareDialog }));
const HistoryDialog = lazy(async () => ({
  default: (await import('../history/history-dialog.tsx')).HistoryDialog,
}));
const HandOutsDialog = lazy(async () => ({
  default: (await import('../hand-out/hand-outs-dialog.tsx')).HandOutsDialog,
}));
const AnnotatorsDialog = lazy(async () => ({
  default: (await import('../annotators/annotators-dialog.tsx')).AnnotatorsDialog,
}));

/** Which dialog is open above the rooms. */
export type OpenDialog =
  | {
      readonly kind:
        | 'palette'
        | 'keys'
        | 'help'
        | 'settings'
        | 'sessions'
        | 'names'
        | 'share'
        | 'handOuts'
        | 'annotators';
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
    case 'names':
      return <NamesDialog onClose={onClose} />;
    case 'settings':
      return <SettingsDialog onClose={onClose} />;
    case 'share':
      return <ShareDialog onClose={onClose} />;
    case 'handOuts':
      return <HandOutsDialog onClose={onClose} />;
    case 'annotators':
      return <AnnotatorsDialog onClose={onClose} />;
    case 'history':
      return <HistoryDialog record={open.record} onClose={onClose} />;
    case 'sessions':
      return (
        <SessionsDialog
          onClose={onClose}
          onOpenFile={() => {
            onClose();
            commands.openSession();
          }}
        />
      );
  }
}
