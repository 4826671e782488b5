import { beforeAll, describe, expect, it } from 'vitest';
import { stateFrom } from '../../../src/domain/apply-change.ts';
import { keyOf, type AnyRecord, type RecordType } from '../../../src/domain/records.ts';
import { WITHDRAWN } from '../../../src/domain/revision.ts';
import type { SessionState } from '../../../src/domain/session-state.ts';
import type { ExportScope } from '../../../src/exchange/exporter.ts';
import { withNeeded } from '../../../src/exchange/session-file/needed-records.ts';
import { placesFor } from '../../../src/exchange/session-file/place-in-file.ts';
import { recordsInScope } from '../../../src/exchange/session-file/records-in-scope.ts';
import { annotation, article, comment, copyWith, link, rev } from '../../support/merge-world.ts';
import { BEN, sharedSession, type SharedSession } from '../shared-session.ts';

let shared: SharedSession;
beforeAll(async () => {
  shared = await sharedSession();
});

const tag = (id: string, fields: object) =>
  ({ type: 'tag', id, createdBy: 'nobody', ...fields }) as AnyRecord;

describe('what is written takes along', () => {
  it('the tags above it, those it stood below before a merge mended it, and theirs', () => {
    const chosen = tag('leaf', { parentId: 'mid', beforeMending: { parentId: 'old' } });
    const others = [
      tag('mid', { parentId: 'top' }),
      tag('top', { parentId: null }),
      tag('old', { parentId: null, beforeMending: { position: 3 } }),
      tag('else', { parentId: 'top' }),
    ];
    const needed = withNeeded([chosen], new Map(others.map((record) => [keyOf(record), record])));
    expect(needed.map(({ id }) => id)).toEqual(['leaf', 'mid', 'old', 'top']);
  });
});

describe('what came by a merge that was taken back', () => {
  it.each<[RecordType, string]>([
    ['articleCoding', 'never'],
    ['handOut', 'never'],
    ['link', 'never'],
    ['threadComment', 'never'],
    ['example', 'never'],
    ['annotation', 'ifNeeded'],
    ['tag', 'ifNeeded'],
    ['article', 'ifNeeded'],
    ['entity', 'ifNeeded'],
  ])('%s: goes along %s', (type, place) => {
    const placeOf = placesFor({ state: shared.state, scope: { kind: 'session' }, changes: [] });
    expect(placeOf({ type, id: 'x', deletedRev: WITHDRAWN } as AnyRecord)).toBe(place);
    expect(placeOf({ type, id: 'x', deletedRev: rev(1) } as AnyRecord)).toBe('chosen');
  });
});

describe('the order in a file', () => {
  it('has annotations of an article that is nowhere behind all others', () => {
    const records = [annotation('lost', 'b'), annotation('found', 'a'), article('a')];
    const { known } = recordsInScope({
      state: copyWith(...records),
      scope: { kind: 'session' },
      changes: [],
    });
    expect(known.annotation.map(({ id }) => id)).toEqual(['found', 'lost']);
  });
});

describe('a part of one coder', () => {
  it('brings what they say of other people’s work on its articles, and nothing of what is nowhere', () => {
    const [a, b] = shared.articleIds;
    const [onA, onB] = [annotation('on-a', a), annotation('on-b', b)];
    const far = link('on-b', 'on-a', { id: 'far', kind: 'continues' });
    const near = link('on-a', 'on-b');
    const about = (id: string, type: string, of: string) =>
      comment(id, { about: { type, id: of }, createdBy: BEN });
    const said = [
      about('of-near', 'link', near.id),
      about('of-far', 'link', far.id),
      about('of-no-link', 'link', 'link-gone'),
      about('of-no-annotation', 'annotation', 'annotation-gone'),
      about('of-no-tag', 'tag', 'tag-gone'),
    ];
    const state: SessionState = stateFrom(0, [...recordsOfShared(), onA, onB, far, near, ...said]);
    const scope: ExportScope = {
      kind: 'part',
      articleIds: new Set([a]),
      coders: new Set([BEN]),
      tagIds: null,
    };
    const { known } = recordsInScope({ state, scope, changes: [] });
    expect(known.threadComment.map(({ id }) => id as string)).toEqual(['of-near']);
  });
});

const recordsOfShared = (): readonly AnyRecord[] => [
  shared.state.session,
  ...shared.state.actors.values(),
  ...shared.state.codebooks.values(),
  ...shared.state.tags.values(),
  ...shared.state.articles.values(),
];
