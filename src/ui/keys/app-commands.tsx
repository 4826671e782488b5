import { createContext, useContext, type ReactNode } from 'react';

export interface HistorySubject {
  readonly type: string;
  readonly id: string;
}

/** What the frame can do when a key, the palette or a button of another part asks for it. */
export interface AppCommands {
  openPalette(): void;
  openKeySheet(): void;
  /** Downloads the session file. */
  saveSession(): void;
  /** Lets the person pick a session file. */
  openSession(): void;
  /** Lets the person paste a new article's text. */
  pasteText(): void;
  /** Lets the person pick article files. */
  pickArticles(): void;
  /** All names of the session: speakers, claimants, targets, outlets. */
  openNames(): void;
  /** What to put into a file for others, and where this session is kept on disk. */
  openShare(): void;
  /** What happened in the session, or to one record. */
  openHistory(record: HistorySubject | null): void;
  /** Work given to coders, and how far they are. */
  openHandOuts(): void;
  /** Who annotates in this browser. */
  openAnnotators(): void;
  openHelp(): void;
}

const AppCommandsContext = createContext<AppCommands | null>(null);

export function AppCommandsProvider({ commands, children }: { commands: AppCommands; children: ReactNode }) {
  return <AppCommandsContext value={commands}>{children}</AppCommandsContext>;
}

export function useAppCommands(): AppCommands {
  const commands = useContext(AppCommandsContext);
  if (!commands) throw new Error('useAppCommands needs an AppCommandsProvider above it');
  return commands;
}
