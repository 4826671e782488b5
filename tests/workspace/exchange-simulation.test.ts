import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationId, HandOutId, TagId } from '../../src/domain/ids.ts';
import { recordsOf } from '../../src/domain/session-state.ts';
import type { ShareOptions, Workspace } from '../../src/workspace/workspace.ts';
import {
  articleIds,
  dumpIn,
  fileOf,
  Ledger,
  newPerson,
  newReader,
  problemsOf,
  quiet,
  reloaded,
  stateOf,
  WHOLE,
  type Person,
} from '../support/exchange.ts';
import { canonicalFormOf } from '../support/merge-world.ts';
import { runs } from '../support/runs.ts';

const TEXTS = [
  'Sie sagte: 😀 „Wir haben gewonnen“ – und ging.',
  'The talks 𝒲ent on, she said.\r\nThen, nothing.',
];

const at = <Item>(items: Iterable<Item>, index: number): Item | undefined => {
  const list = [...items];
  return list[index % Math.max(list.length, 1)];
};

/** Two numbers that choose among what is there. */
interface Move {
  readonly a: number;
  readonly b: number;
}

const annotationIds = (tab: Workspace): readonly AnnotationId[] =>
  [...stateOf(tab).annotations.values()].flatMap((map) => [...map.keys()]);

/** A row of History, preferring what happened last. */
async function rowOf(tab: Workspace, index: number, command?: string) {
  const page = await tab.historyPage(null, 40);
  const rows = page.ok ? page.value.rows : [];
  return at(
    rows
      .filter(({ change }) => change.intent !== 'setup' && (!command || change.command === command))
      .slice(0, 8),
    index,
  );
}

/** Everything a person may do to the copy that is open. What is refused is refused. */
const MOVES = {
  tag: async (tab: Workspace, { a, b }: Move) => {
    const articleId = at(articleIds(stateOf(tab)), a);
    if (!articleId) return;
    await tab.openArticle(articleId);
    const ranges = [{ start: b % 30, end: (b % 30) + 7 }];
    await tab.run('createAnnotation', { articleId, ranges, tagId: ['quote', 'claim'][a % 2] as TagId });
  },
  note: async (tab: Workspace, { a, b }: Move) => {
    const id = at(annotationIds(tab), a);
    if (id) await tab.run('setNote', { id, note: `note ${b}` });
  },
  drop: async (tab: Workspace, { a }: Move) => {
    const id = at(annotationIds(tab), a);
    if (id) await tab.run('deleteAnnotations', { ids: [id] });
  },
  speaker: async (tab: Workspace, { a, b }: Move) => {
    const id = at(annotationIds(tab), a);
    if (id) await tab.run('assignEntity', { ids: [id], attributeId: 'speaker', name: `Name ${b % 3}` });
  },
  rename: async (tab: Workspace, { a, b }: Move) => {
    const id = at(stateOf(tab).entities.keys(), a);
    if (id) await tab.run('renameEntity', { id, name: `Name ${b % 4}` });
  },
  done: async (tab: Workspace, { a, b }: Move) => {
    const articleId = at(articleIds(stateOf(tab)), a);
    if (articleId) await tab.run('setDone', { articleId, done: b % 2 === 0 });
  },
  title: async (tab: Workspace, { a, b }: Move) => {
    const id = at(articleIds(stateOf(tab)), a);
    if (id)
      await tab.run('editArticles', {
        edits: [{ id, title: `T ${b % 2}`, outlet: `O ${b % 2}`, publishedAt: '2025' }],
      } as never);
  },
  remove: async (tab: Workspace, { a }: Move) => {
    const id = at(articleIds(stateOf(tab)), a);
    if (id) await tab.run('deleteArticle', { id });
  },
  add: async (tab: Workspace, { a }: Move) => {
    const read = await tab.readText(at(TEXTS, a)!);
    if (!read.ok || read.value.kind !== 'article') return;
    const { draft } = read.value;
    await tab.addArticles([{ draft, title: `Added ${a % 2}`, outlet: null, publishedAt: null }]);
  },
  undo: (tab: Workspace) => tab.undo(),
  redo: (tab: Workspace) => tab.redo(),
  undoChange: async (tab: Workspace, { a }: Move) => {
    const row = await rowOf(tab, a);
    if (row) await tab.undoChange(row.change.rev);
  },
  undoMerge: async (tab: Workspace, { a }: Move) => {
    const row = await rowOf(tab, a, 'mergeSession');
    if (row) await tab.undoChange(row.change.rev);
  },
  goBack: async (tab: Workspace, { a }: Move) => {
    const row = await rowOf(tab, a);
    if (row) await tab.goBackTo(row.change.rev);
  },
  restore: async (tab: Workspace, { a, b }: Move) => {
    const row = await rowOf(tab, a);
    const entry = row && at(row.change.entries, b);
    if (entry) await tab.restoreRecord(entry.after, row.change.rev, b % 2 ? 'before' : 'after');
  },
  handOut: async (tab: Workspace, { a, b }: Move) => {
    const fields = {
      coderName: `Coder ${b % 2}`,
      articleIds: articleIds(stateOf(tab)).slice(0, 1 + (a % 2)),
    };
    const terms = { instructions: '', dueOn: null, blind: b % 2 === 0, codebookLocked: a % 2 === 0 };
    await tab.run('createHandOut', { ...fields, ...terms });
  },
  takeOn: async (tab: Workspace, { a }: Move) => {
    const id = at(stateOf(tab).handOuts.keys(), a);
    if (id) await tab.run('acceptHandOut', { id });
  },
} as const;
type MoveName = keyof typeof MOVES;

