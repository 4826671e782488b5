import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/domain/apply-change.ts';
import { sameContent } from '../../../src/domain/content.ts';
import { codebookCommands } from '../../../src/domain/codebook-commands.ts';
import { commandsOnMany } from '../../../src/domain/commands-on-many.ts';
import { commands, type CommandName } from '../../../src/domain/commands.ts';
import { placesNaming } from '../../../src/domain/entity-references.ts';
import type { AnnotationId, CommentId, EntityId, HandOutId, TagId } from '../../../src/domain/ids.ts';
import { keyOf } from '../../../src/domain/records.ts';
import type { Topic } from '../../../src/domain/records/comment.ts';
import { deadArticles } from '../../../src/domain/removed-articles.ts';
import { findAnnotation, recordsOf, type SessionState } from '../../../src/domain/session-state.ts';
import { threadsOf } from '../../../src/domain/threads.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import { codebookInputs } from '../../support/codebook-wishes.ts';
import type { CommandRunner } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const TEXT = 'He said “we won”, she said, “and left” 👨🏻‍🚒 early.\r\nمرحبا بالعالم e\u0301 fin.';

/** Everything but adding articles, which has tests of its own; of the codebook only with what it takes to code by it. */
const EVERYDAY = namesOf(commands);
const CODEBOOK = [
  ...namesOf(codebookCommands),
  ...(['createAnnotation', 'setAttribute', 'assignEntity', 'createLink', 'setArticleAttribute'] as const),
];
const MANY = [
  ...namesOf(commandsOnMany),
  ...(['createAnnotation', 'createEntity', 'assignEntity', 'setAliases', 'setEntityAttribute'] as const),
];

function namesOf(registry: Partial<Record<CommandName, unknown>>): readonly CommandName[] {
  return (Object.keys(registry) as CommandName[]).filter((name) => name !== 'addArticles');
}

/** One wish: a command with whatever it finds to work on, chosen by three numbers. */
const wishFor = (names: readonly CommandName[]) =>
  fc.record({ name: fc.constantFrom(...names), a: fc.nat(60), b: fc.nat(60), c: fc.nat(9) });
const wish = wishFor([...EVERYDAY, ...CODEBOOK, ...MANY]);
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

