import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { PACKAGES_IN_WORKERS, ROOT } from './shared-settings.ts';
import { builtIn } from './built-in.ts';
import { LICENCES, type Licence } from './licences.ts';
import { onePage } from './one-page.ts';

let inWorkers: readonly Licence[] = [];

/** The whole workbench as one file, `parallax.html`, that opens from a disk. See `docs/one-file.md`. */
export default defineConfig({
  root: ROOT,
  publicDir: false,
  plugins: [react(), builtIn((found) => (inWorkers = found)), onePage(() => inWorkers)],
  build: {
    outDir: 'dist-single',
    modulePreload: false,
    // Faces and pictures stand in the style itself: nothing can be fetched from beside the file.
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    license: { fileName: LICENCES },
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: 'src/single.tsx',
      output: { codeSplitting: false },
    },
  },
  resolve: { alias: PACKAGES_IN_WORKERS },
});
