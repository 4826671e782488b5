import { describe, expect, it } from 'vitest';
import { checkSession } from '../../../src/domain/check-session.ts';
import { entityIdOf } from '../../../src/domain/entity-names.ts';
import { placesNaming } from '../../../src/domain/entity-references.ts';
import type { AnnotationId, ArticleId, EntityId, TagId } from '../../../src/domain/ids.ts';
import { referencesIn } from '../../../src/domain/merge/references.ts';
import { findAnnotation, recordsOf, type SessionState } from '../../../src/domain/session-state.ts';
import { analysts, expectAgreement, type Analyst } from '../../support/analysts.ts';

const idOf = (name: string): EntityId => entityIdOf(name) as EntityId;
const DONALD = idOf('Donald Trump');
const MISTER = idOf('Mr Trump');

/** Two people with one copy: a quote of Donald Trump's and one of Mr Trump's. */
function story() {
  const [ana, ben] = analysts('a', 'b') as [Analyst, Analyst];
  const [articleId] = ana.state.articles.keys() as unknown as [ArticleId];
  const one = quote(ana, articleId, 0, 'Donald Trump');
  const two = quote(ana, articleId, 8, 'Mr Trump');
  ben.merge(ana.file());
  return { ana, ben, articleId, one, two };
}
function quote(who: Analyst, articleId: ArticleId, start: number, name: string): AnnotationId {
  const ranges = [{ start, end: start + 6 }];
  const { entries } = who.do('createAnnotation', { articleId, ranges, tagId: 'quote' as TagId });
  const id = entries.find(({ after }) => after.type === 'annotation')?.after.id as AnnotationId;
  who.do('assignEntity', { ids: [id], attributeId: 'speaker', name });
  return id;
}
const speakerOf = (who: Analyst, id: AnnotationId): string | undefined =>
  who.state.entities.get(findAnnotation(who.state, id)?.attributes['speaker']?.value as EntityId)?.name;

/** Names that something alive points at, though nobody has them any more. */
function lost(state: SessionState): readonly string[] {
  const gone = new Set<string>(
    [...state.deleted.values()].flatMap((one) => (one.type === 'entity' ? [one.id] : [])),
  );
  return [...recordsOf(state)]
    .filter((record) => record.deletedRev === null)
    .flatMap((record) => [...referencesIn(record)].filter((id) => gone.has(id)));
}

/** Both take the other's copy in, whoever begins, and hold the same whole. */
function joined(people: readonly Analyst[]): void {
  expectAgreement(people);
  for (const { state } of people) {
    expect(checkSession(state)).toEqual([]);
    expect(lost(state)).toEqual([]);
  }
}

/** Articles, names and links may name somebody, too. */
function askForNames(ana: Analyst, ben: Analyst): void {
  const owners = [{ kind: 'article' }, { kind: 'entity' }, { kind: 'link', id: 'same-as' }] as const;
  const spec = { id: 'head', label: 'Head', kind: 'entity', tier: 'more' } as const;
  for (const owner of owners) ana.do('setAttributeSpecs', { owner, specs: [spec] });
  ben.merge(ana.file());
}

interface Places {
  readonly articleId: ArticleId;
  readonly one: AnnotationId;
  readonly two: AnnotationId;
}
const HEAD = { attributeId: 'head', value: { named: 'Mr Trump' } };
/** Every place but a quote where Mr Trump may be named. */
const NAMED_IN: readonly (readonly [where: string, name: (who: Analyst, places: Places) => void])[] = [
  [
    'as outlet',
    (who, { articleId }) => who.do('editArticles', { edits: [{ id: articleId, outlet: 'Mr Trump' }] }),
  ],
  ['in an article’s coding', (who, { articleId }) => who.do('setArticleAttribute', { articleId, ...HEAD })],
  [
    'in a link',
    (who, { one, two }) =>
      who.do('createLink', {
        kind: 'same-as',
        from: one,
        to: two,
        attributes: { head: { value: MISTER, by: 'person' } },
      }),
  ],
  [
    'in what is said of another name',
    (who) => {
      who.do('createEntity', { name: 'White House' });
      who.do('setEntityAttribute', { id: idOf('White House'), ...HEAD });
    },
  ],
];

