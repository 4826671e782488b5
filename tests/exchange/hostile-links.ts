/** Addresses that may lead somewhere. */
export const LIVING = [
  'https://example.org/',
  'http://example.org/a?b=c#d',
  'mailto:desk@example.org',
  'https://xn--bcher-kva.example/',
];

const SCRIPTS = [
  'javascript',
  'vbscript',
  'data',
  'blob',
  'file',
  'ftp',
  'filesystem',
  'about',
  'intent',
  'ws',
];
const AROUND: readonly ((scheme: string) => string)[] = [
  (scheme) => `${scheme}:alert(1)`,
  (scheme) => `${scheme.toUpperCase()}:alert(1)`,
  (scheme) => ` ${scheme}:alert(1)`,
  (scheme) => `\u0001${scheme}:alert(1)`,
  (scheme) => `${scheme.slice(0, 2)}\n${scheme.slice(2)}:alert(1)`,
  (scheme) => `${scheme.slice(0, 1)}\t${scheme.slice(1)}:alert(1)`,
  (scheme) => `\u00A0${scheme}:alert(1)`,
  (scheme) => `\uFEFF${scheme}:alert(1)`,
  (scheme) => `${scheme}://https://example.org/%0aalert(1)`,
  (scheme) => `${scheme}&colon;alert(1)`,
  (scheme) => `view-source:${scheme}:alert(1)`,
  (scheme) => `${scheme}:text/html,<script>alert(1)</script>`,
  (scheme) => `${scheme[0]}\u200B${scheme.slice(1)}:alert(1)`,
  (scheme) => `//${scheme}.example/alert(1)`,
  (scheme) => `/${scheme}/alert(1)`,
];
/** Addresses that may not, in the disguises that browsers have fallen for. */
export const DEAD = [
  ...SCRIPTS.flatMap((scheme) => AROUND.map((variant) => variant(scheme))),
  '',
  '#top',
  'report.html',
  `https://example.org/${'a'.repeat(3000)}`,
  'https://',
];
