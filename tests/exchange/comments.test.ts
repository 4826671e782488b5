import { beforeAll, describe, expect, it } from 'vitest';
import { applyEntries } from '../../src/domain/apply-change.ts';
import type { AnnotationId, ArticleId, TagId } from '../../src/domain/ids.ts';
import type { AnyRecord } from '../../src/domain/records.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { WITHDRAWN } from '../../src/domain/revision.ts';
import { annotationsOf, recordsOf, type SessionState } from '../../src/domain/session-state.ts';
import type { ExportScope } from '../../src/exchange/exporter.ts';
import { annotationsJson } from '../../src/exchange/exporters/annotations-json.ts';
import { csv } from '../../src/exchange/exporters/csv.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { webAnnotation } from '../../src/exchange/exporters/web-annotation.ts';
import { readSessionFile } from '../../src/exchange/importers/session-file.ts';
import { comment, example, rev } from '../support/merge-world.ts';
import { csvRecords } from './exported-slices.ts';
import { sha256 } from './node-hash.ts';
import { ADA, BEN, LEAD, sharedSession, type SharedSession } from './shared-session.ts';

const WHOLE = { kind: 'session' } as const;
let shared: SharedSession;
let state: SessionState;
beforeAll(async () => {
  shared = await sharedSession();
  const [a, b, c] = shared.articleIds;
  const about = (type: string, id: string) => ({ about: { type, id } });
  const [onA, onB, onC] = [a, b, c].map((id) => about('annotation', annotationOf(id, LEAD)));
  const said = [
    comment('a', { ...onA, createdBy: BEN }),
    comment('a-reply', { ...onA, createdBy: ADA, replyTo: 'a' }),
    comment('a-gone', { ...onA, deletedRev: rev(1) }),
    comment('b', { ...onB, createdBy: BEN }),
    comment('c', { ...onC, createdBy: ADA }),
    comment('article-a', { ...about('article', a), createdBy: BEN }),
    comment('tag', { ...about('tag', 'quote'), createdBy: BEN }),
    comment('session', about('session', shared.state.session.id)),
    comment('nothing', about('annotation', 'annotation-gone')),
    comment('withdrawn', { ...onA, deletedRev: WITHDRAWN }),
    example('example', {
      createdBy: BEN,
      article: { id: a, letter: 'A', title: 'Talks' },
      annotationId: 'annotation-ben',
      attributes: { where: { value: targetIn(c), by: 'person' } },
    }),
    example('example-gone', { kind: 'borderline', deletedRev: rev(1) }),
  ];
  state = applyEntries(
    shared.state,
    said.map((after) => ({ before: null, after })),
  );
});

const among = (articleId: ArticleId) => [...annotationsOf(shared.state, articleId).values()];
const annotationOf = (articleId: ArticleId, layerOf: string): AnnotationId => {
  const found = among(articleId).find((one) => one.layerOf === layerOf) ?? among(articleId)[0];
  if (!found) throw new Error('no annotation');
  return found.id;
};
const targetIn = (articleId: ArticleId): Annotation['target'] => among(articleId)[0]!.target;

async function dumpOf(scope: ExportScope, of = state) {
  const result = await readSessionFile(sessionFile.write({ state: of, scope, changes: [] }), sha256);
  if (!result.ok || result.value.kind !== 'session') throw new Error(JSON.stringify(result));
  return result.value.dump;
}
const idsOf = (records: readonly AnyRecord[], ...types: readonly string[]) =>
  records
    .filter(({ type }) => types.includes(type))
    .map(({ id }) => id as string)
    .toSorted();
const said = async (scope: ExportScope) => idsOf((await dumpOf(scope)).records, 'threadComment', 'example');
const part = (chosen: Partial<Extract<ExportScope, { kind: 'part' }>>): ExportScope => ({
  kind: 'part',
  articleIds: null,
  coders: null,
  tagIds: null,
  ...chosen,
});
const EXAMPLES = ['example', 'example-gone'];

