import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

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

/** Keeps the whole build for use without a network. A new version waits until the person agrees. */
const offline = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifestFilename: 'parallax.webmanifest',
    includeManifestIcons: false,
    manifest: {
      id: '/',
      name: 'Parallax',
      short_name: 'Parallax',
      description: 'Annotate quotes, claims and framing in several outlets’ versions of one story.',
      lang: 'en',
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#F1F2EF',
      theme_color: '#F1F2EF',
      icons: [
        { src: 'icons/parallax.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
        { src: 'icons/parallax-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
        { src: 'icons/parallax-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
        { src: 'icons/parallax-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
      ],
    },
    workbox: {
      // Everything: a lazy part that is not kept would be missing without a network, or after an update.
      globPatterns: ['**/*'],
      maximumFileSizeToCacheInBytes: 8_000_000,
      navigateFallback: 'index.html',
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      // A separate runtime file would be loaded by importScripts, which Trusted Types refuse in the worker.
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });

export default defineConfig({
  // Relative, so that any folder of any static host will do.
  base: './',
  plugins: [react(), preloadFaces(), noPolicyInDevelopment(), offline()],
  build: {
    // No polyfill script, no inlined files: everything is a file of our own origin that the worker can keep.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
  server: { host: 'localhost', port: 47114, strictPort: true },
  test: {
    // Two busy cores are slow; no test looks at the clock.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/ui/**', 'tests/viewer/**', 'tests/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/{ui,viewer}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/component-setup.ts'],
        },
      },
    ],
  },
});
