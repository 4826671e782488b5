import { beforeAll, describe, expect, it } from 'vitest';
import { applyEntries, stateFrom } from '../../src/domain/apply-change.ts';
import { planMerge } from '../../src/domain/merge/plan.ts';
import { keyOf, type AnyRecord } from '../../src/domain/records.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { WITHDRAWN } from '../../src/domain/revision.ts';
import { findRecord, recordsOf, type SessionState } from '../../src/domain/session-state.ts';
import type { ExportScope } from '../../src/exchange/exporter.ts';
import { annotationsJson } from '../../src/exchange/exporters/annotations-json.ts';
import { csv } from '../../src/exchange/exporters/csv.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { webAnnotation } from '../../src/exchange/exporters/web-annotation.ts';
import { readSessionFile } from '../../src/exchange/importers/session-file.ts';
import { csvRecords } from './exported-slices.ts';
import { linkedSession, type LinkedSession } from './linked-session.ts';
import { sha256 } from './node-hash.ts';

const WHOLE = { kind: 'session' } as const;
let linked: LinkedSession;
beforeAll(async () => {
  linked = await linkedSession();
});

async function dumpOf(scope: ExportScope, state = linked.state) {
  const file = sessionFile.write({ state, scope, changes: [] });
  const result = await readSessionFile(file, sha256);
  if (!result.ok || result.value.kind !== 'session') throw new Error(JSON.stringify(result));
  return result.value.dump;
}
const idsOf = (records: readonly AnyRecord[], type: string) =>
  records.filter((record) => record.type === type).map(({ id }) => id);

const part = (chosen: Partial<Extract<ExportScope, { kind: 'part' }>>): ExportScope => ({
  kind: 'part',
  articleIds: null,
  coders: null,
  tagIds: null,
  ...chosen,
});

/** The session without its links, alive and deleted. */
const withoutLinks = ({ state }: LinkedSession): SessionState => ({
  ...state,
  links: new Map(),
  deleted: new Map([...state.deleted].filter(([, { type }]) => type !== 'link')),
});

describe('The session file', () => {
  it('holds links alive and deleted, also one whose end is deleted', async () => {
    const { records } = await dumpOf(WHOLE);
    const links = [...recordsOf(linked.state)].filter(({ type }) => type === 'link');
    expect(links).toHaveLength(4);
    expect(records.filter(({ type }) => type === 'link')).toEqual(expect.arrayContaining(links));
  });

  it('marks a passage of a link as detached whose words do not stand there', async () => {
    const { state, ids, links } = linked;
    const link = state.links.get(links.asserts)!;
    const { target } = findRecord(state, { type: 'annotation', id: ids.source }) as Annotation;
    const [quote] = target.quotes;
    const value = { ...target, quotes: [{ ...quote!, exact: 'other words' }] };
    const after = { ...link, attributes: { where: { value, by: 'person' as const } } };
    const { records } = await dumpOf(WHOLE, applyEntries(state, [{ before: link, after }]));
    expect(records.find(({ id }) => id === link.id)).toEqual({
      ...after,
      attributes: { where: { value: { ...value, detached: true }, by: 'person' } },
    });
  });

  it('has no field for them where there are none', () => {
    const state = withoutLinks(linked);
    expect(JSON.parse(sessionFile.write({ state, scope: WHOLE, changes: [] }))).not.toHaveProperty('links');
  });
});

describe('A part of a session', () => {
  it.each<[string, (all: LinkedSession) => ExportScope, (all: LinkedSession['links']) => readonly string[]]>([
    [
      'of one article holds the links in it, alive or with a deleted end',
      ({ articleIds }) => part({ articleIds: new Set([articleIds[0]]) }),
      ({ asserts, toGone }) => [asserts, toGone],
    ],
    [
      'of the other article holds none',
      ({ articleIds }) => part({ articleIds: new Set([articleIds[1]]) }),
      () => [],
    ],
    [
      'of one tag holds those between its annotations',
      () => part({ tagIds: new Set(['quote' as never]) }),
      ({ same, toGone }) => [same, toGone],
    ],
    ['as an article', ({ articleIds }) => ({ kind: 'article', articleId: articleIds[1] }), () => []],
    [
      'of some annotations holds those between them',
      ({ ids }) => ({ kind: 'annotations', ids: new Set([ids.source, ids.copy]) }),
      ({ same }) => [same],
    ],
    ['of nobody’s work', () => part({ coders: new Set(['actor-x' as never]) }), () => []],
  ])('%s', async (_, scopeOf, expected) => {
    const { records } = await dumpOf(scopeOf(linked));
    expect(idsOf(records, 'link').toSorted()).toEqual(expected(linked.links).toSorted());
    const annotations = new Set(idsOf(records, 'annotation'));
    for (const record of records) {
      if (record.type !== 'link') continue;
      expect([annotations.has(record.from), annotations.has(record.to)]).toEqual([true, true]);
    }
  });
});

