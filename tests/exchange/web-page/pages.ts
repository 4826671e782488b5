import type { Instant } from '../../../src/domain/ids.ts';
import type { PageFacts } from '../../../src/domain/page-facts.ts';
import type { WebPageShell } from '../../../src/domain/web-page-shell.ts';
import { writeWebPage } from '../../../src/exchange/web-page/write-web-page.ts';
import { sha256 } from '../node-hash.ts';

/** A page around the data whose style and program are full of what a careless reader would take for it. */
export const SHELL: WebPageShell = {
  before: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="parallax-shell" content="1">
<title>Parallax</title><!-- <script type="application/json" id="parallax-session">{"in":"a comment"}</script> -->
<style>a::before{content:'<script type="application/json" id="parallax-session">'}</style>
</head><body><div id="root" title='<script type="application/json" id="parallax-session">{}'></div>
`,
  after: `
<script type="module">const block = '<script type="application/json" id="parallax-session">'; const meta = '<meta name="parallax-page" content="9">';</script>
</body>
</html>
`,
};

export const FACTS: PageFacts = {
  pageId: '0123456789abcdef0123456789abcdef',
  journalKey: 'ab'.repeat(32),
  copyId: 'fedcba9876543210fedcba9876543210',
  savedAt: '2026-11-29T10:00:00.000Z' as Instant,
  savedSeq: 12,
  title: 'A </script> title\u2028<!-- of two lines "and" quotes',
};

export const pageOf = async (session: string, facts: PageFacts = FACTS): Promise<string> =>
  (await writeWebPage(SHELL, new Blob([session]), facts, sha256)).text();

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
