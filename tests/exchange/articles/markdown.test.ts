import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/exchange/importers/markdown.ts';
import { markdownDraft, problemIn, reading, shownBlocks, shownMarks, utf8 } from './reading.ts';

const SOURCE = `---
title: "Bridge: work goes on"
date: 2025-03-22
authors: [Jane Doe, 'John Roe']
source: The Paper
url: https://p.example/bridge
lang: en-GB
tags:
  - local
---

# Work on the *bridge*

PORT ELLEN (Courier) – First line
of a paragraph with **bold**, _italic_ and [a link](https://a.example/x).
A hard break\\
ends a line.

## What was said

> No captain
> should choose.

- one
  - two
- three

1. four

\`\`\`js
let  a = 1;
  b();
\`\`\`

<div onclick="pwned()">raw <b>html</b></div>

Words <span>between</span> tags &amp; ![no picture](https://t.example/p.png) [reference][r] <https://auto.example/>.

[r]: javascript:pwned() "x"

Setext
======
`;

describe('A Markdown file', () => {
  it('gives its blocks, marks and front matter', async () => {
    const draft = await markdownDraft(SOURCE);
    expect(shownBlocks(draft)).toEqual([
      'headline: Work on the bridge',
      'paragraph: PORT ELLEN (Courier) – First line of a paragraph with bold, italic and a link. A hard break',
      'paragraph: ends a line.',
      'heading: What was said',
      'quote: No captain should choose.',
      'item: one',
      'item: two',
      'item: three',
      'item: four',
      'paragraph: let  a = 1;',
      'paragraph: b();',
      'paragraph: Words between tags &  reference https://auto.example/.'.replace('  ', ' '),
      'heading: Setext',
    ]);
    expect(shownMarks(draft)).toEqual([
      'italic: bridge',
      'bold: bold',
      'italic: italic',
      'link: a link -> https://a.example/x',
      'link: https://auto.example/ -> https://auto.example/',
    ]);
    expect(draft.proposal).toMatchObject({
      title: 'Work on the bridge',
      outlet: 'The Paper',
      publishedAt: '2025-03-22',
      author: 'Jane Doe, John Roe',
      url: 'https://p.example/bridge',
      language: 'en-GB',
      bodyStart: draft.text.indexOf('First line'),
      recognisedBy: { title: 'headline', outlet: 'front matter', author: 'front matter' },
    });
    expect(draft).toMatchObject({
      mediaType: 'text/markdown',
      recipe: { importer: 'markdown', version: 1 },
      dropped: [],
    });
    expect(await markdownDraft(SOURCE)).toEqual(draft);
  });

  it.each<[string, string, string[]]>([
    [
      'a rule at the beginning is no front matter',
      '---\n\nWords: here\n\nmore\n',
      ['paragraph: Words: here', 'paragraph: more'],
    ],
    [
      'nor are two rules around prose',
      '---\nProse, not pairs!\n---\nmore',
      ['heading: Prose, not pairs!', 'paragraph: more'],
    ],
    [
      'line ends of every kind',
      'a\r\nb\r\n\r\nc\rd\r\re',
      ['paragraph: a b', 'paragraph: c d', 'paragraph: e'],
    ],
    [
      'other scripts',
      '# 見出し\n\n本文です。\n\nمرحبا **بكم**',
      ['headline: 見出し', 'paragraph: 本文です。', 'paragraph: مرحبا بكم'],
    ],
    ['entities and escapes', '\\*a\\* &copy; &lt;b&gt;', ['paragraph: *a* © <b>']],
  ])('%s', async (_, source, blocks) => {
    expect(shownBlocks(await markdownDraft(source))).toEqual(blocks);
  });

  it.each<[string, string, string | null]>([
    ['nothing', '', 'empty'],
    ['only HTML', '<div>only html</div>', 'empty'],
    ['quotations in quotations', `${'> '.repeat(5000)}x`, 'markupTooDeep'],
    ['lists in lists', `${'- '.repeat(5000)}x`, 'markupTooDeep'],
    ['signs that never close', '*a '.repeat(50_000), 'markupTooLarge'],
    ['brackets that never close', '['.repeat(50_000), 'markupTooLarge'],
    ['many paragraphs', 'a\n\n'.repeat(4000), null],
    ['many marks', '**a** [b](c)\n\n'.repeat(2000), null],
    ['bytes that are no text', 'a\0b', 'binary'],
  ])('ends soon with %s', async (_, source, problem) => {
    const from = performance.now();
    expect(problemIn(await readMarkdown({ name: 'a.md', bytes: utf8(source) }, reading()))).toBe(problem);
    expect(performance.now() - from).toBeLessThan(8000);
  });
});
