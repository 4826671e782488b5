import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { textFromFile } from '../../../src/exchange/session-file/record-from-file.ts';
import { DEAD, LIVING } from '../hostile-links.ts';

const TEXT = 'See the report of the talks.';
const link = { kind: 'link', range: { start: 8, end: 14 } };

/** The link of a text as it comes out of a session file that says it leads there. */
const opened = (href: string) => {
  const content = {
    articleId: 'article-1' as ArticleId,
    text: TEXT,
    blocks: [{ kind: 'paragraph' as const, range: { start: 0, end: TEXT.length } }],
    marks: [{ ...link, href }],
  };
  const asIs = (offset: number): number => offset;
  return textFromFile(content, () => ({ toUtf16: asIs, toCodePoints: asIs }) as never).marks;
};

describe('A link in a session file', () => {
  it.each(LIVING)('is kept where it may be: %s', (href) => {
    expect(opened(href)).toEqual([{ ...link, href }]);
  });

  it.each(DEAD)('keeps its words and leads nowhere: %j', (href) => {
    expect(opened(href)).toEqual([link]);
  });

  it('is stored as the platform reads it', () => {
    expect(opened('ht\ntps://example.org')).toEqual([{ ...link, href: 'https://example.org/' }]);
  });
});
