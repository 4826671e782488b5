import { createContext, useContext, type ReactNode } from 'react';

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
