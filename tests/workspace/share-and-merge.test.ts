import { describe, expect, it } from 'vitest';
import { checkSession } from '../../src/domain/check-session.ts';
import type { AnnotationId, TagId } from '../../src/domain/ids.ts';
import { annotationsOf, articlesInOrder } from '../../src/domain/session-state.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { newProfile, openSample, type Profile } from '../support/workspace.ts';

interface Person {
  readonly workspace: Workspace;
  readonly profile: Profile;
}

const person = async (name: string): Promise<Person> => {
  const opened = await openSample(newProfile(name));
  const { actorId, annotators } = opened.workspace.session.getState();
  const me = annotators.find(({ id }) => id === actorId)!;
  await opened.workspace.editAnnotator({ ...me, name, initials: name.slice(0, 2).toUpperCase() });
  return opened;
};

const stateOf = ({ workspace }: Person) => workspace.session.getState().state!;
const articleOf = (one: Person, letter = 'A') =>
  articlesInOrder(stateOf(one)).find((article) => article.letter === letter)!.id;

const tag = async (one: Person, start: number, letter = 'A', tagId = 'quote'): Promise<AnnotationId> => {
  await one.workspace.openArticle(articleOf(one, letter));
  const made = await one.workspace.run('createAnnotation', {
    articleId: articleOf(one, letter),
    ranges: [{ start, end: start + 5 }],
    tagId: tagId as TagId,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.reason));
  return made.value.entries[0]!.after.id as AnnotationId;
};

const WHOLE = { scope: { kind: 'session' }, withTexts: true, withLog: false, gzip: false } as const;

const fileOf = async (one: Person, options: Parameters<Workspace['share']>[0] = WHOLE): Promise<File> => {
  const shared = await one.workspace.share(options);
  if (!shared.ok) throw new Error(shared.reason.kind);
  const saved = one.profile.savedFiles.at(-1)!;
  return new File([await saved.blob()], saved.name);
};

const dumpFrom = async (reader: Person, file: File): Promise<SessionDump> => {
  const [read] = await reader.workspace.readFiles([file]);
  if (!read?.result.ok) throw new Error(JSON.stringify(read?.result));
  if (read.result.value.kind !== 'session') throw new Error('no session');
  return read.result.value.dump;
};

const mergeFrom = async (one: Person, other: Person, options?: Parameters<Workspace['share']>[0]) => {
  const merged = await one.workspace.merge(await dumpFrom(one, await fileOf(other, options)), 'theirs.json');
  if (!merged.ok) throw new Error(JSON.stringify(merged.reason));
  expect(checkSession(stateOf(one))).toEqual([]);
  return merged.value;
};

const idsIn = (one: Person, letter = 'A') =>
  [...annotationsOf(stateOf(one), articleOf(one, letter)).keys()].sort();
const textOf = async (one: Person): Promise<string> => (await fileOf(one)).text();

describe('two people who work on the sample apart', () => {
  it('see in the dry run what the other did, merge it in one step, and take it back in one', async () => {
    const [ada, bo] = [await person('Ada'), await person('Bo')];
    const hers = await tag(ada, 10);
    const his = await tag(bo, 40);
    const plan = await ada.workspace.planMerge(await dumpFrom(ada, await fileOf(bo)));
    if (!plan.ok) throw new Error(plan.reason.kind);
    expect(plan.value.report.sameSession).toBe(true);
    const added = plan.value.report.records.filter(({ outcome }) => outcome === 'added');
    expect(added.map(({ theirs }) => theirs.type).sort()).toEqual(['actor', 'annotation']);
    expect(idsIn(ada)).toEqual([hers]);

    await mergeFrom(ada, bo);
    expect(idsIn(ada)).toEqual([hers, his].sort());
    await ada.workspace.undo();
    expect(idsIn(ada)).toEqual([hers]);
    await ada.workspace.redo();
    expect(idsIn(ada)).toEqual([hers, his].sort());
  });

  it('have the same file in the end, whoever merged first; merging again changes nothing', async () => {
    const [ada, bo] = [await person('Ada'), await person('Bo')];
    await tag(ada, 10);
    await tag(bo, 40, 'B', 'claim');
    await mergeFrom(ada, bo);
    await mergeFrom(bo, ada);
    expect(await textOf(ada)).toBe(await textOf(bo));
    expect(await mergeFrom(ada, bo)).toBeNull();
    expect(await mergeFrom(bo, ada)).toBeNull();
  });

  it('lose nothing when one takes the merge back and the other merges the file of that', async () => {
    const [ada, bo] = [await person('Ada'), await person('Bo')];
    const his = await tag(bo, 40);
    await mergeFrom(ada, bo);
    await ada.workspace.undo();
    expect(idsIn(ada)).toEqual([]);
    await mergeFrom(bo, ada);
    expect(idsIn(bo)).toEqual([his]);
    await mergeFrom(ada, bo);
    expect(idsIn(ada)).toEqual([his]);
  });

  it('keep an edit that the other, who deleted the annotation, never saw', async () => {
    const [ada, bo] = [await person('Ada'), await person('Bo')];
    const id = await tag(ada, 10);
    await mergeFrom(bo, ada);
    await bo.workspace.run('deleteAnnotations', { ids: [id] });
    await ada.workspace.run('setNote', { id, note: 'this one matters' });
    const report = await mergeFrom(ada, bo);
    expect(report?.records.find(({ theirs }) => theirs.id === id)?.outcome).toBe('kept');
    await mergeFrom(bo, ada);
    expect(idsIn(bo)).toEqual([id]);
    expect(await textOf(ada)).toBe(await textOf(bo));
  });

  it('are told of what one overwrote, and can put it back', async () => {
    const [ada, bo] = [await person('Ada'), await person('Bo')];
    const id = await tag(ada, 10);
    await mergeFrom(bo, ada);
    await ada.workspace.run('setNote', { id, note: 'hers' });
    bo.profile.time += 1000;
    await bo.workspace.run('setNote', { id, note: 'his' });
    const report = await mergeFrom(ada, bo);
    expect(report?.records.find(({ theirs }) => theirs.id === id)?.outcome).toBe('overwritten');
    const noteOf = (one: Person) => annotationsOf(stateOf(one), articleOf(one)).get(id)?.note;
    expect(noteOf(ada)).toBe('his');
    const page = await ada.workspace.historyPage(null, 5);
    const merge = page.ok ? page.value.rows.find(({ change }) => change.command === 'mergeSession') : null;
    await ada.workspace.restoreRecord({ type: 'annotation', id }, merge!.change.rev, 'before');
    expect(noteOf(ada)).toBe('hers');
    await mergeFrom(bo, ada);
    expect(noteOf(bo)).toBe('hers');
  });
});

