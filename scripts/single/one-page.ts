import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { webPageShell } from '../../src/domain/web-page-shell.ts';
import { licencesForPage, scriptForPage, styleForPage } from './fit-for-page.ts';
import { LICENCES, licencesText, type Licence } from './licences.ts';
import { ROOT } from './shared-settings.ts';

export const PAGE = 'parallax.html';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Nothing but this script and this style runs, and nothing is fetched. The data of a session is no script, so the hashes
 * hold for every copy.
 */
const policyOf = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types ProseMirrorClipboard default',
  ].join('; ');

/** Puts script and style into the page and leaves nothing beside it. */
export const onePage = (workerLicences: () => readonly Licence[]): Plugin => ({
  name: 'one-page',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const files = Object.values(bundle);
      const [chunk, ...moreChunks] = files.filter((file) => file.type === 'chunk');
      const assets = files.filter((file) => file.type === 'asset');
      const [sheet, ...moreSheets] = assets.filter(({ fileName }) => fileName.endsWith('.css'));
      const listed = assets.find(({ fileName }) => fileName === LICENCES);
      if (!chunk || !sheet || !listed || assets.length > 2 || moreChunks.length + moreSheets.length > 0) {
        throw new Error(`One script and one style were expected, not ${Object.keys(bundle).join(', ')}`);
      }
      const style = styleForPage(textOf(sheet.source));
      const script = scriptForPage(chunk.code);
      const own = JSON.parse(textOf(listed.source)) as readonly Licence[];
      const icon = await readFile(join(ROOT, 'public/icons/parallax.svg'));
      const shell = webPageShell({
        policy: policyOf(style, script),
        icon: `data:image/svg+xml;base64,${icon.toString('base64')}`,
        style,
        script,
        licences: licencesForPage(licencesText([...own, ...workerLicences()])),
      });
      for (const { fileName } of files) delete bundle[fileName];
      this.emitFile({ type: 'asset', fileName: PAGE, source: `${shell.before}${shell.after}` });
    },
  },
});

const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);
