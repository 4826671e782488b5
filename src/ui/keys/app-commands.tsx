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
  /** Lets the person pick a folder of articles. */
  pickFolder(): void;
  /** All names of the session: speakers, claimants, targets, outlets. */
  openNames(): void;
  /** What to put into a file for others, and where this session is kept on disk. */
  openShare(): void;
  /** The same, with Parallax around it: one page that needs nothing else. */
  openSharePage(): void;
  /** A page of articles with what was said of them, for somebody who has no Parallax. */
  openEvidence(): void;
  /** What happened in the session, or to one record. */
  openHistory(record: HistorySubject | null): void;
  /** Work given to coders, and how far they are. */
  openHandOuts(): void;
  /** Who is how far with which article. */
  openProgress(): void;
  /** What was said of anything in the session. */
  openComments(): void;
  /** Who annotates in this browser. */
  openAnnotators(): void;
  /** What was deleted in the last 30 days. */
  openTrash(): void;
  /** Whole copies of the session that were kept before something large. */
  openCopies(): void;
  openHelp(): void;
  /** Parallax as an app: installing it, its versions. */
  openInstall(): void;
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