function inputFor({ name, a, b, c }: Wish, state: SessionState): unknown {
  const pick = <T>(items: Iterable<T>, index: number): T => {
    const list = [...items];
    return list[index % Math.max(list.length, 1)] as T;
  };
  const articleId = pick(state.articles.keys(), c);
  const annotations = [...state.annotations.values()].flatMap((map) => [...map.keys()]);
  const id = pick(annotations, a) ?? ('none' as AnnotationId);
  const range = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
  const entity = pick(state.entities.keys(), a) ?? ('none' as EntityId);
  const handOut = pick(state.handOuts.keys(), a) ?? ('none' as HandOutId);
  const tagId = pick(state.tags.keys(), c) as TagId;
  const removed = deadArticles(state).map((article) => article.id);
  const inputs: Readonly<Record<string, unknown>> = {
    copyAnnotations: {
      copies: [
        {
          sourceId: id,
          articleId,
          ranges: [range],
          variant: pick(['exact', 'edited'], b),
          because: 'the same words',
        },
      ],
    },
    createAnnotations: {
      tagId,
      places: [
        { articleId, ranges: [range] },
        { articleId, ranges: [{ start: c, end: c + 4 }] },
      ],
      because: 'searched',
    },
    createAnnotation: { articleId, ranges: [range], tagId, note: pick([undefined, 'seen'], b) },
    createLink: {
      kind: pick(['same-as', 'same-as', 'continues', 'asserts'], b),
      from: id,
      to: pick(annotations, c) ?? 'none',
    },
    deleteAnnotations: { ids: [id, pick(annotations, b)].filter(Boolean) },
    retagAnnotation: { id, tagId },
    setRanges: { id, ranges: [range] },
    addRange: { id, range },
    removeRange: { id, range },
    splitAnnotation: { id, at: b },
    joinAnnotations: { ids: annotations.filter((other) => alike(state, id, other)) },
    setAttribute: {
      ids: [id],
      attributeId: pick(['medium', 'polarity', 'voice'], c),
      value: c > 6 ? null : pick(['speech', 'positive', 'outlet'], c),
    },
    assignEntity: {
      ids: [id],
      attributeId: pick(['speaker', 'target', 'claimant'], c),
      name: `name ${b % 4}`,
    },
    retagAnnotations: { ids: [id, pick(annotations, b)].filter(Boolean), tagId },
    appendNote: { ids: annotations.slice(0, c), text: `line ${b % 3}` },
    copyAttributes: {
      from: pick([id, annotations[0] ?? id], b),
      to: annotations.slice(0, c + 2),
      coded: pick(['keep', 'replace'], b),
    },
    setArticleAttribute: {
      articleId,
      attributeId: 'tone',
      value: pick([null, 'positive', 'negative'], b),
    },
    setEntityAttribute: { id: entity, attributeId: 'kind', value: pick([null, 'official', 'media'], b) },
    setNote: { id, note: `note ${b % 3}` },
    setConfidence: { ids: annotations.slice(0, c), confidence: pick([null, 'low', 'high'], b) },
    setFlag: { ids: [id], flagged: c % 2 === 0 },
    createEntity: { name: `name ${b % 4}` },
    renameEntity: { id: entity, name: `name ${b % 6}` },
    mergeEntities: {
      into: entity,
      from: [pick(state.entities.keys(), b) ?? 'none'],
      ...(c > 4 && { valuesOf: { kind: pick(state.entities.keys(), b) } }),
    },
    splitEntity: {
      id: entity,
      name: `name ${b % 7}`,
      places: placesNaming(state, entity).filter((_, at) => at % 2 === c % 2),
      aliases: c > 5 ? (state.entities.get(entity)?.aliases ?? []) : [],
    },
    deleteEntities: { ids: [entity] },
    setAliases: { id: entity, aliases: [`alias ${b % 3}`] },
    editArticles: {
      edits: [
        { id: articleId, title: `title ${b % 3}`, outlet: c > 5 ? `name ${c}` : null },
        {
          id: pick(state.articles.keys(), b),
          addLabels: [`label ${a % 3}`],
          setFields: { Desk: `${c % 2}` },
        },
        { id: articleId, ...(a > 40 && { removeLabels: ['label 1'], author: pick([null, 'Jane Doe'], b) }) },
      ],
    },
    deleteArticle: { id: state.articles.size > 1 ? articleId : 'none' },
    deleteArticles: { ids: [state.articles.size > 1 ? articleId : 'none'] },
    restoreArticles: { ids: [pick(removed, b) ?? 'none'] },
    carryToVersion: {
      to: articleId,
      carries: [{ id, ranges: [range] }],
      ...(b % 2 === 0 && { codingsOf: pick(state.articles.keys(), b) }),
    },
    setVersionOf: { id: articleId, versionOf: pick([null, ...state.articles.keys()], b) },
    stayOnVersion: { ids: [id], successor: articleId },
    setArticlesDone: { articleIds: [articleId, pick(state.articles.keys(), b)], done: c % 2 === 0 },
    setDone: { articleId, done: c % 2 === 0 },
    renameSession: { title: `title ${b % 3}` },
    editActor: {
      actorId: 'actor-me',
      name: `name ${b % 3}`,
      initials: 'N',
      colour: c > 4 ? 'plum' : null,
      orcid: a > 30 ? '0000-0002-1825-0097' : null,
    },
    createHandOut: {
      coderName: `coder ${b % 3}`,
      articleIds: [articleId],
      instructions: '',
      dueOn: null,
      blind: c % 2 === 0,
      codebookLocked: true,
    },
    changeHandOut: { id: handOut, dueOn: pick([null, '2025-04-01'], b), instructions: `do ${b % 3}` },
    acceptHandOut: { id: handOut },
    markHandedIn: { id: handOut },
    deleteHandOut: { id: handOut },
    createLinks: {
      links: [{ kind: 'same-as', from: id, to: pick(annotations, b) ?? 'none' }],
    },
    changeLink: {
      id: pick(state.links.keys(), a) ?? 'none',
      reversed: b % 2 === 0,
      ...(c > 5 && { kind: 'continues' }),
      ...(b % 2 === 1 && { attributes: { variant: pick([null, 'exact', 'edited'], c) } }),
    },
    deleteLinks: { ids: [pick(state.links.keys(), a) ?? 'none'] },
    addComment: {
      about: pick<Topic>(
        [
          { type: 'annotation', id },
          { type: 'article', id: articleId },
          { type: 'tag', id: tagId },
          { type: 'session', id: state.session.id },
        ],
        c,
      ),
      text: `comment ${b % 3}`,
      replyTo: pick([null, ...state.comments.keys()], a),
    },
    editComment: { id: pick(state.comments.keys(), a), text: `comment ${b % 3}` },
    deleteComment: { id: pick(state.comments.keys(), a) },
    resolveThread: { id: pick(threadsOf(state), a)?.id },
    reopenThread: { id: pick(threadsOf(state), a)?.id },
    ...codebookInputs(state, a, b, c),
  };
  return inputs[name];
}

