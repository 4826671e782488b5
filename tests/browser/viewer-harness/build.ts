import react from '@vitejs/plugin-react';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../../../scripts/static-server.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The policy of the workbench itself, so that the page runs under the same one. */
const policy = (): string => {
  const found = /<meta\s+http-equiv="Content-Security-Policy"[^>]+>/u.exec(
    readFileSync(here('../../../index.html'), 'utf8'),
  );
  if (!found) throw new Error('index.html has no policy');
  return found[0];
};

/**
 * Builds a page of the tests as for production and serves it on a free port.
 *
 * @param under the policy; another one where a page also holds what others have written
 */
export async function serveHarness(
  root: string = here('.'),
  under: string = policy(),
): Promise<{
  readonly address: string;
  readonly close: () => Promise<void>;
}> {
  const outDir = mkdtempSync(join(tmpdir(), 'viewer-harness-'));
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: [
      react(),
      { name: 'policy', transformIndexHtml: (html) => html.replace('<head>', `<head>${under}`) },
    ],
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  });
  const server = await serve(outDir, 0);
  return {
    address: server.address,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
