import { expect, it } from 'vitest';
import { webAnnotation } from '../../../src/exchange/exporters/web-annotation.ts';
import { sampleSession, sessionWithSeeds } from '../sample-session.ts';

const WHOLE = { kind: 'session' } as const;
type Body = Record<string, unknown>;
interface Item extends Record<string, unknown> {
  readonly body: readonly Body[];
  readonly target: readonly { readonly source: string; readonly selector: readonly Body[] }[];
}
interface Collection extends Record<string, unknown> {
  readonly first: { readonly items: readonly Item[] };
}

const written = async (): Promise<Collection> => {
  const { state } = await sampleSession();
  return JSON.parse(webAnnotation.write({ state, scope: WHOLE, changes: [] })) as Collection;
};

it('is a collection with its page embedded, as the model asks', async () => {
  const file = await written();
  expect(file).toMatchObject({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { parallax: 'urn:parallax:terms:' }],
    type: 'AnnotationCollection',
    label: 'Sample',
    total: 6,
    first: { type: 'AnnotationPage', partOf: file['id'], startIndex: 0 },
  });
  const ids = [file['id'], ...file.first.items.map(({ id }) => id)];
  expect(new Set(ids).size).toBe(7);
  for (const id of ids) expect(id).toMatch(/^urn:parallax:(?:session|annotation):[\w%.~-]+$/);
});

it('gives every annotation both selectors and the fields of the model', async () => {
  const file = await written();
  for (const item of file.first.items) {
    expect(item).toMatchObject({
      type: 'Annotation',
      motivation: 'classifying',
      creator: { type: 'Person', name: 'Me' },
    });
    expect(item).not.toHaveProperty('@context');
    for (const { source, selector } of item.target) {
      expect(source).toMatch(/^urn:parallax:article:/);
      expect(selector.map(({ type }) => type)).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
    }
  }
});

it('says that several targets are one annotation, and only then', async () => {
  const file = await written();
  for (const item of file.first.items) {
    expect(item['parallax:targetsAreOne']).toBe(item.target.length > 1 ? true : undefined);
  }
  expect(file.first.items.filter(({ target }) => target.length === 2)).toHaveLength(1);
});

it('carries attributes, passages and notes as bodies', async () => {
  const file = await written();
  const bodies = file.first.items.flatMap(({ body }) => body);
  expect(bodies).toContainEqual(
    expect.objectContaining({
      'parallax:attribute': 'speaker',
      value: 'Ali Khamenei',
      'parallax:by': 'person',
    }),
  );
  expect(bodies).toContainEqual(
    expect.objectContaining({
      'parallax:attribute': 'quoteType',
      value: 'direct',
      'parallax:by': 'computed',
    }),
  );
  expect(bodies).toContainEqual(
    expect.objectContaining({ type: 'SpecificResource', 'parallax:attribute': 'cue', purpose: 'describing' }),
  );
  expect(bodies).toContainEqual(expect.objectContaining({ purpose: 'commenting', format: 'text/plain' }));
});

it('has no first page when there is nothing on it', async () => {
  const { runner } = await sessionWithSeeds();
  const file = JSON.parse(webAnnotation.write({ state: runner.state, scope: WHOLE, changes: [] })) as object;
  expect(file).toMatchObject({ total: 0 });
  expect(file).not.toHaveProperty('first');
});
