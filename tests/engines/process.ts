import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program with all that it starts. */
export interface Running {
  readonly child: ChildProcess;
  /** Ends every process of it at once. */
  end(): Promise<void>;
}

/** Process groups that still run, and whether they outlive a story. */
const groups = new Map<number, 'a story' | 'the run'>();

const endGroup = (id: number): void => {
  groups.delete(id);
  try {
    process.kill(-id, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
};

// Also when a run is broken off.
process.on('exit', () => [...groups.keys()].forEach(endGroup));

/** Ends whatever a story has started and not ended, such as a browser that never said it was ready. */
export const endStrays = (): void => {
  for (const [id, lasts] of groups) if (lasts === 'a story') endGroup(id);
};

/** Starts a program in a process group of its own, so that nothing of it is left behind. */
export const start = (
  program: string,
  parameters: readonly string[],
  options: SpawnOptions,
  lasts: 'a story' | 'the run' = 'a story',
): Running => {
  const child = spawn(program, parameters, { ...options, detached: true });
  if (child.pid !== undefined) groups.set(child.pid, lasts);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    child,
    async end() {
      if (child.pid !== undefined) endGroup(child.pid);
      await gone;
    },
  };
};

/** An empty folder that is gone after `drop`. */
export const freshFolder = (name: string): { readonly path: string; drop(): void } => {
  const path = mkdtempSync(join(tmpdir(), `parallax-${name}-`));
  // Processes that are just ending may still write.
  return {
    path,
    drop: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
};

/** The first words of a program's output that match. Rejects when it ends before. */
export const outputOf = (running: Running, stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const ended = (reason: string) => reject(new Error(`${reason}\n${text}`));
    running.child.once('exit', () => ended('It ended before it was ready.'));
    running.child.once('error', ({ message }) => ended(message));
    stream.on('data', (part: Buffer) => {
      text += part.toString();
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
