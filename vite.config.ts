import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { licencesOfWorkers } from './scripts/licences-of-workers.ts';
import { soonParts } from './scripts/soon-parts.ts';

/** The faces of the first screen. Without the preload they would be asked for only after the stylesheet. */
const FIRST_FACES = /(?:newsreader-latin-opsz-normal|schibsted-grotesk-latin-wght-normal)-[^/]+\.woff2$/u;

const preloadFaces = (): Plugin => ({
  name: 'preload-faces',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => FIRST_FACES.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}`, crossorigin: true },
          injectTo: 'head' as const,
        })),
  },
});

/** The development server injects styles and scripts as elements, which the policy refuses. Builds keep it. */
const noPolicyInDevelopment = (): Plugin => ({
  name: 'no-policy-in-development',
  apply: 'serve',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]+>/u, ''),
  },
});

/** Built by itself and then added: it shares no script with the workbench, so that what breaks one leaves the other whole. */
const rescuePage = (): Plugin => ({
  name: 'rescue-page',
  apply: 'build',
  async generateBundle(_options, bundle) {
    const built = await build({
      configFile: false,
      base: './',
      logLevel: 'warn',
      build: {
        write: false,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: { input: 'rescue.html' },
      },
    });
    if (!('output' in built)) throw new Error('rescue.html was not built once');
    for (const file of built.output) {
      const source = file.type === 'chunk' ? file.code : file.source;
      if (!(file.fileName in bundle)) this.emitFile({ type: 'asset', fileName: file.fileName, source });
    }
  },
});

/** The one-file workbench, packed, to write a session into when somebody shares one as a web page. */
const pageShell = (): Plugin => ({
  name: 'page-shell',
  apply: 'build',
  async generateBundle() {
    const built = await build({
      configFile: fileURLToPath(new URL('scripts/single/vite.config.ts', import.meta.url)),
      logLevel: 'warn',
      build: { write: false },
    });
    const page = 'output' in built ? built.output.find(({ type }) => type === 'asset') : undefined;
    if (page?.type !== 'asset') throw new Error('The one-file workbench was not built');
    this.emitFile({ type: 'asset', fileName: 'parallax-shell.html.gz', source: gzipSync(page.source) });
  },
});

/** Lets the whole build be installed and kept for use without a network: `src/sw.ts`. */
const offline = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src',
    filename: 'sw.ts',
    injectRegister: false,
    manifestFilename: 'parallax.webmanifest',
    includeManifestIcons: false,
    // Without an id: it would be read from the root of the host, and two folders of one host would be the same app.
    manifest: {
      name: 'Parallax',
      short_name: 'Parallax',
      description: 'Annotate quotes, claims and framing in several outlets’ versions of one story.',
      lang: 'en',
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      // A file that is opened from the system comes to the window that is open, where the work is.
      launch_handler: { client_mode: 'focus-existing' },
      file_handlers: [{ action: './', accept: { 'application/json': ['.json'] } }],
      background_color: '#F1F2EF',
      theme_color: '#F1F2EF',
      icons: [
        { src: 'icons/parallax.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
        { src: 'icons/parallax-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
        { src: 'icons/parallax-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
        { src: 'icons/parallax-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
      ],
    },
    injectManifest: {
      // Everything: a lazy part that is not kept would be missing without a network, or after an update.
      globPatterns: ['**/*'],
      // The plug-in adds it by itself.
      globIgnores: ['parallax.webmanifest'],
      maximumFileSizeToCacheInBytes: 8_000_000,
      rollupFormat: 'iife',
      sourcemap: false,
    },
  });

const LICENCES = 'licenses.md';
const licences = licencesOfWorkers(LICENCES);
const soon = soonParts([
  'src/exchange/exporters.ts',
  'src/viewer/comparison-marks.ts',
  'src/workspace/comparisons.ts',
  'src/workspace/disk.ts',
]);

export default defineConfig({
  // Relative, so that any folder of any static host will do.
  base: './',
  plugins: [
    react(),
    preloadFaces(),
    rescuePage(),
    pageShell(),
    noPolicyInDevelopment(),
    licences.inPage,
    soon.plugin,
    offline(),
  ],
  build: {
    // No polyfill script, no inlined files: everything is a file of our own origin that the worker can keep.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: LICENCES },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        // What the first article needs is one file: in sixty small ones it takes 10 kB more, and a request each. What
        // comes right behind it is another.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'] },
            { name: 'soon', test: soon.isSoon },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [licences.inWorker] },
  resolve: {
    alias: {
      // Markdown is read in a worker; what this package gives to browsers asks a document, which a worker has not.
      'decode-named-character-reference': fileURLToPath(
        new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
  },
  server: { host: 'localhost', port: 47114, strictPort: true },
  test: {
    // Two busy cores are slow; no test looks at the clock.
    testTimeout: 60_000,
    // By itself Vitest leaves a core free: half of what there are in most places where this runs.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // One process for many files: starting each anew and reading zod and the domain again took longer than most
          // tests do. What a file puts in place of a global it has to put back.
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/ui/**', 'tests/viewer/**', 'tests/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          // As above: a page and its packages anew for each file took more than half of the time. What a file leaves on
          // the page is cleared behind it, and our own modules are read anew for each: see the set-up.
          isolate: false,
          include: ['tests/{ui,viewer}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/component-setup.ts'],
        },
      },
    ],
  },
});
