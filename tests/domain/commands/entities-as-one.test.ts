import { describe, expect, it } from 'vitest';
import { checkSession } from '../../../src/domain/check-session.ts';
import { foldName } from '../../../src/domain/entity-names.ts';
import { placesNaming } from '../../../src/domain/entity-references.ts';
import type { AnnotationId, ArticleId, EntityId, TagId } from '../../../src/domain/ids.ts';
import type { Entity } from '../../../src/domain/records/entity.ts';
import { findAnnotation, type SessionState } from '../../../src/domain/session-state.ts';
import type { CommandRunner } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const TEXT = 'He said “we won”, she said, “and left” early.';

const named = (state: SessionState, name: string): Entity => {
  const found = [...state.entities.values()].find((one) => foldName(one.name) === foldName(name));
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};
const idOf = (runner: CommandRunner, name: string): EntityId => named(runner.state, name).id;

/** Two annotations with speakers "Donald Trump" and "Mr Trump", the latter also the outlet of the article. */
function story() {
  const { runner, articleId } = start();
  const one = tagged(runner, articleId, 8, 'Donald Trump');
  const two = tagged(runner, articleId, 28, 'Mr Trump');
  runner.do('editArticles', { edits: [{ id: articleId, outlet: 'Mr Trump' }] });
  return { runner, articleId, one, two };
}
function start() {
  const { runner, articleIds } = sessionWith(TEXT);
  return { runner, articleId: articleIds[0] as ArticleId };
}
function tagged(runner: CommandRunner, articleId: ArticleId, at: number, name: string): AnnotationId {
  const change = runner.do('createAnnotation', {
    articleId,
    ranges: [{ start: at, end: at + 8 }],
    tagId: 'quote' as TagId,
  });
  const id = change.entries.find(({ after }) => after.type === 'annotation')?.after.id as AnnotationId;
  runner.do('assignEntity', { ids: [id], attributeId: 'speaker', name });
  return id;
}
const speakerOf = (runner: CommandRunner, id: AnnotationId) =>
  findAnnotation(runner.state, id)?.attributes['speaker']?.value;

describe('merging names', () => {
  it('makes everything that names them follow, and their names other names', () => {
    const { runner, articleId, one, two } = story();
    const into = idOf(runner, 'Donald Trump');
    runner.do('mergeEntities', { into, from: [idOf(runner, 'Mr Trump')] });
    expect([speakerOf(runner, one), speakerOf(runner, two)]).toEqual([into, into]);
    expect(runner.state.articles.get(articleId)?.outletId).toBe(into);
    expect(named(runner.state, 'Donald Trump').aliases).toEqual(['Mr Trump']);
    expect(runner.state.entities.size).toBe(1);
    expect(checkSession(runner.state)).toEqual([]);
  });

  it('keeps what is said of the one that stays, fills what is not, and takes what was chosen', () => {
    const { runner } = story();
    const [donald, mister] = [idOf(runner, 'Donald Trump'), idOf(runner, 'Mr Trump')];
    runner.do('setEntityAttribute', { id: mister, attributeId: 'kind', value: 'official' });
    const filled = runner.ask('mergeEntities', { into: donald, from: [mister] });
    runner.do('setEntityAttribute', { id: donald, attributeId: 'kind', value: 'citizen' });
    const kept = runner.ask('mergeEntities', { into: donald, from: [mister] });
    const chosen = runner.ask('mergeEntities', { into: donald, from: [mister], valuesOf: { kind: mister } });
    const kinds = [filled, kept, chosen].map((effect) => {
      if (!effect.ok) return null;
      const stays = effect.value.entries.map(({ after }) => after as Entity).find(({ id }) => id === donald);
      return stays?.attributes['kind']?.value;
    });
    expect(kinds).toEqual(['official', 'citizen', 'official']);
  });

  it('refuses names that are not there, and merging one with itself', () => {
    const { runner } = story();
    const into = idOf(runner, 'Donald Trump');
    expect(runner.ask('mergeEntities', { into, from: ['entity-x' as EntityId] })).toMatchObject({
      reason: { kind: 'missing', what: 'entity' },
    });
    expect(runner.ask('mergeEntities', { into, from: [into] })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
  });
});

describe('splitting a name', () => {
  it('gives some places and other names to a new one, and leaves the rest', () => {
    const { runner, one, two } = story();
    const into = idOf(runner, 'Donald Trump');
    runner.do('mergeEntities', { into, from: [idOf(runner, 'Mr Trump')] });
    runner.do('splitEntity', {
      id: into,
      name: 'Mr Trump',
      places: [{ kind: 'value', annotationId: two, attributeId: 'speaker' }],
      aliases: ['Mr Trump'],
    });
    const other = idOf(runner, 'Mr Trump');
    expect(other).not.toBe(into);
    expect([speakerOf(runner, one), speakerOf(runner, two)]).toEqual([into, other]);
    expect(named(runner.state, 'Donald Trump').aliases).toEqual([]);
    expect(placesNaming(runner.state, into).map(({ kind }) => kind)).toEqual(['outlet', 'value']);
    expect(checkSession(runner.state)).toEqual([]);
  });

  it('refuses the name it is split from', () => {
    const { runner } = story();
    const id = idOf(runner, 'Mr Trump');
    const effect = runner.ask('splitEntity', {
      id,
      name: 'mr  trump',
      places: placesNaming(runner.state, id),
    });
    expect(effect).toMatchObject({ reason: { kind: 'nameTaken' } });
  });
});

describe('removing names', () => {
  it('removes what nothing names, and says how often the others are named', () => {
    const { runner } = story();
    runner.do('createEntity', { name: 'Nobody' });
    const used = runner.ask('deleteEntities', { ids: [idOf(runner, 'Nobody'), idOf(runner, 'Mr Trump')] });
    expect(used).toMatchObject({ reason: { kind: 'nameInUse', name: 'Mr Trump', places: 2 } });
    runner.do('deleteEntities', { ids: [idOf(runner, 'Nobody')] });
    expect([...runner.state.entities.values()].map(({ name }) => name)).toEqual(['Donald Trump', 'Mr Trump']);
  });
});
