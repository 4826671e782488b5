import { applyChange, stateFrom } from '../../src/domain/apply-change.ts';
import type { Change } from '../../src/domain/change.ts';
import type {
  ActorId,
  AnnotationId,
  ArticleId,
  ClientId,
  EntityId,
  HandOutId,
  Instant,
  Rev,
  TagId,
} from '../../src/domain/ids.ts';
import type { AnyRecord, UnknownRecord } from '../../src/domain/records.ts';
import type { Actor } from '../../src/domain/records/actor.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { articleCodingIdOf, type ArticleCoding } from '../../src/domain/records/article-coding.ts';
import type { Article } from '../../src/domain/records/article.ts';
import type { Entity } from '../../src/domain/records/entity.ts';
import type { HandOut } from '../../src/domain/records/hand-out.ts';
import { recordsOf, type SessionState } from '../../src/domain/session-state.ts';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { makeTarget } from '../../src/domain/text/targets.ts';
import { countWords } from '../../src/domain/text/words.ts';
import { ME } from '../support/command-runner.ts';
import { hashOf } from './node-hash.ts';
import { sampleSession } from './sample-session.ts';

export const LEAD = ME;
export const ADA = 'actor-ada' as ActorId;
export const BEN = 'actor-ben' as ActorId;

const AT = '2025-04-01T09:00:00.000Z' as Instant;
const LEADS_REV = '0m8w00000-0000-lead' as Rev;
const ADAS_REV = '0m8w10000-0000-ada' as Rev;
const BENS_REV = '0m8w20000-0000-ben' as Rev;
const base = { rev: LEADS_REV, createdBy: LEAD, createdAt: AT, deletedRev: null };
const GONE_TEXT = 'An article that was removed 🙂 after others had tagged it.\n';

export interface SharedSession {
  readonly state: SessionState;
  readonly log: readonly Change[];
  /** The three that are there; a fourth was removed. */
  readonly articleIds: readonly [ArticleId, ArticleId, ArticleId];
  readonly handOuts: { readonly ada: HandOutId; readonly blind: HandOutId };
  /** An entity that nothing speaks of. */
  readonly unspoken: EntityId;
}

/**
 * The sample session after three people have shared and merged it: two hand-outs, one of them blind, layers of all
 * three, an article that a merge gave another letter, and one that was removed while others worked on it. A golden
 * file was written from it.
 */
