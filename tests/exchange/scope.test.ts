import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyEntries } from '../../src/domain/apply-change.ts';
import type { ActorId, ArticleId, EntityId, HandOutId, Instant, TagId } from '../../src/domain/ids.ts';
import { planMerge } from '../../src/domain/merge/plan.ts';
import {
  isKnownType,
  keyOf,
  type AnyRecord,
  type RecordOf,
  type RecordType,
} from '../../src/domain/records.ts';
import { WITHDRAWN } from '../../src/domain/revision.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import { findRecord, recordsOf, type SessionState } from '../../src/domain/session-state.ts';
import type { ExportScope } from '../../src/exchange/exporter.ts';
import { exporters } from '../../src/exchange/exporters.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { readSessionFile } from '../../src/exchange/importers/session-file.ts';
import { runs } from '../support/runs.ts';
import { arbitrarySession } from './arbitrary-session.ts';
import { COLLEAGUES } from './arbitrary-people.ts';
import { slicesIn } from './exported-slices.ts';
import { sha256 } from './node-hash.ts';
import { ADA, BEN, LEAD, sharedSession, type SharedSession } from './shared-session.ts';

let shared: SharedSession;
beforeAll(async () => {
  shared = await sharedSession();
});

async function dumpOf(scope: ExportScope, state = shared.state): Promise<SessionDump> {
  const file = sessionFile.write({ state, scope, changes: shared.log });
  const result = await readSessionFile(file, sha256);
  if (!result.ok || result.value.kind !== 'session') throw new Error(JSON.stringify(result));
  return result.value.dump;
}

const part = (chosen: Partial<Extract<ExportScope, { kind: 'part' }>>): ExportScope => ({
  kind: 'part',
  articleIds: null,
  coders: null,
  tagIds: null,
  ...chosen,
});

const of = <Type extends RecordType>({ records }: SessionDump, type: Type): readonly RecordOf[Type][] =>
  records.filter((record): record is Extract<AnyRecord, RecordOf[Type]> => record.type === type);
const idsOf = (dump: SessionDump, type: RecordType): readonly string[] => of(dump, type).map(({ id }) => id);
const layers = (dump: SessionDump): ReadonlySet<string> =>
  new Set([...of(dump, 'annotation'), ...of(dump, 'articleCoding')].map(({ layerOf }) => layerOf));

