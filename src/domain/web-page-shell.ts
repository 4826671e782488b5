/** The one-file workbench without a session: `before` and `after` put together are `parallax.html`, byte for byte. */
export interface WebPageShell {
  readonly before: string;
  /** Begins with the program, so that whoever looks for the data from the top finds the data, and no text of the program. */
  readonly after: string;
}

/** What the page is made of. Each text must be fit to stand where it stands: see `scripts/single/fit-for-page.ts`. */
export interface PageParts {
  /** The content security policy, with the hashes of style and script. */
  readonly policy: string;
  /** The address of the icon, as `data:`. */
  readonly icon: string;
  readonly style: string;
  readonly script: string;
  /** Whose work is inside, and on which terms. */
  readonly licences: string;
}

/** Where a running page finds its own parts again. */
export const PAGE_PARTS = {
  policy: 'page-policy',
  icon: 'page-icon',
  style: 'page-style',
  script: 'page-script',
  licences: 'page-licences',
} as const satisfies Readonly<Record<keyof PageParts, string>>;

/**
 * The page around the place of the session. Built by this function, and built again by it from the parts that a running
 * page finds in itself: a page on a disk can't read its own file.
 */
export const webPageShell = ({ policy, icon, style, script, licences }: PageParts): WebPageShell => ({
  before: `<!doctype html>
<html lang="en" translate="no">
<head>
<meta charset="utf-8">
<meta name="parallax-shell" content="1">
<meta id="${PAGE_PARTS.policy}" http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Parallax">
<meta name="theme-color" content="#F1F2EF" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0F1112" media="(prefers-color-scheme: dark)">
<link id="${PAGE_PARTS.icon}" rel="icon" href="${icon}" type="image/svg+xml">
<title>Parallax</title>
<style id="${PAGE_PARTS.style}">${style}</style>
</head>
<body>
<div id="root"><p class="not-started">Parallax has not started. This page is a program: open it in a browser of the last two years.</p></div>
<noscript>Parallax runs in the browser and needs JavaScript.</noscript>
`,
  after: `
<script id="${PAGE_PARTS.script}" type="module">${script}</script>
<script id="${PAGE_PARTS.licences}" type="text/plain">${licences}</script>
</body>
</html>
`,
});
