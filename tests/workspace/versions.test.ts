import { describe, expect, it } from 'vitest';
import { checkSession } from '../../src/domain/check-session.ts';
import type { AnnotationId, ArticleId, TagId } from '../../src/domain/ids.ts';
import { articleCodingIdOf } from '../../src/domain/records/article-coding.ts';
import { annotationsOf, articlesInOrder, findAnnotation } from '../../src/domain/session-state.ts';
import { versionChainOf, waitingAround, waitingIn } from '../../src/state/versions.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { addText } from '../support/add-text.ts';
import { newProfile, openSample, type Profile } from '../support/workspace.ts';

interface Person {
  readonly workspace: Workspace;
  readonly profile: Profile;
}

const OLD = [
  'Talks in the capital went on until late at night.',
  'The minister said that nothing had been decided yet.',
  'Observers from both sides had left the building before.',
  'A spokeswoman refused to give any numbers to reporters.',
].join('\n');
const NEW = [
  'Second edition.',
  'Talks in the capital went on until late at night.',
  'The minister said again that nothing at all had been decided yet.',
  'Observers from both sides had left the building before.',
].join('\n');

const person = async (name: string): Promise<Person> => {
  const opened = await openSample(newProfile(name));
  const { actorId, annotators } = opened.workspace.session.getState();
  const me = annotators.find(({ id }) => id === actorId)!;
  await opened.workspace.editAnnotator({ ...me, name, initials: name.slice(0, 2).toUpperCase() });
  return opened;
};
const stateOf = ({ workspace }: Person) => workspace.session.getState().state!;

const add = ({ workspace }: Person, text: string, versionOf?: ArticleId): Promise<ArticleId> =>
  addText(workspace, text, versionOf);

async function tag({ workspace }: Person, articleId: ArticleId, words: string): Promise<AnnotationId> {
  const start = workspace.session.getState().state!.texts.get(articleId)!.text.indexOf(words);
  const made = await workspace.run('createAnnotation', {
    articleId,
    ranges: [{ start, end: start + words.length }],
    tagId: 'quote' as TagId,
  });
  if (!made.ok) throw new Error(made.reason.kind);
  return made.value.entries.find(({ after }) => after.type === 'annotation')!.after.id as AnnotationId;
}

const carry = async ({ workspace }: Person, id: ArticleId) => {
  const carried = await workspace.carryToVersion(id);
  if (!carried.ok) throw new Error(carried.reason.kind);
  return carried.value;
};

const placeOf = (one: Person, id: AnnotationId) => {
  const { target } = findAnnotation(stateOf(one), id)!;
  const text = stateOf(one).texts.get(target.articleId)!.text;
  return [target.articleId, ...target.ranges.map(({ start, end }) => text.slice(start, end))];
};

async function takeFrom(one: Person, other: Person): Promise<void> {
  await other.workspace.share({ scope: { kind: 'session' }, withTexts: true, withLog: false, gzip: false });
  const saved = other.profile.savedFiles.at(-1)!;
  const [read] = await one.workspace.readFiles([new File([await saved.blob()], saved.name)]);
  if (!read?.result.ok || read.result.value.kind !== 'session') throw new Error('no session');
  const merged = await one.workspace.merge(read.result.value.dump, 'theirs.json');
  if (!merged.ok) throw new Error(JSON.stringify(merged.reason));
  expect(checkSession(stateOf(one))).toEqual([]);
}