describe('What came by a merge that was taken back', () => {
  /** The session with one record withdrawn. */
  const without = (type: 'annotation' | 'link', id: string): SessionState => {
    const before = findRecord(linked.state, { type, id }) as AnyRecord;
    return applyEntries(linked.state, [{ before, after: { ...before, deletedRev: WITHDRAWN } as AnyRecord }]);
  };

  it('is written as long as a link points at it, and opens again', async () => {
    const { ids, links } = linked;
    const state = without('annotation', ids.claim);
    const { records } = await dumpOf(WHOLE, state);
    expect(idsOf(records, 'annotation')).toContain(ids.claim);
    expect(idsOf(records, 'link')).toContain(links.asserts);
    const again = stateFrom(0, records);
    expect(again.deleted.get(keyOf({ type: 'annotation', id: ids.claim }))?.deletedRev).toBe(WITHDRAWN);
    expect(planMerge(state, await dumpOf(WHOLE, state), linked.runner.context.now)).toMatchObject({
      ok: true,
      value: { entries: [] },
    });
  });

  it('is not written into a part that would not hold it', async () => {
    const scope = part({ tagIds: new Set(['quote' as never]) });
    const { records } = await dumpOf(scope, without('annotation', linked.ids.claim));
    expect(idsOf(records, 'annotation')).not.toContain(linked.ids.claim);
  });

  it('is not written when it is a link', async () => {
    const { records } = await dumpOf(WHOLE, without('link', linked.links.same));
    expect(idsOf(records, 'link')).not.toContain(linked.links.same);
  });
});

describe('The formats for other programs', () => {
  const input = (state: SessionState) => ({ state, scope: WHOLE, changes: [] }) as const;

  it('name what an annotation links to, in JSON', () => {
    const { ids, state } = linked;
    const { annotations } = JSON.parse(annotationsJson.write(input(state))) as {
      annotations: { id: string; links?: object[] }[];
    };
    const links = new Map(annotations.map((one) => [one.id, one.links]));
    expect(links.get(ids.source)).toEqual([
      { kind: 'asserts', to: ids.claim },
      { kind: 'same-as', to: ids.copy, variant: 'edited' },
    ]);
    expect([links.get(ids.copy), links.get(ids.claim)]).toEqual([undefined, undefined]);
  });

  it('do so as a body for linking, in the W3C’s model', () => {
    const { ids, state } = linked;
    const { first } = JSON.parse(webAnnotation.write(input(state))) as {
      first: { items: { id: string; body: { purpose: string }[] }[] };
    };
    const bodies = first.items
      .find(({ id }) => id.endsWith(ids.source))
      ?.body.filter(({ purpose }) => purpose === 'linking');
    expect(bodies).toEqual([
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: `urn:parallax:annotation:${ids.claim}`,
        'parallax:link': 'asserts',
      },
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: `urn:parallax:annotation:${ids.copy}`,
        'parallax:link': 'same-as',
        'parallax:linkAttributes': [{ 'parallax:attribute': 'variant', 'parallax:value': 'edited' }],
      },
    ]);
  });

  it('have a column for what is the same, from both sides, in CSV', () => {
    const { ids, state } = linked;
    const cells = new Map(csvRecords(csv.write(input(state))).map((row) => [row['id'], row['same_as']]));
    expect([cells.get(ids.source), cells.get(ids.copy), cells.get(ids.claim)]).toEqual([
      ids.copy,
      ids.source,
      '',
    ]);
  });

  it('name only what is in the export', () => {
    const [, b] = linked.articleIds;
    for (const { write } of [annotationsJson, webAnnotation, csv]) {
      const output = write({ state: linked.state, scope: { kind: 'article', articleId: b }, changes: [] });
      expect(output).toContain(linked.ids.copy);
      expect(output).not.toContain(linked.ids.source);
    }
  });

  it.each([annotationsJson, webAnnotation, csv])('have the old bytes without links: $label', ({ write }) => {
    const { state, ids } = linked;
    const one = new Set([ids.source]);
    const scope = { kind: 'annotations', ids: one } as const;
    expect(write({ state, scope, changes: [] })).toBe(
      write({ state: withoutLinks(linked), scope, changes: [] }),
    );
    expect(write(input(withoutLinks(linked)))).not.toMatch(/same_as|links|linking/);
  });
});