describe.each(['the one who merged first', 'the other one first'])('Names merged offline, %s', (who) => {
  const both = (ana: Analyst, ben: Analyst): readonly Analyst[] =>
    who === 'the other one first' ? [ben, ana] : [ana, ben];

  it('bring a name back that somebody else has used meanwhile, which can be merged again', () => {
    const { ana, ben, articleId, one, two } = story();
    ana.do('mergeEntities', { into: DONALD, from: [MISTER] });
    const three = quote(ben, articleId, 16, 'Mr Trump');
    joined(both(ana, ben));
    expect([one, two, three].map((id) => speakerOf(ana, id))).toEqual([
      'Donald Trump',
      'Donald Trump',
      'Mr Trump',
    ]);
    ben.do('mergeEntities', { into: DONALD, from: [MISTER] });
    joined(both(ana, ben));
    for (const { state } of [ana, ben]) {
      expect(state.entities.has(MISTER)).toBe(false);
      expect(state.entities.get(DONALD)?.aliases).toEqual(['Mr Trump']);
      expect(placesNaming(state, DONALD)).toHaveLength(3);
    }
  });

  it.each([...NAMED_IN])('bring a name back that somebody else has meanwhile named %s', (_, name) => {
    const { ana, ben, articleId, one, two } = story();
    askForNames(ana, ben);
    ana.do('mergeEntities', { into: DONALD, from: [MISTER] });
    name(ben, { articleId, one, two });
    joined(both(ana, ben));
    for (const { state } of [ana, ben]) expect(state.entities.get(MISTER)?.name).toBe('Mr Trump');
  });

  it('bring a name back for the sake of another that has come back', () => {
    const { ana, ben, articleId } = story();
    askForNames(ana, ben);
    ana.do('createEntity', { name: 'White House' });
    ana.do('setEntityAttribute', {
      id: idOf('White House'),
      attributeId: 'head',
      value: { named: 'Nobody' },
    });
    ben.merge(ana.file());
    ana.do('deleteEntities', { ids: [idOf('White House'), idOf('Nobody')] });
    const three = quote(ben, articleId, 16, 'White House');
    joined(both(ana, ben));
    expect(speakerOf(ana, three)).toBe('White House');
    expect(ana.state.entities.has(idOf('Nobody'))).toBe(true);
  });

  it('merged in opposite directions: one of both is left, or both, and every quote has a speaker', () => {
    const { ana, ben, one, two } = story();
    ana.do('mergeEntities', { into: DONALD, from: [MISTER] });
    ben.do('mergeEntities', { into: MISTER, from: [DONALD] });
    joined(both(ana, ben));
    for (const id of [one, two]) expect(speakerOf(ana, id)).toMatch(/Trump$/u);
  });

  it('merged by one and split by the other: what was split stays apart', () => {
    const { ana, ben, two } = story();
    ana.do('mergeEntities', { into: DONALD, from: [MISTER] });
    ben.do('splitEntity', {
      id: MISTER,
      name: 'Eric Trump',
      places: [{ kind: 'value', annotationId: two, attributeId: 'speaker' }],
    });
    joined(both(ana, ben));
    expect(['Eric Trump', 'Donald Trump']).toContain(speakerOf(ana, two));
    expect([...ana.state.entities.values()].map(({ name }) => name)).toContain('Eric Trump');
  });

  it('removed as unused by one, and used by the other', () => {
    const { ana, ben, articleId } = story();
    ana.do('createEntity', { name: 'Nobody' });
    ben.merge(ana.file());
    ana.do('deleteEntities', { ids: [idOf('Nobody')] });
    const three = quote(ben, articleId, 16, 'Nobody');
    joined(both(ana, ben));
    expect(speakerOf(ana, three)).toBe('Nobody');
  });

  it('renamed by one and merged away by the other: the new name comes back', () => {
    const { ana, ben, two } = story();
    ana.do('mergeEntities', { into: DONALD, from: [MISTER] });
    ben.do('renameEntity', { id: MISTER, name: 'Eric Trump' });
    joined(both(ana, ben));
    expect(ana.state.entities.get(MISTER)?.name).toBe('Eric Trump');
    expect(speakerOf(ana, two)).toBe('Donald Trump');
  });

  it('undone after the join: nobody is without a name', () => {
    const { ana, ben, articleId } = story();
    const merging = ana.do('mergeEntities', { into: DONALD, from: [MISTER] });
    quote(ben, articleId, 16, 'Mr Trump');
    joined(both(ana, ben));
    ana.takeBack(merging);
    joined(both(ana, ben));
    expect(placesNaming(ana.state, MISTER)).toHaveLength(2);
  });
});
