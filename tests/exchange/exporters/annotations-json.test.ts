import { expect, it } from 'vitest';
import { annotationsJson } from '../../../src/exchange/exporters/annotations-json.ts';
import { sampleSession } from '../sample-session.ts';

it('holds one object an annotation with all that an analysis needs', async () => {
  const { state, articleIds } = await sampleSession();
  const output = annotationsJson.write({ state, scope: { kind: 'session' }, changes: [] });
  const file = JSON.parse(output) as { articles: object[]; annotations: Record<string, unknown>[] };
  expect(file).toMatchObject({ format: 'parallax-annotations', version: 1, offsetUnit: 'codePoint' });
  expect(file.articles).toHaveLength(3);
  expect(file.annotations).toHaveLength(6);
  const article = state.articles.get(articleIds[0]);
  const speech = file.annotations[2];
  expect(speech).toMatchObject({
    article: 'A',
    articleTitle: article?.title,
    fileName: '000_2dd4d78006458cad.txt',
    textHash: article?.textHash,
    byteHash: article?.source.byteHash,
    tag: 'Quote',
    tagId: 'quote',
    ranges: [{ exact: expect.stringContaining('threats will get them nowhere') as string }],
    attributes: {
      speaker: { value: 'Ali Khamenei', by: 'person', entityId: expect.any(String) as string },
      cue: { value: [{ exact: 'said: “The' }], by: 'person' },
      quoteType: { value: 'direct', by: 'computed' },
    },
    coder: 'Me',
    createdAt: '2025-03-22T12:00:00.000Z',
    modifiedAt: expect.stringMatching(/^2025-03-22T12:00:00\.\d{3}Z$/) as string,
  });
  expect(Object.keys(speech?.['attributes'] as object)).toEqual(['speaker', 'quoteType', 'cue']);
});