describe('A part of a session', () => {
  it('of one article holds its text, its annotations, alive and deleted, and its codings', async () => {
    const [a, b] = shared.articleIds;
    const dump = await dumpOf(part({ articleIds: new Set([b]) }));
    expect(dump.texts.map(({ articleId }) => articleId)).toEqual([b]);
    expect(of(dump, 'annotation').map(({ target }) => target.articleId)).toEqual([b, b]);
    expect(of(dump, 'annotation').filter(({ deletedRev }) => deletedRev !== null)).toHaveLength(1);
    expect(of(dump, 'articleCoding').map(({ articleId }) => articleId)).toEqual([b]);
    expect(idsOf(dump, 'article')).not.toContain(a);
    expect([dump.unknown, dump.changes]).toEqual([[], []]);
  });

  it('of one coder holds all articles, the layer of that coder and nobody else’s name', async () => {
    const dump = await dumpOf(part({ coders: new Set([ADA]) }));
    expect(of(dump, 'article').map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
    expect(layers(dump)).toEqual(new Set([ADA]));
    expect(idsOf(dump, 'actor').toSorted()).toEqual([ADA, LEAD]);
  });

  it('of one tag holds its annotations, and the whole codebook', async () => {
    const dump = await dumpOf(part({ tagIds: new Set(['claim' as TagId]) }));
    expect(new Set(of(dump, 'annotation').map(({ tagId }) => tagId))).toEqual(new Set(['claim']));
    expect(idsOf(dump, 'tag').toSorted()).toEqual([...shared.state.tags.keys(), 'tag-old'].toSorted());
  });

  it('has no speaker of whom nothing in it speaks', async () => {
    const [a, b] = shared.articleIds;
    const names = async (id: ArticleId) =>
      of(await dumpOf(part({ articleIds: new Set([id]) })), 'entity').map(({ name }) => name);
    expect(await names(a)).toContain('Ali Khamenei');
    expect(await names(b)).not.toContain('Ali Khamenei');
  });

  it('brings the article along in which a passage stands that was given as a value', async () => {
    const [, b, c] = shared.articleIds;
    const dump = await dumpOf(part({ articleIds: new Set([c]) }));
    expect(idsOf(dump, 'article')).toEqual([b, c]);
    expect(dump.texts.map(({ articleId }) => articleId)).toEqual([b, c]);
    expect(of(dump, 'annotation').map(({ target }) => target.articleId)).toEqual([c]);
  });

  it('tells a coder’s lead which hand-out it answers', async () => {
    const [a, b] = shared.articleIds;
    const handIn = { articleIds: new Set([a, b]), coders: new Set([ADA]) };
    expect(idsOf(await dumpOf(part(handIn)), 'handOut')).toEqual([shared.handOuts.ada]);
    const ofBen = { articleIds: new Set([b]), coders: new Set([BEN]) };
    expect(idsOf(await dumpOf(part(ofBen)), 'handOut')).toEqual([]);
  });

  it('of everything is the session', () => {
    const write = (scope: ExportScope) =>
      sessionFile.write({ state: shared.state, scope, changes: shared.log });
    expect(write(part({}))).toBe(write({ kind: 'session' }));
  });

  it.each(exporters.filter(({ id }) => id !== 'session'))('is the same part in $label', ({ id, write }) => {
    const [a] = shared.articleIds;
    const scope = part({ articleIds: new Set([a]), coders: new Set([ADA]) });
    const slices = slicesIn[id]?.(write({ state: shared.state, scope, changes: [] }), shared.state);
    expect(slices?.map(({ articleId }) => articleId)).toEqual([a]);
  });
});

const arbitraryScope: fc.Arbitrary<ExportScope> = fc.oneof(
  fc.record({
    kind: fc.constant('part' as const),
    articleIds: chosen(['article-0', 'article-1', 'article-9'] as readonly string[] as readonly ArticleId[]),
    coders: chosen(['actor-me' as ActorId, ...COLLEAGUES]),
    tagIds: chosen(['quote', 'claim'] as readonly string[] as readonly TagId[]),
  }),
  fc
    .constantFrom('article-0', 'article-1')
    .map((id) => ({ kind: 'article' as const, articleId: id as ArticleId })),
);

function chosen<Id>(ids: readonly Id[]): fc.Arbitrary<ReadonlySet<Id> | null> {
  return fc.option(fc.subarray([...ids]).map((some) => new Set(some)));
}

const NOW = '2026-01-01T00:00:00.000Z' as Instant;

/** Arbitrary records may be broken together; a merge with anything would mend them. */
function mendedInItself(state: SessionState): SessionState {
  const records = [...recordsOf(state)].filter((record): record is AnyRecord => isKnownType(record.type));
  const plan = planMerge(state, { records, unknown: [], texts: [], changes: [] }, NOW);
  if (!plan.ok) throw new Error(plan.reason.kind);
  return applyEntries(state, plan.value.entries);
}

it('Any part opens, says nothing but what the session says, and changes nothing when it is merged back', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySession, arbitraryScope, async (session, scope) => {
      const state = mendedInItself(session.state);
      const handOuts = [...state.handOuts.keys()].map(
        (handOutId) => ({ kind: 'handOut', handOutId }) as const,
      );
      for (const each of [scope, ...handOuts]) {
        const dump = await dumpOf(each, state);
        for (const record of dump.records) expect(record).toEqual(findRecord(state, record));
        expect(planMerge(state, dump, NOW)).toMatchObject({ ok: true, value: { entries: [], texts: [] } });
      }
    }),
    { numRuns: runs(40) },
  );
}, 60_000);