export async function sharedSession(): Promise<SharedSession> {
  const sample = await sampleSession();
  const { articleIds } = sample;
  const [a, b, c] = articleIds;
  const textOf = (id: ArticleId): string => sample.state.texts.get(id)?.text ?? '';
  const place = (articleId: ArticleId, words: string) => {
    const article = sample.state.articles.get(articleId);
    const start = textOf(articleId).indexOf(words);
    if (!article || start < 0) throw new Error(`“${words}” is not in the article`);
    return makeTarget(article, textOf(articleId), [{ start, end: start + words.length }]);
  };
  const annotation = (id: string, fields: Pick<Annotation, 'target'> & Partial<Annotation>): Annotation => ({
    ...base,
    type: 'annotation',
    id: id as AnnotationId,
    tagId: 'claim' as TagId,
    codebookVersion: 1,
    attributes: {},
    note: '',
    confidence: null,
    flagged: false,
    origin: { kind: 'hand' },
    layerOf: LEAD,
    ...fields,
  });

  const outlet: Entity = {
    ...base,
    type: 'entity',
    id: 'entity-outlet' as EntityId,
    name: 'The Outlet',
    aliases: [],
    attributes: {},
  };
  const unspoken: Entity = { ...outlet, id: 'entity-unspoken' as EntityId, name: 'Nobody' };
  const gone = removedArticle();
  const { a: first, b: second } = { a: sample.state.articles.get(a), b: sample.state.articles.get(b) };
  const [oldTag] = sample.state.tags.values();
  if (!first || !second || !oldTag) throw new Error('no article or no tag');

  const records: readonly AnyRecord[] = [
    actor(ADA, { name: 'Ada', initials: 'AL', colour: 'plum', orcid: '0000-0002-1825-0097' }),
    actor(BEN, { name: 'Ben', initials: 'BE', orcid: null }),
    outlet,
    unspoken,
    { ...first, rev: LEADS_REV, createdBy: ADA, outletId: outlet.id },
    { ...oldTag, id: 'tag-old' as TagId, rev: LEADS_REV, deletedRev: LEADS_REV },
    {
      ...second,
      rev: ADAS_REV,
      seen: { lead: LEADS_REV },
      beforeMending: { rev: ADAS_REV, letter: 'A' },
    } as Article,
    gone,
    annotation('annotation-ada', {
      rev: BENS_REV,
      seen: { ada: ADAS_REV, lead: LEADS_REV },
      createdBy: ADA,
      layerOf: ADA,
      tagId: 'quote' as TagId,
      target: place(a, 'We should talk'),
    }),
    annotation('annotation-ben', { rev: BENS_REV, createdBy: BEN, layerOf: BEN, target: place(a, 'Iran') }),
    annotation('annotation-deleted', { rev: LEADS_REV, deletedRev: LEADS_REV, target: place(b, 'Trump') }),
    annotation('annotation-elsewhere', {
      target: place(c, 'the'),
      attributes: { cue: { value: place(b, 'Trump'), by: 'person' } },
    }),
    annotation('annotation-in-removed', {
      rev: BENS_REV,
      layerOf: BEN,
      createdBy: BEN,
      target: makeTarget(gone, GONE_TEXT, [{ start: 31, end: 40 }]),
    }),
    coding(a, BEN, false),
    coding(b, ADA, true),
    handOut('hand-out-ada', { coderId: ADA, coderName: 'Ada', articleIds: [a, b, gone.id], handedInAt: AT }),
    handOut('hand-out-blind', { coderId: BEN, coderName: 'Ben', articleIds: [a], blind: true }),
    handOut('hand-out-withdrawn', { coderName: 'Nobody', deletedRev: LEADS_REV }),
  ];
  const changed = new Set(records.map(({ type, id }) => `${type}:${id}`));
  const kept = [...recordsOf(sample.state)].filter(({ type, id }) => !changed.has(`${type}:${id}`));
  const unknown = [...sample.state.unknown.values()] as readonly UnknownRecord[];
  const before = stateFrom(
    sample.state.seq,
    [...kept.filter((record): record is AnyRecord => !unknown.includes(record as UnknownRecord)), ...records],
    unknown,
    [
      ...sample.state.texts.values(),
      { articleId: gone.id, text: GONE_TEXT, blocks: blocksOf(GONE_TEXT), marks: [] },
    ],
  );
  const merge = mergeOf(sample, records);
  return {
    state: applyChange(before, merge),
    log: [...sample.log, merge],
    articleIds,
    handOuts: { ada: 'hand-out-ada' as HandOutId, blind: 'hand-out-blind' as HandOutId },
    unspoken: unspoken.id,
  };
}

const mergeOf = (
  { state, log }: { state: SessionState; log: readonly Change[] },
  records: readonly AnyRecord[],
) =>
  ({
    seq: log.length + 1,
    rev: '0m8w30000-0000-lead' as Rev,
    sessionId: state.session.id as unknown as Change['sessionId'],
    actorId: LEAD,
    clientId: 'lead' as ClientId,
    at: AT,
    command: 'merge',
    title: 'merge Ada.parallax.json',
    intent: 'merge',
    of: null,
    entries: records.map((after) => ({ before: null, after })),
  }) satisfies Change;

const actor = (id: ActorId, fields: Pick<Actor, 'name' | 'initials'> & Partial<Actor>): Actor => ({
  ...base,
  type: 'actor',
  id,
  createdBy: id,
  kind: 'person',
  ...fields,
});

const coding = (articleId: ArticleId, layerOf: ActorId, done: boolean): ArticleCoding => ({
  ...base,
  type: 'articleCoding',
  id: articleCodingIdOf(articleId, layerOf),
  createdBy: layerOf,
  articleId,
  layerOf,
  attributes: {},
  done,
});

const handOut = (id: string, fields: Partial<HandOut>): HandOut => ({
  ...base,
  type: 'handOut',
  id: id as HandOutId,
  coderName: '',
  coderId: null,
  articleIds: [],
  instructions: 'Tag every quote.\nThen every claim.',
  dueOn: '2025-04-30',
  blind: false,
  codebookLocked: true,
  handedInAt: null,
  ...fields,
});

const removedArticle = (): Article => ({
  ...base,
  type: 'article',
  id: 'article-removed' as ArticleId,
  deletedRev: LEADS_REV,
  deletedWith: { ada: ADAS_REV, lead: LEADS_REV },
  letter: 'D',
  title: 'An article that was removed',
  outletId: null,
  url: null,
  publishedAt: null,
  language: 'en',
  bodyStart: 0,
  source: { fileName: null, mediaType: 'text/plain', byteHash: null, encoding: null },
  textHash: hashOf(GONE_TEXT),
  length: GONE_TEXT.length,
  wordCount: countWords(GONE_TEXT),
  versionOf: null,
});