function alike(state: SessionState, id: AnnotationId, other: AnnotationId): boolean {
  const [a, b] = [findAnnotation(state, id), findAnnotation(state, other)];
  return a?.tagId === b?.tagId && a?.target.articleId === b?.target.articleId;
}

function runAll(runner: CommandRunner, wishes: readonly Wish[]): void {
  for (const one of wishes) {
    const effect = runner.ask(one.name, inputFor(one, runner.state) as never);
    if (effect.ok) runner.commit(one.name, 'do', effect.value.title, effect.value.entries, null);
  }
}

/** What is alive, by key. Undo leaves tombstones of what was made since; those are no difference. */
const aliveIn = (state: SessionState) =>
  new Map(
    [...recordsOf(state)]
      .filter(({ deletedRev }) => deletedRev === null)
      .map((record) => [keyOf(record), record]),
  );

function expectSame(a: SessionState, b: SessionState): void {
  const [left, right] = [aliveIn(a), aliveIn(b)];
  expect([...left.keys()].toSorted()).toEqual([...right.keys()].toSorted());
  for (const [key, record] of left) expect(sameContent(record, right.get(key)!), key).toBe(true);
}

describe('every command', () => {
  it.each([
    ['everyday', EVERYDAY, 250],
    ['codebook', CODEBOOK, 120],
    ['many at once', MANY, 120],
  ])('is taken back by its inverse, and brought back by the inverse of that: %s', (_, names, numRuns) => {
    const ran = new Set<string>();
    fc.assert(
      fc.property(fc.array(wishFor(names), { minLength: 1, maxLength: 40 }), (wishes) => {
        const { runner, articleIds } = sessionWith(
          TEXT,
          'Second text, with “words” to tag in it, long enough for any range.',
        );
        const quotes = [0, 20, 40].map((start) => {
          const { entries } = runner.do('createAnnotation', {
            articleId: articleIds[0]!,
            ranges: [{ start, end: start + 9 }],
            tagId: 'quote' as TagId,
          });
          return entries[0]?.after.id as AnnotationId;
        });
        runner.do('createLink', { kind: 'continues', from: quotes[0]!, to: quotes[1]! });
        runner.do('assignEntity', { ids: [quotes[0]!], attributeId: 'speaker', name: 'name 1' });
        // By chance alone some runs would never get as far as an example, or a hand-out, to work with.
        runner.do('addExample', { annotationId: quotes[0]!, kind: 'example' });
        runner.do('createHandOut', {
          coderName: 'Cy',
          articleIds: [articleIds[0]!],
          instructions: '',
          dueOn: null,
          blind: true,
          codebookLocked: true,
        });
        const about = { type: 'annotation', id: quotes[0]! } as const;
        for (const text of ['open', 'resolved']) {
          const { entries } = runner.do('addComment', { about, text, replyTo: null });
          const id = entries[0]?.after.id as CommentId;
          if (text === 'resolved') runner.do('resolveThread', { id });
        }
        const start = runner.state;
        const before = runner.log.length;
        runAll(runner, wishes);
        const end = runner.state;
        const done = runner.log.slice(before);
        const undone = done.toReversed().map((change) => {
          ran.add(change.command);
          const { entries, skipped } = inverseOf(change, runner.state);
          expect(skipped).toEqual([]);
          return runner.commit(change.command, 'undo', change.title, entries, change.rev);
        });
        expectSame(runner.state, start);
        for (const undo of undone.toReversed()) {
          const { entries, skipped } = inverseOf(undo, runner.state);
          expect(skipped).toEqual([]);
          runner.commit(undo.command, 'redo', undo.title, entries, undo.rev);
        }
        expectSame(runner.state, end);
      }),
      { numRuns },
    );
    expect([...ran].toSorted()).toEqual([...names].toSorted());
  });

  it('leaves a log whose fold is the state', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const { runner } = sessionWith(TEXT, 'Another text that is long enough for any range that is tried.');
        const start = runner.state;
        const before = runner.log.length;
        runAll(runner, wishes);
        expect(runner.log.slice(before).reduce(applyChange, start)).toEqual(runner.state);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps another person’s later edit when an earlier change is undone', () => {
    const { runner, articleIds } = sessionWith(TEXT);
    const made = runner.do('createAnnotation', {
      articleId: articleIds[0]!,
      ranges: [{ start: 0, end: 7 }],
      tagId: 'quote' as TagId,
    });
    const id = made.entries[0]?.after.id as AnnotationId;
    const flagged = runner.do('setFlag', { ids: [id], flagged: true });
    runner.do('setNote', { id, note: 'written since' });
    expect(inverseOf(flagged, runner.state)).toEqual({ entries: [], skipped: flagged.entries });
  });
});