describe('the dry run', () => {
  it('says who edited and deleted, not whose annotation it was', async () => {
    const [ada, bo] = [await person('Ada'), await person('Bo')];
    const edited = await tag(ada, 10);
    const deleted = await tag(ada, 40);
    await mergeFrom(bo, ada);
    await bo.workspace.run('setNote', { id: edited, note: 'really?' });
    await bo.workspace.run('deleteAnnotations', { ids: [deleted] });
    const report = await mergeFrom(ada, bo);
    const bosId = bo.workspace.session.getState().actorId;
    const outcomes = report!.records.filter(({ theirs }) => theirs.type === 'annotation');
    expect(outcomes.map(({ outcome, by }) => [outcome, by === bosId]).toSorted()).toEqual([
      ['changed', true],
      ['deleted', true],
    ]);
  });

  it('finds no conflict in one article that both have added under two letters', async () => {
    const [ada, bo] = [await person('Ada'), await person('Bo')];
    const add = async ({ workspace }: Person, ...texts: string[]) => {
      for (const text of texts) {
        const read = await workspace.readText(text);
        if (!read.ok || read.value.kind !== 'article') throw new Error('no article');
        const { draft } = read.value;
        await workspace.addArticles([{ draft, title: text, outlet: null, publishedAt: null }]);
      }
    };
    await add(ada, 'Both have this one.');
    await add(bo, 'Only Bo has this one.', 'Both have this one.');
    const report = await mergeFrom(ada, bo);
    expect(report!.records.filter(({ outcome }) => outcome === 'overwritten')).toEqual([]);
    await mergeFrom(bo, ada);
    const letters = (one: Person) =>
      articlesInOrder(stateOf(one)).map(({ letter, title }) => [letter, title]);
    expect(letters(ada)).toEqual(letters(bo));
    expect(new Set(letters(ada).map(([letter]) => letter)).size).toBe(5);
  });
});

describe('a file for others', () => {
  it('without texts is read where the same articles are', async () => {
    const [ada, bo] = [await person('Ada'), await person('Bo')];
    const his = await tag(bo, 40);
    const options = { ...WHOLE, withTexts: false, gzip: true };
    const file = await fileOf(bo, options);
    expect(file.name).toMatch(/\.parallax\.json\.gz$/);
    await mergeFrom(ada, bo, options);
    expect(idsIn(ada)).toEqual([his]);
  });

  it('with its history shows the other what was done, by whom', async () => {
    const [ada, bo] = [await person('Ada'), await person('Bo')];
    await tag(bo, 40);
    await mergeFrom(ada, bo, { ...WHOLE, withLog: true });
    const page = await ada.workspace.historyPage(null, 50);
    if (!page.ok) throw new Error(page.reason.kind);
    const foreign = page.value.rows.filter(({ own }) => !own).map(({ change }) => change.command);
    expect(foreign).toContain('createAnnotation');
    expect(page.value.rows.map(({ change }) => change.rev)).toEqual(
      page.value.rows
        .map(({ change }) => change.rev)
        .toSorted()
        .toReversed(),
    );
  });
});
