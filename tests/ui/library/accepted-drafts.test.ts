import { describe, expect, it } from 'vitest';
import { acceptedFrom, isPartialDate } from '../../../src/ui/library/accepted-drafts.ts';
import type { PreviewedDraft } from '../../../src/ui/library/incoming.ts';

const draftWith = (title: string): PreviewedDraft => ({
  from: `${title}.txt`,
  draft: {
    fileName: `${title}.txt`,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    byteHash: null,
    textHash: title,
    text: title,
    blocks: [],
    wordCount: 1,
    proposal: { title, outlet: 'SAEDNEWS', publishedAt: '2025-03-22', bodyStart: 0 },
    notices: [],
  },
});

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe('isPartialDate', () => {
  it.each(['2025', '2025-03', '2025-03-22', '2024-02-29'])('takes %s', (text) =>
    expect(isPartialDate(text)).toBe(true),
  );
  it.each(['', '25', '2025-13', '2025-02-30', '2023-02-29', '2025-3-2', '22.03.2025', '2025-03-22T00:00'])(
    'refuses %s',
    (text) => expect(isPartialDate(text)).toBe(false),
  );
});

describe('acceptedFrom', () => {
  const drafts = [draftWith('One'), draftWith('Two')];

  it('takes what stands in the fields, and an emptied field as not given', () => {
    const { accepted } = acceptedFrom(
      drafts,
      form({
        'title-0': ' First ',
        'outlet-0': '',
        'date-0': '',
        'title-1': 'Two',
        'outlet-1': 'BBC',
        'date-1': '2025-03',
      }),
      new Set(),
    );
    expect(accepted.map(({ title, outlet, publishedAt }) => [title, outlet, publishedAt])).toEqual([
      ['First', null, null],
      ['Two', 'BBC', '2025-03'],
    ]);
  });

  it('keeps the proposed title where the field was emptied: an article is never nameless', () => {
    const { accepted } = acceptedFrom(drafts, form({ 'title-0': ' ', 'title-1': 'Two' }), new Set());
    expect(accepted[0]?.title).toBe('One');
  });

  it('leaves out what was unticked, and does not judge its date', () => {
    const { accepted, problems } = acceptedFrom(
      drafts,
      form({ 'title-1': 'Two', 'date-0': 'soon' }),
      new Set([0]),
    );
    expect(accepted.map(({ title }) => title)).toEqual(['Two']);
    expect(problems.size).toBe(0);
  });

  it('names the draft whose date cannot be', () => {
    const { problems } = acceptedFrom(drafts, form({ 'date-0': '2025', 'date-1': 'soon' }), new Set());
    expect([...problems.keys()]).toEqual([1]);
  });
});