describe('the session file', () => {
  it('holds every comment and example, alive and deleted, word for word', async () => {
    const { records } = await dumpOf(WHOLE);
    const expected = [...recordsOf(state)].filter(
      ({ type, deletedRev }) => ['threadComment', 'example'].includes(type) && deletedRev !== WITHDRAWN,
    );
    expect(expected).toHaveLength(11);
    expect(records).toEqual(expect.arrayContaining(expected));
    expect(idsOf(records, 'threadComment')).not.toContain('withdrawn');
  });

  it('still holds those that an older Parallax took along unread, when somebody here says something', async () => {
    const onlyNew = applyEntries(shared.state, [
      { before: null, after: comment('new', { about: { type: 'session', id: shared.state.session.id } }) },
    ]);
    const file = JSON.parse(sessionFile.write({ state, scope: WHOLE, changes: [] })) as {
      readonly comments: readonly object[];
    };
    const { rev: made, createdBy, createdAt } = shared.state.session;
    const carried = { type: 'sessionFileField', id: 'comments', rev: made, createdBy, createdAt };
    const upgraded = applyEntries(onlyNew, [
      { before: null, after: { ...carried, deletedRev: null, value: file.comments } as never },
    ]);
    const { records } = await dumpOf(WHOLE, upgraded);
    const expected = idsOf((await dumpOf(WHOLE)).records, 'threadComment');
    expect(idsOf(records, 'threadComment')).toEqual([...expected, 'new'].toSorted());
  });

  it('has no fields for them where there are none', () => {
    const file: unknown = JSON.parse(sessionFile.write({ state: shared.state, scope: WHOLE, changes: [] }));
    expect(file).not.toHaveProperty('comments');
    expect(file).not.toHaveProperty('examples');
  });

  it('opens with a comment about what is in no copy any more, but with no example of such a tag', async () => {
    expect(idsOf((await dumpOf(WHOLE)).records, 'threadComment')).toContain('nothing');
    const file = sessionFile.write({ state, scope: WHOLE, changes: [] });
    const data = JSON.parse(file) as { examples: { tagId: string }[] };
    data.examples[0]!.tagId = 'gone';
    expect(await readSessionFile(JSON.stringify(data), sha256)).toEqual({
      ok: false,
      reason: { kind: 'danglingId', path: 'examples[0].tagId', id: 'gone' },
    });
  });
});

describe('a part of a session', () => {
  it('brings what is said of what is in it, and the examples of its codebook', async () => {
    const [a] = shared.articleIds;
    expect(await said(part({ articleIds: new Set([a]) }))).toEqual(
      ['a', 'a-gone', 'a-reply', 'article-a', ...EXAMPLES, 'session', 'tag'].toSorted(),
    );
    expect(await said({ kind: 'article', articleId: a })).toEqual(
      ['a', 'a-gone', 'a-reply', 'article-a', ...EXAMPLES, 'session', 'tag'].toSorted(),
    );
  });

  it('of some annotations brings what is said of them', async () => {
    const [, b] = shared.articleIds;
    const ids = new Set(among(b).map(({ id }) => id));
    expect(await said({ kind: 'annotations', ids })).toEqual(['b', ...EXAMPLES, 'session', 'tag'].toSorted());
  });

  it('of one coder brings what they answered on other people’s work in its articles, which nobody else has', async () => {
    const [a] = shared.articleIds;
    const handIn = await said(part({ articleIds: new Set([a]), coders: new Set([ADA]) }));
    expect(handIn).toContain('a-reply');
    expect(handIn).not.toContain('a');
    expect(handIn).not.toContain('c');
    expect(await said(part({ coders: new Set([ADA]) }))).toContain('c');
  });

  it('of one coder brings what they said of an article that is in no copy any more, and not of one left out', async () => {
    const [a, b] = shared.articleIds;
    const goneOrB = applyEntries(state, [
      { before: null, after: comment('on-b', { about: { type: 'article', id: b }, createdBy: ADA }) },
      { before: null, after: comment('on-gone', { about: { type: 'article', id: 'gone' }, createdBy: ADA }) },
    ]);
    const idsIn = async (scope: ExportScope) =>
      idsOf((await dumpOf(scope, goneOrB)).records, 'threadComment').filter((id) => id.startsWith('on-'));
    expect(await idsIn(part({ coders: new Set([ADA]) }))).toEqual(['on-b', 'on-gone']);
    expect(await idsIn(part({ articleIds: new Set([a]), coders: new Set([ADA]) }))).toEqual([]);
    expect(await idsIn(part({ coders: new Set([BEN]) }))).toEqual(['on-b']);
  });

  it('of one coder brings other people’s questions that this coder has resolved, or the lead would not know', async () => {
    const question = state.comments.get('a' as never)!;
    const resolved = applyEntries(state, [
      { before: question, after: { ...question, resolved: true, rev: rev(9), editedBy: ADA } },
    ]);
    const scope = part({ articleIds: new Set([shared.articleIds[0]]), coders: new Set([ADA]) });
    const { records } = await dumpOf(scope, resolved);
    expect(records.find(({ id }) => id === 'a')).toMatchObject({ resolved: true, createdBy: BEN });
    expect(idsOf(records, 'threadComment')).not.toContain('c');
  });

  it('of one tag brings nothing said of annotations of other tags', async () => {
    expect(await said(part({ tagIds: new Set(['framing' as TagId]) }))).not.toContain('b');
  });

  it('does not bring the article in which a passage of an example stands', async () => {
    const [a, b, c] = shared.articleIds;
    const { records, texts } = await dumpOf(
      part({ articleIds: new Set([b]), tagIds: new Set(['framing' as TagId]) }),
    );
    expect(idsOf(records, 'example')).toContain('example');
    expect(texts.map(({ articleId }) => articleId)).toEqual([b]);
    expect(idsOf(records, 'article')).not.toEqual(expect.arrayContaining([a, c]));
  });
});

