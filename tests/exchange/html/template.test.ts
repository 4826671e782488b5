import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, html } from '../../../src/exchange/html/template.ts';

describe('the template', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`" onload='x'`, '&quot; onload=&#39;x&#39;'],
    ['&amp;', '&amp;amp;'],
    ['half \ud83d of a pair', 'half \uFFFD of a pair'],
    ['a\0b', 'a\uFFFDb'],
    ['🙂', '🙂'],
  ])('escapes %j', (text, expected) => {
    expect(escaped(text)).toBe(expected);
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${expected}">${expected}</p>`);
  });

  it('leaves no sign of HTML in anything that is put in, however deep', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`${[text, html`${[text]}`]}`;
        expect(markup).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39|#13);)/u);
      }),
    );
  });

  it('puts parts in as they are, once', () => {
    const items = ['a', 'b'].map((item) => html`<li>${item}&</li>`);
    expect(html`${items}${null}${0}`.markup).toBe('<li>a&</li><li>b&</li>0');
  });
});
