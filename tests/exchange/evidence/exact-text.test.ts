import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/ids.ts';
import { PAGE_COMMAND, textCommand } from '../../../src/exchange/evidence/page-check.ts';
import { patience, runs } from '../../support/runs.ts';
import { sessionWith } from '../../support/plain-session.ts';
import { hashOf } from '../node-hash.ts';
import { codedSession, everything, pageOf } from './coded-session.ts';

/** What the page tells a reader to do to its text. */
function textIn(page: string, letter: string): string {
  const [, inner = ''] =
    new RegExp(`<div class="text[^>]* id="${letter}-text"[^>]*>(.*?)</div>`, 'su').exec(page) ?? [];
  return inner
    .replaceAll(/<sup.*?<\/sup>/gsu, '')
    .replaceAll(/<[^<>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#13;', '\r')
    .replaceAll('&amp;', '&');
}

const piece = fc.constantFrom(
  'Words ',
  'and more',
  '\n\n',
  '\r\n',
  '\u2028',
  '  ',
  '<b>',
  '</div>',
  '</p><sup>',
  '&amp;',
  '&#13;',
  '"',
  "'",
  '😀',
  '👩‍👩‍👧',
  'שלום',
  '«نص»',
  '\t',
  '. ',
);
const text = fc.array(piece, { minLength: 2, maxLength: 30 }).map((parts) => `Begin ${parts.join('')}`);
const spans = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 60 })), { maxLength: 12 });

describe('The text on an evidence page', () => {
  it(
    'is the canonical text, whatever it holds and however it is marked',
    async () => {
      await fc.assert(
        fc.asyncProperty(text, spans, async (words, places) => {
          const { runner, articleIds } = sessionWith(words);
          const [articleId] = articleIds;
          for (const [from, length] of places) {
            const start = from % words.length;
            const ranges = [{ start, end: Math.min(words.length, start + length) }];
            const input = { articleId: articleId!, ranges, tagId: 'claim' as TagId };
            if (runner.ask('createAnnotation', input).ok) runner.do('createAnnotation', input);
          }
          expect(textIn(await pageOf(runner.state, everything(articleIds)), 'A')).toBe(words);
        }),
        { numRuns: runs(150) },
      );
    },
    patience(30_000),
  );
});

describe('The commands that the page names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  const run = (command: string): string =>
    execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).slice(0, 64);
  let page: string;

  beforeAll(async () => {
    const { state, articleIds } = await codedSession();
    page = await pageOf(state, everything(articleIds));
    writeFileSync(join(folder, 'page.html'), page);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('find the hashes that it states', () => {
    const stated = /with this hash: SHA-256\s*<code class="hash">([\da-f]{64})</su.exec(page)?.[1];
    expect(run(PAGE_COMMAND)).toBe(stated);
    for (const letter of ['A', 'B', 'C', 'D']) {
      const hash = new RegExp(`Text of ${letter}: SHA-256\\s*<code class="hash">([\\da-f]{64})`, 'su').exec(
        page,
      )?.[1];
      expect(run(textCommand(letter)), letter).toBe(hash);
      expect(hashOf(textIn(page, letter))).toBe(hash);
    }
  });

  it('find that a word was changed', () => {
    const stated = run(PAGE_COMMAND);
    writeFileSync(join(folder, 'page.html'), page.replace('armed conflict', 'armed conflicts'));
    expect(run(PAGE_COMMAND)).not.toBe(stated);
    expect(run(textCommand('A'))).not.toBe(
      /Text of A: SHA-256\s*<code class="hash">([\da-f]{64})/su.exec(page)?.[1],
    );
  });
});