describe('a new version of an article', () => {
  it('takes along what is the same, in one step, and leaves the rest to be looked at', async () => {
    const me = await person('Mia');
    const old = await add(me, OLD);
    const same = await tag(me, old, 'Observers from both sides');
    const edited = await tag(me, old, 'The minister said that nothing had been decided yet.');
    const gone = await tag(me, old, 'A spokeswoman refused to give any numbers');
    await me.workspace.run('setNote', { id: same, note: 'mine' });
    await me.workspace.run('setArticleAttribute', { articleId: old, attributeId: 'tone', value: 'positive' });
    await me.workspace.run('setDone', { articleId: old, done: true });
    const next = await add(me, NEW, old);
    expect(await carry(me, next)).toEqual({ exact: 1, moved: 1, lost: 1 });
    expect(placeOf(me, same)).toEqual([next, 'Observers from both sides']);
    expect(findAnnotation(stateOf(me), same)?.note).toBe('mine');
    expect(waitingIn(stateOf(me)).map(({ annotation, to }) => [annotation.id, to.id])).toEqual([
      [edited, next],
      [gone, next],
    ]);
    const coding = stateOf(me).articleCodings.get(
      articleCodingIdOf(next, me.workspace.session.getState().actorId),
    );
    expect(coding).toMatchObject({ done: false, attributes: { tone: { value: 'positive', by: 'copied' } } });

    await me.workspace.undo();
    expect(placeOf(me, same)).toEqual([old, 'Observers from both sides']);
    expect(waitingIn(stateOf(me))).toHaveLength(3);
    await me.workspace.redo();
    expect(placeOf(me, same)[0]).toBe(next);
    expect(await carry(me, next)).toEqual({ exact: 0, moved: 1, lost: 1 });
  });

  it('is undone in two steps: first taking along, then adding; then all stands where it stood', async () => {
    const me = await person('Mia');
    const old = await add(me, OLD);
    const ids = [
      await tag(me, old, 'Observers from both sides'),
      await tag(me, old, 'The minister said that nothing had been decided yet.'),
    ];
    await me.workspace.run('setNote', { id: ids[0]!, note: 'mine' });
    const workOf = () =>
      ids.map((id) => {
        const { target, note, attributes } = findAnnotation(stateOf(me), id)!;
        return { target, note, attributes };
      });
    const before = workOf();
    const next = await add(me, NEW, old);
    await carry(me, next);
    expect(workOf()).not.toEqual(before);
    await me.workspace.undo();
    expect(workOf()).toEqual(before);
    expect(stateOf(me).articles.has(next)).toBe(true);
    await me.workspace.undo();
    expect(stateOf(me).articles.has(next)).toBe(false);
    expect(workOf()).toEqual(before);
    expect(waitingIn(stateOf(me))).toEqual([]);
    await me.workspace.redo();
    await me.workspace.redo();
    expect(placeOf(me, ids[0]!)).toEqual([next, 'Observers from both sides']);
    expect(waitingIn(stateOf(me)).map(({ annotation }) => annotation.id)).toEqual([ids[1]]);
    expect(checkSession(stateOf(me))).toEqual([]);
  });

  it('what waits is known at the earlier and at the later version, and nowhere else', async () => {
    const me = await person('Mia');
    const old = await add(me, OLD);
    const gone = await tag(me, old, 'A spokeswoman refused to give any numbers');
    const [next, other] = [await add(me, NEW, old), await add(me, `${OLD} Also.`)];
    await carry(me, next);
    const around = (id: ArticleId) => waitingAround(stateOf(me), id).map(({ annotation }) => annotation.id);
    expect([old, next, other].map(around)).toEqual([[gone], [gone], []]);
    await me.workspace.run('stayOnVersion', { ids: [gone], successor: next });
    expect([old, next].map(around)).toEqual([[], []]);
  });

  it('what stays by decision is not asked for again, and can be placed by hand', async () => {
    const me = await person('Mia');
    const old = await add(me, OLD);
    const [one, two] = [await tag(me, old, 'A spokeswoman'), await tag(me, old, 'numbers to reporters')];
    const next = await add(me, NEW, old);
    await me.workspace.run('stayOnVersion', { ids: [one], successor: next });
    expect(waitingIn(stateOf(me)).map(({ annotation }) => annotation.id)).toEqual([two]);
    await me.workspace.run('carryToVersion', {
      to: next,
      carries: [{ id: two, ranges: [{ start: 0, end: 6 }] }],
    });
    expect(placeOf(me, two)).toEqual([next, 'Second']);
    expect(waitingIn(stateOf(me))).toEqual([]);
    await me.workspace.undo();
    await me.workspace.undo();
    expect(waitingIn(stateOf(me))).toHaveLength(2);
  });

  it('an article that is here already is made a later version; a circle is refused', async () => {
    const me = await person('Mia');
    const [old, next] = [await add(me, OLD), await add(me, NEW)];
    const same = await tag(me, old, 'Talks in the capital');
    expect(await me.workspace.makeVersion(next, old)).toEqual({
      ok: true,
      value: { exact: 1, moved: 0, lost: 0 },
    });
    expect(placeOf(me, same)[0]).toBe(next);
    expect(versionChainOf(stateOf(me), old).map(({ id }) => id)).toEqual([next, old]);
    expect(await me.workspace.makeVersion(old, next)).toMatchObject({ reason: { kind: 'notAVersion' } });
    await me.workspace.undo();
    await me.workspace.undo();
    expect(versionChainOf(stateOf(me), old)).toHaveLength(1);
  });

  it('goes on from version to version, also for what still waited on the first', async () => {
    const me = await person('Mia');
    const old = await add(me, OLD);
    const gone = await tag(me, old, 'A spokeswoman refused to give any numbers');
    const same = await tag(me, old, 'Observers from both sides');
    const second = await add(me, NEW, old);
    await carry(me, second);
    const third = await add(me, `${OLD}\nThe end of it.`, second);
    expect(await carry(me, third)).toEqual({ exact: 2, moved: 0, lost: 0 });
    expect([placeOf(me, gone)[0], placeOf(me, same)[0]]).toEqual([third, third]);
  });
});