/** A file for others: whole, a part, a package, without texts, with the log, compressed. */
function optionsFor(tab: Workspace, { a, b }: Move): ShareOptions {
  const state = stateOf(tab);
  const rest = { withTexts: b % 3 !== 0, withLog: b % 2 === 0, gzip: b % 5 === 0 };
  const handOutId = at(state.handOuts.keys(), b) as HandOutId | undefined;
  if (a % 4 === 0 && handOutId) return { scope: { kind: 'handOut', handOutId }, ...rest };
  if (a % 4 !== 1) return { ...WHOLE, ...rest };
  const articles = b % 2 ? new Set([at(articleIds(state), b)].flatMap((id) => id ?? [])) : null;
  const coders = b % 3 ? new Set([tab.session.getState().actorId]) : null;
  const tagIds = b % 5 === 0 ? new Set(['quote' as TagId]) : null;
  return { scope: { kind: 'part', articleIds: articles, coders, tagIds }, ...rest };
}

const number = fc.nat(99);
const who = fc.nat(2);
const move = fc.record({ a: number, b: number });
const WEIGHTS: { readonly [Name in MoveName]?: number } = {
  tag: 5,
  note: 3,
  drop: 2,
  undo: 2,
  undoMerge: 2,
  goBack: 2,
};
const name = fc.oneof(
  ...(Object.keys(MOVES) as MoveName[]).map((one) => ({
    weight: WEIGHTS[one] ?? 1,
    arbitrary: fc.constant(one),
  })),
);
const step = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('work' as const), who, name, move }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('twoTabs' as const), who, name, move, other: name, file: number }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), who, move }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('receive' as const), who, file: number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('handIn' as const), who, move }) },
);

async function receive(tab: Workspace, file: File | undefined): Promise<boolean> {
  const dump = file && (await dumpIn(tab, file));
  if (!dump) return false;
  const merged = await tab.merge(dump, file.name);
  if (!merged.ok) throw new Error(`not merged: ${JSON.stringify(merged.reason)}`);
  return merged.value !== null;
}

async function expectAgreement(people: readonly Person[]): Promise<void> {
  const files: File[] = [];
  for (const person of people) files.push(await fileOf(person, person.tabs[0]));
  for (const [index, person] of people.entries()) {
    for (const file of [...files.slice(index), ...files.slice(0, index)]) await receive(person.tabs[0], file);
    await quiet(person);
  }
  const texts = [];
  for (const person of people) texts.push(await (await fileOf(person, person.tabs[0])).text());
  for (const text of texts) expect(text).toBe(texts[0]);
}

describe('three people with two tabs each, who exchange files', { timeout: 3_600_000 }, () => {
  it('lose nothing, raise no dead, write only files that open, and hold the same in the end', async () => {
    let merges = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40, size: 'max' }), async (steps) => {
        const people = await Promise.all([newPerson('Ada', 0), newPerson('Bo', 40), newPerson('Cy', 900)]);
        const reader = await newReader();
        const files: File[] = [];
        const ledger = new Ledger();
        const look = async (person: Person) => {
          await quiet(person);
          ledger.see(person, stateOf(person.tabs[0]));
          expect(await problemsOf(person, reader)).toEqual([]);
        };
        for (const one of steps) {
          const person = people[one.who]!;
          const [first, second] = person.tabs;
          if (one.do === 'work') await MOVES[one.name](first, one.move);
          else if (one.do === 'twoTabs') {
            const merging = one.file % 3 === 0;
            const other = merging ? receive(second, at(files, one.file)) : MOVES[one.other](second, one.move);
            await Promise.all([MOVES[one.name](first, one.move), other]);
          } else if (one.do === 'send') {
            const file = await fileOf(person, first, optionsFor(first, one.move));
            await dumpIn(first, file);
            files.push(file);
          } else if (one.do === 'receive') merges += (await receive(first, at(files, one.file))) ? 1 : 0;
          else {
            const id = at(stateOf(first).handOuts.keys(), one.move.a);
            if (!id || !(await first.handIn(id)).ok) continue;
            const saved = person.profile.savedFiles.pop()!;
            files.push(new File([await saved.blob()], saved.name));
          }
          await look(person);
        }
        for (const person of people) {
          const kept = canonicalFormOf([...recordsOf(await reloaded(person))]);
          expect(kept).toBe(canonicalFormOf([...recordsOf(stateOf(person.tabs[0]))]));
        }
        await expectAgreement(people);
        for (const person of people) {
          expect(await problemsOf(person, reader)).toEqual([]);
          expect(ledger.wrongIn(stateOf(person.tabs[0]))).toEqual([]);
          for (const tab of person.tabs) tab.dispose();
        }
        reader.dispose();
      }),
      { numRuns: runs(3) },
    );
    expect(merges).toBeGreaterThan(0);
  });
});
