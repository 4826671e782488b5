import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { withText } from '../../src/domain/apply-change.ts';
import type { Change } from '../../src/domain/change.ts';
import type { CommandName } from '../../src/domain/commands.ts';
import type { ActorId, AnnotationId, ClientId, Instant, TagId } from '../../src/domain/ids.ts';
import { planMerge } from '../../src/domain/merge/plan.ts';
import type { MergeReport } from '../../src/domain/merge/report.ts';
import type { AnyRecord } from '../../src/domain/records.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import { recordsOf, type SessionState } from '../../src/domain/session-state.ts';
import { threadsOf } from '../../src/domain/threads.ts';
import { inverseOf } from '../../src/domain/undo.ts';
import { CommandRunner } from './command-runner.ts';
import { asOldFile, canonicalFormOf, dumpOf } from './merge-world.ts';
import { addArticle, sessionWith } from './plain-session.ts';

const NOW = '2025-03-22T12:00:00.000Z' as Instant;
const TEXTS = ['He said we won and left.', 'The talks went on, she said.'] as const;

/** Somebody at a computer of their own, with a copy of the session. */
export class Analyst extends CommandRunner {
  merge(dump: SessionDump): MergeReport {
    const plan = planMerge(this.state, dump, NOW);
    if (!plan.ok) throw new Error(plan.reason.kind);
    const { entries, texts, report } = plan.value;
    if (entries.length === 0) return report;
    this.state = texts.reduce(withText, this.state);
    this.commit('mergeSession', 'merge', 'merge', entries, null, true);
    return report;
  }

  /** Takes back a change, as Undo and History do. */
  takeBack(change: Change, intent: 'undo' | 'redo' = 'undo'): Change {
    const { entries } = inverseOf(change, this.state);
    return this.commit(change.command, intent, change.title, entries, change.rev, change.keepsRevisions);
  }

  file(isOld = false): SessionDump {
    const dump = dumpOf(this.state, this.log);
    return isOld ? { ...dump, records: dump.records.map(asOldFile) as AnyRecord[] } : dump;
  }

  /** Adds an article with a text of its own; the same words are the same article everywhere. */
  add(text: string): void {
    addArticle(this, text, hashOf(text));
  }

  /** Does one of many things with whatever is there, chosen by two numbers; nothing when it is refused. */
  wish(name: CommandName, a: number, b: number): void {
    const effect = this.ask(name, inputFor(name, a, b, this.state) as never);
    if (effect.ok) this.commit(name, 'do', effect.value.title, effect.value.entries, null);
  }

  get form(): string {
    return canonicalFormOf([...recordsOf(this.state)]);
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** People who start from one file with two articles; `a` and `b` are their browsers. Their clocks differ. */
export function analysts(...names: readonly string[]): readonly Analyst[] {
  const { runner } = sessionWith(...TEXTS);
  return names.map(
    (name, index) =>
      new Analyst(runner.state, {
        client: name as ClientId,
        actorId: `actor-${name}` as ActorId,
        ahead: 5 + index * 3,
      }),
  );
}

/** What an analyst may wish for; everything else works on one record like these. */
export const WISHES = [
  'createAnnotation',
  'createAnnotation',
  'deleteAnnotations',
  'copyAnnotations',
  'createLink',
  'deleteLinks',
  'addComment',
  'editComment',
  'resolveThread',
  'deleteComment',
  'setNote',
  'retagAnnotation',
  'assignEntity',
  'createEntity',
  'renameEntity',
  'editArticles',
  'deleteArticle',
  'setDone',
  'renameSession',
] as const satisfies readonly CommandName[];

function inputFor(name: CommandName, a: number, b: number, state: SessionState): unknown {
  const pick = <T>(items: Iterable<T>, index: number): T | undefined => {
    const list = [...items];
    return list[index % Math.max(list.length, 1)];
  };
  const articleId = pick(state.articles.keys(), a);
  const id = pick(
    [...state.annotations.values()].flatMap((map) => [...map.keys()]),
    b,
  ) as AnnotationId;
  const entity = pick(state.entities.keys(), a);
  const other = pick(
    [...state.annotations.values()].flatMap((map) => [...map.keys()]),
    a,
  );
  const inputs: Readonly<Partial<Record<CommandName, unknown>>> = {
    createAnnotation: {
      articleId,
      ranges: [{ start: b % 9, end: (b % 9) + 5 }],
      tagId: pick(state.tags.keys(), b) as TagId,
    },
    deleteAnnotations: { ids: [id] },
    copyAnnotations: {
      copies: [
        {
          sourceId: id,
          articleId,
          ranges: [{ start: a % 9, end: (a % 9) + 5 }],
          variant: 'exact',
          because: 'the same words',
        },
      ],
    },
    createLink: { kind: 'same-as', from: id, to: other },
    deleteLinks: { ids: [pick(state.links.keys(), a)] },
    addComment: {
      about: pick(
        [
          { type: 'annotation', id },
          { type: 'article', id: articleId },
        ],
        b,
      ),
      text: `comment ${a}`,
      replyTo: pick([null, ...state.comments.keys()], a),
    },
    editComment: { id: pick(state.comments.keys(), a), text: `comment ${b}` },
    resolveThread: { id: pick(threadsOf(state), a)?.id },
    deleteComment: { id: pick(state.comments.keys(), a) },
    setNote: { id, note: `note ${a}` },
    retagAnnotation: { id, tagId: pick(state.tags.keys(), a) },
    assignEntity: { ids: [id], attributeId: pick(['speaker', 'target'], a), name: `Name ${b % 4}` },
    createEntity: { name: `Name ${a % 5}` },
    renameEntity: { id: entity, name: `Name ${b % 6}` },
    editArticles: {
      edits: [
        {
          id: articleId,
          title: `Title ${b % 3}`,
          outlet: `Outlet ${b % 2}`,
          publishedAt: '2025-03-22',
          addLabels: [`label ${a % 3}`],
        },
      ],
    },
    deleteArticle: { id: articleId },
    setDone: { articleId, done: b % 2 === 0 },
    renameSession: { title: `Title ${b}` },
  };
  return inputs[name];
}

/** Everybody takes everybody's copy in, each in an order of their own, and all hold the same. */
export function expectAgreement(people: readonly Analyst[]): void {
  const files = people.map((person) => person.file());
  for (const [index, person] of people.entries()) {
    for (const file of [...files.slice(index), ...files.slice(0, index)]) person.merge(file);
  }
  for (const person of people) expect(person.form).toBe(people[0]?.form);
}