describe('The package of a hand-out', () => {
  const packageOf = (id: HandOutId, state?: SessionState) =>
    dumpOf({ kind: 'handOut', handOutId: id }, state);

  it('holds its articles that are still there, the codebook, and no other hand-out', async () => {
    const dump = await packageOf(shared.handOuts.ada);
    expect(idsOf(dump, 'article')).toEqual(shared.articleIds.slice(0, 2));
    expect(idsOf(dump, 'handOut')).toEqual([shared.handOuts.ada]);
    expect(idsOf(dump, 'tag').toSorted()).toEqual([...shared.state.tags.keys(), 'tag-old'].toSorted());
    expect(of(dump, 'session')).toEqual([shared.state.session]);
  });

  it('that is not blind shows the layers of the others', async () => {
    const dump = await packageOf(shared.handOuts.ada);
    expect(layers(dump)).toEqual(new Set([LEAD, ADA, BEN]));
    expect(idsOf(dump, 'actor').toSorted()).toEqual([ADA, BEN, LEAD]);
  });

  it('that is blind holds nothing of anybody', async () => {
    const dump = await packageOf(shared.handOuts.blind);
    expect(layers(dump)).toEqual(new Set());
    expect(idsOf(dump, 'actor').toSorted()).toEqual([BEN, LEAD]);
    expect(of(dump, 'entity').map(({ name }) => name)).toEqual(['The Outlet']);
    expect(dump.records.filter(({ deletedRev }) => deletedRev !== null)).toEqual([]);
    expect(dump.unknown).toEqual([]);
  });

  it('is asked for only where it is', () => {
    const scope = { kind: 'handOut', handOutId: 'gone' as HandOutId } as const;
    expect(() => sessionFile.write({ state: shared.state, scope, changes: [] })).toThrow('no hand-out gone');
  });

  it.each(exporters.filter(({ id }) => id !== 'session'))('is blind in $label too', ({ id, write }) => {
    const slicesOf = (handOutId: HandOutId) =>
      slicesIn[id]?.(
        write({ state: shared.state, scope: { kind: 'handOut', handOutId }, changes: [] }),
        shared.state,
      );
    expect(slicesOf(shared.handOuts.blind)).toEqual([]);
    expect(slicesOf(shared.handOuts.ada)).not.toEqual([]);
  });
});

describe('What came by a merge that was taken back', () => {
  /** The session with one record withdrawn. */
  function without(type: RecordType, id: string): SessionState {
    const record = findRecord(shared.state, { type, id }) as AnyRecord;
    const withdrawn = { ...record, deletedRev: WITHDRAWN } as AnyRecord;
    return {
      ...shared.state,
      annotations: new Map(
        [...shared.state.annotations].map(([articleId, annotations]) => [
          articleId,
          new Map([...annotations].filter(([each]) => each !== id)),
        ]),
      ),
      entities: new Map([...shared.state.entities].filter(([each]) => each !== id)),
      articles: new Map([...shared.state.articles].filter(([each]) => each !== id)),
      handOuts: new Map([...shared.state.handOuts].filter(([each]) => each !== id)),
      deleted: new Map(shared.state.deleted).set(keyOf(record), withdrawn),
    };
  }

  it('is not written, be it an annotation or a hand-out', async () => {
    const whole = await dumpOf({ kind: 'session' });
    for (const type of ['annotation', 'handOut'] as const) {
      const [id = ''] = idsOf(whole, type).filter(
        (each) => findRecord(shared.state, { type, id: each })?.deletedRev === null,
      );
      const dump = await dumpOf({ kind: 'session' }, without(type, id));
      expect(idsOf(dump, type)).toEqual(idsOf(whole, type).filter((each) => each !== id));
    }
  });

  it('is written, be it an article or a speaker, as long as something points at it', async () => {
    const [, b] = shared.articleIds;
    const spoken = [...shared.state.entities.values()].find(({ name }) => name === 'Ali Khamenei')
      ?.id as EntityId;
    expect(idsOf(await dumpOf({ kind: 'session' }, without('entity', spoken)), 'entity')).toContain(spoken);
    expect(
      idsOf(await dumpOf({ kind: 'session' }, without('entity', shared.unspoken)), 'entity'),
    ).not.toContain(shared.unspoken);
    expect(idsOf(await dumpOf({ kind: 'session' }, without('article', b)), 'article')).toContain(b);
  });
});
