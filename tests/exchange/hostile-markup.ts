import { DEAD } from './hostile-links.ts';

// Our own corpus, made by rule from what sanitizers have fallen for: elements times sinks, addresses times the
// attributes that take them, and the confusions of parsers (OWASP's cheat sheets and the test sets of DOMPurify and
// html5lib are where the ideas come from). All of it calls `pwned`.

const ELEMENTS = [
  ...[
    'a',
    'abbr',
    'article',
    'audio',
    'b',
    'blockquote',
    'body',
    'button',
    'details',
    'dialog',
    'div',
    'embed',
  ],
  ...['font', 'form', 'frameset', 'h1', 'iframe', 'img', 'input', 'isindex', 'li', 'link', 'marquee', 'math'],
  ...[
    'meta',
    'object',
    'p',
    'q',
    'script',
    'select',
    'span',
    'style',
    'svg',
    'table',
    'td',
    'textarea',
    'video',
    'x',
  ],
];
const HANDLERS = [
  'onload',
  'onerror',
  'onclick',
  'onfocus autofocus tabindex=1 onfocus',
  'OnMouseOver',
  'onbegin',
];
const QUOTES: readonly ((call: string) => string)[] = [
  (call) => `"${call}"`,
  (call) => `'${call}'`,
  (call) => call,
];

const handlers = ELEMENTS.flatMap((element) =>
  HANDLERS.map((handler, at) => {
    const value = QUOTES[at % QUOTES.length]?.('pwned()') ?? '';
    return `<${element}${at % 2 === 0 ? ' ' : '/'}${handler}=${value} src=x>words of ${element}</${element}>`;
  }),
);

/** Attributes that take an address, each in the element that follows it. */
const SINKS: readonly ((address: string) => string)[] = [
  (address) => `<a href="${address}">link</a>`,
  (address) => `<svg><a xlink:href="${address}"><text>drawn</text></a></svg>`,
  (address) => `<form action="${address}"><button formaction="${address}">go</button></form>`,
  (address) =>
    `<iframe src="${address}"></iframe><embed src="${address}"><object data="${address}"></object>`,
  (address) => `<base href="${address}"><a href="x">link</a>`,
  (address) => `<blockquote cite="${address}">said</blockquote><q cite="${address}">said</q>`,
  (address) => `<link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`,
];

/** As an attribute may hold it: the quotation mark named, the rest as it is. */
const inAttribute = (address: string): string => address.replaceAll('"', '&quot;');
/** Every letter as a number: decimal, hexadecimal, with zeros and without a semicolon. */
const NUMBERED: readonly ((address: string) => string)[] = [
  inAttribute,
  (address) => Array.from(address, (letter) => `&#${letter.codePointAt(0)};`).join(''),
  (address) => Array.from(address, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join(''),
  (address) =>
    Array.from(address, (letter) => `&#${String(letter.codePointAt(0)).padStart(7, '0')}`).join(''),
];

const addresses = DEAD.map((address) => address.replaceAll('alert(1)', 'pwned()'))
  .filter((address) => address.length < 200)
  .flatMap((address, at) =>
    [0, 1, 2].map((more) => {
      const written = NUMBERED[(at + more) % NUMBERED.length]?.(address) ?? '';
      return SINKS[(at * 3 + more) % SINKS.length]?.(written) ?? '';
    }),
  );

const CONFUSIONS = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned()&gt;">',
  '<math><mtext><mglyph><svg><mtext><style><path id="</style><img onerror=pwned() src>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwned()>',
  '<svg></p><style><a id="</style><img src=1 onerror=pwned()>">',
  '<svg><![CDATA[><image xlink:href="]]><img src=x onerror=pwned()//"></svg>',
  '<noscript><p title="</noscript><img src=x onerror=pwned()>"></noscript>',
  '<xmp><p title="</xmp><img src=x onerror=pwned()>"></xmp>',
  '<noembed><p title="</noembed><img src=x onerror=pwned()>"></noembed>',
  '<iframe><p title="</iframe><img src=x onerror=pwned()>"></iframe>',
  '<title><img src=x onerror=pwned()></title><textarea></textarea><img src=x onerror=pwned()></textarea>',
  '<!--><img src=x onerror=pwned()>-->',
  '<!--!> <img src=x onerror=pwned()>',
  '<![if IE]><script>pwned()</script><![endif]>',
  '<?xml-stylesheet href="javascript:pwned()"?><x>words</x>',
  '<% pwned() %> <?php pwned() ?> {{constructor.constructor("pwned()")()}} ${pwned()}',
  '<template><script>pwned()</script></template><select><template><img src=x onerror=pwned()></template></select>',
  '<table><td background="javascript:pwned()"><a style="background:url(javascript:pwned())">x</a></table>',
  '<div style="width:expression(pwned());behavior:url(#default#time2)">styled</div>',
  '<style>@import "javascript:pwned()";*{background:url("javascript:pwned()")}</style>',
  '<meta http-equiv="refresh" content="0;url=javascript:pwned()"><meta http-equiv="set-cookie" content="a=b">',
  '<object type="text/x-scriptlet" data="data:text/html,<script>pwned()</script>"></object>',
  '<applet code="pwned"></applet><bgsound src="javascript:pwned()"><layer src="javascript:pwned()"></layer>',
  '<input type="image" src="x" onerror="pwned()"><video><source onerror="pwned()"></video>',
  '<svg><animate attributeName="href" values="javascript:pwned()" /><set attributeName="onclick" to="pwned()"/></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=pwned()>#x"/><script href="data:,pwned()"/></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>parent.pwned()</script>"></iframe></foreignObject></svg>',
  '<math href="javascript:pwned()"><maction actiontype="statusline#javascript:pwned()">x</maction></math>',
  '<script type="module">import "data:text/javascript,pwned()"</script><script src="data:,pwned()"></script>',
  '<script type="importmap">{"imports":{"a":"data:text/javascript,pwned()"}}</script>',
  '<script type="application/ld+json">{"@type":"NewsArticle","url":"javascript:pwned()","headline":"<img src=x onerror=pwned()>"}</script>',
  '<script type="application/ld+json">{"__proto__":{"pwned":1},"@type":"NewsArticle","author":{"constructor":{"prototype":{"pwned":1}}}}</script>',
  '<img src="x` `<script>pwned()</script>"` `>',
  '<a href="x" href="javascript:pwned()">twice</a><a id=x tabindex=1 onfocusin=pwned()>focus</a>',
  '<form id="x"><input name="attributes"><input name="parentNode"></form><img name="body"><a id="location">x</a>',
  '<p is="x-y" slot="z"><x-y onconnected=pwned()>custom</x-y></p>',
  '<portal src="javascript:pwned()"></portal><fencedframe></fencedframe>',
  '<a ping="javascript:pwned()" href="https://example.org/" target="_top" download>pinged</a>',
  '<details open ontoggle=pwned()><summary>more</summary>less</details>',
  '<plaintext><script>pwned()</script>',
];

/** Pieces of hostile pages, each with words beside it that are read. */
export const HOSTILE_MARKUP: readonly string[] = [...handlers, ...addresses, ...CONFUSIONS];
