import type { PageFacts } from '../../domain/page-facts.ts';
import type { WebPageShell } from '../../domain/web-page-shell.ts';
import type { Sha256 } from '../importer.ts';
import { factsJson } from './page-facts-json.ts';
import { pageDataOf } from './page-data.ts';
import { DATA_TYPE, FACTS_ID, PAGE_META, SESSION_ID } from './page-format.ts';

/**
 * A copy of Parallax with a session in it: the program, and between its two halves the data.
 *
 * @param session the session file, as the exporter writes it
 */
export async function writeWebPage(
  shell: WebPageShell,
  session: Blob,
  facts: PageFacts,
  sha256: Sha256,
): Promise<Blob> {
  const { version, block } = await pageDataOf(session);
  const hash = await sha256(new Uint8Array(await block.arrayBuffer()));
  return new Blob(
    [
      shell.before,
      `<meta name="${PAGE_META}" content="${version}">`,
      opening(FACTS_ID),
      factsJson({ ...facts, sha256: hash }),
      CLOSING,
      opening(SESSION_ID),
      block,
      CLOSING,
      shell.after,
    ],
    { type: 'text/html' },
  );
}

const opening = (id: string): string => `<script type="${DATA_TYPE}" id="${id}">`;
const CLOSING = '</script>';