describe('two people, one of whom took the annotations along', () => {
  const both = async () => {
    const [ana, ben] = [await person('Ana'), await person('Ben')];
    const old = await add(ana, OLD);
    const same = await tag(ana, old, 'Observers from both sides');
    await takeFrom(ben, ana);
    await ben.workspace.openArticle(old);
    return { ana, ben, old, same };
  };

  it('what the other tagged on the earlier version waits in the copy of both', async () => {
    const { ana, ben, old, same } = await both();
    const next = await add(ana, NEW, old);
    await carry(ana, next);
    const fresh = await tag(ben, old, 'Talks in the capital');
    await takeFrom(ana, ben);
    await takeFrom(ben, ana);
    for (const one of [ana, ben]) {
      expect(waitingIn(stateOf(one)).map(({ annotation }) => annotation.id)).toEqual([fresh]);
      expect(findAnnotation(stateOf(one), same)?.target.articleId).toBe(next);
    }
    expect(articlesInOrder(stateOf(ana)).map(({ id }) => id)).toContain(next);
  });

  it.each(['before', 'after'])(
    'an edit on the earlier version, made %s that, is not lost: it waits',
    async (when) => {
      const { ana, ben, old, same } = await both();
      const edit = () => ben.workspace.run('setNote', { id: same, note: 'from Ben' });
      if (when === 'before') await edit();
      ana.profile.time += 60_000;
      const next = await add(ana, NEW, old);
      await carry(ana, next);
      ben.profile.time += when === 'after' ? 120_000 : 0;
      if (when === 'after') await edit();
      await takeFrom(ana, ben);
      await takeFrom(ben, ana);
      for (const one of [ana, ben]) {
        expect(findAnnotation(stateOf(one), same)?.note).toBe('from Ben');
        expect(waitingIn(stateOf(one)).map(({ annotation }) => annotation.id)).toEqual([same]);
      }
      expect(await carry(ana, next)).toEqual({ exact: 1, moved: 0, lost: 0 });
    },
  );

  it('what was edited after it was taken along is work like any other', async () => {
    const { ana, ben, old, same } = await both();
    const next = await add(ana, NEW, old);
    await carry(ana, next);
    await ana.workspace.run('setNote', { id: same, note: 'from Ana' });
    expect(findAnnotation(stateOf(ana), same)?.carriedRev).toBeUndefined();
    await takeFrom(ben, ana);
    expect(annotationsOf(stateOf(ben), next).get(same)?.note).toBe('from Ana');
    expect(annotationsOf(stateOf(ben), old).has(same)).toBe(false);
  });
});
