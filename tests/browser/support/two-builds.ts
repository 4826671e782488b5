import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listenerFor, serveWith } from '../../../scripts/static-server.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The build under test. */
export const DIST = join(ROOT, 'dist');

/** A worker that died while it was building leaves its sign behind for so long, in milliseconds. */
const STALE_MS = 180_000;

/**
 * The folder of a build as of a version to come: the same program with more rungs in the ladder of the sessions'
 * databases (`newer-build.config.ts`). Made once for each state of `dist/`, whoever asks first; it takes about as long as
 * the build itself.
 */
export async function newerBuild(
  rungs: 'tableAndIndex' | 'table' | 'indexBehindTable' = 'tableAndIndex',
): Promise<string> {
  const ofThisRoot = `parallax-newer-${shortHash(ROOT)}-`;
  const ofThisState = ofThisRoot + shortHash(readFileSync(join(DIST, 'sw.js')));
  const name = `${ofThisState}-${rungs}`;
  const folder = join(tmpdir(), name);
  const building = `${folder}.building`;
  for (;;) {
    if (existsSync(join(folder, 'sw.js'))) return folder;
    try {
      mkdirSync(building);
      break;
    } catch {
      const begun = statSync(building, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (Date.now() - begun > STALE_MS) rmSync(building, { recursive: true, force: true });
      await wait(200);
    }
  }
  try {
    const made = join(building, 'dist');
    const parameters = ['build', '--config', 'tests/browser/support/newer-build.config.ts', '--outDir', made];
    await runVite(parameters, { PARALLAX_RUNGS: rungs });
    renameSync(made, folder);
    // Those of earlier states: nothing asks for them any more.
    for (const other of readdirSync(tmpdir())) {
      if (other.startsWith(ofThisRoot) && !other.startsWith(ofThisState))
        rmSync(join(tmpdir(), other), { recursive: true });
    }
    return folder;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

const shortHash = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);

const runVite = (parameters: readonly string[], more: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/vite/bin/vite.js'), ...parameters, '--logLevel', 'error', '--emptyOutDir'],
      { cwd: ROOT, env: { ...process.env, ...more }, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The newer build failed with ${code}`)),
    );
  });

export interface MovableServer {
  readonly address: string;
  /** From now on the same address serves another build. */
  show(folder: string): Promise<void>;
  /** Nothing answers any more, as without a network. */
  stop(): Promise<void>;
}

/** A host on which a new version is put in place of the old one. */
export async function movableServer(folder: string): Promise<MovableServer> {
  let answer = await listenerFor(folder);
  const start = (port: number) => serveWith((request, response) => answer(request, response), port);
  let server: Awaited<ReturnType<typeof start>> | null = await start(0);
  const { address } = server;
  return {
    address,
    // From one request to the next, as on a host: at no moment does nobody answer.
    async show(next) {
      answer = await listenerFor(next);
      server ??= await start(Number(new URL(address).port));
    },
    async stop() {
      await server?.close();
      server = null;
    },
  };
}