describe('a package for a coder', () => {
  it('that is blind holds nothing anybody said, and no name of who gave an example', async () => {
    const { records } = await dumpOf({ kind: 'handOut', handOutId: shared.handOuts.blind });
    expect(idsOf(records, 'threadComment')).toEqual([]);
    expect(idsOf(records, 'example')).toEqual(['example']);
    expect(idsOf(records, 'actor')).toEqual([BEN, LEAD].toSorted());
    const file = sessionFile.write({
      state,
      scope: { kind: 'handOut', handOutId: shared.handOuts.blind },
      changes: [],
    });
    expect(file).not.toContain('text of');
  });

  it('that is not blind holds what is said of its articles and their annotations', async () => {
    const inPackage = await said({ kind: 'handOut', handOutId: shared.handOuts.ada });
    expect(inPackage).toEqual(
      ['a', 'a-gone', 'a-reply', 'article-a', 'b', ...EXAMPLES, 'session', 'tag'].toSorted(),
    );
  });
});

describe('the formats for other programs', () => {
  const input = () => ({ state, scope: WHOLE, changes: [] }) as const;
  const plain = (scope: ExportScope = WHOLE) => ({ state: shared.state, scope, changes: [] });

  it('tell who said what of an annotation or an article, in JSON', () => {
    const [a] = shared.articleIds;
    const file = JSON.parse(annotationsJson.write(input())) as {
      annotations: { id: string; comments?: object[] }[];
      articles: { id: string; comments?: object[] }[];
    };
    const onA = file.annotations.find(({ id }) => id === annotationOf(a, LEAD));
    expect(onA?.comments).toEqual([
      {
        resolved: false,
        comments: [
          expect.objectContaining({ id: 'a', byId: BEN, text: 'text of a' }),
          expect.objectContaining({ id: 'a-reply', byId: ADA, text: 'text of a-reply' }),
        ],
      },
    ]);
    expect(file.articles.find(({ id }) => id === a)?.comments).toHaveLength(1);
  });

  it('have two columns for it, in CSV', () => {
    const rows = csvRecords(csv.write(input()));
    const [a, , c] = shared.articleIds;
    const cells = (id: string) => {
      const row = rows.find((one) => one['id'] === id);
      return [row?.['comments'], row?.['open_comments']];
    };
    const [ada, ben] = [ADA, BEN].map((id) => shared.state.actors.get(id)?.name);
    expect(cells(annotationOf(a, LEAD))).toEqual([`${ben}: text of a\n↳ ${ada}: text of a-reply`, '1']);
    expect(cells(annotationOf(c, LEAD))).toEqual([`${ada}: text of c`, '1']);
    expect(cells('annotation-detached')).toEqual(['', '0']);
  });

  it.each([annotationsJson, csv, webAnnotation])(
    'have no trace of it where nobody said anything: $label',
    (to) => {
      expect(to.write(plain())).not.toMatch(/comments/);
    },
  );
});
