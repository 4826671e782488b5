import { createHash } from 'node:crypto';
import { applyEntries, stateFrom } from '../../src/domain/apply-change.ts';
import { entityIdOf } from '../../src/domain/entity-names.ts';
import type { AnnotationId, EntityId, Instant, Rev, SessionId, TagId } from '../../src/domain/ids.ts';
import { newSessionRecords } from '../../src/domain/new-session.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import type { Article } from '../../src/domain/records/article.ts';
import type { Entity } from '../../src/domain/records/entity.ts';
import type { SessionState } from '../../src/domain/session-state.ts';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { makeTarget } from '../../src/domain/text/targets.ts';
import { countWords } from '../../src/domain/text/words.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { CommandRunner, ME } from './command-runner.ts';

const NOW = '2025-03-22T12:00:00.000Z' as Instant;
const REV = '000000001-0000-x' as Rev;
const base = { rev: REV, createdBy: ME, createdAt: NOW, deletedRev: null };
const OUTLETS = ['Tehran Times', 'The Guardian', 'Al Jazeera', 'Le Monde'] as const;
const QUOTE = 'We shall see what comes of it';
const LINE = `“${QUOTE},” was said on the day they met. `;
const FIRST = 'Report\n\n“'.length;

interface Size {
  readonly articles: number;
  /** Quotations in each article. */
  readonly each: number;
}

/** A session of names that quotations have as speakers, the first ones more often than the rest. */
export function sessionOfNames(names: readonly string[], { articles, each }: Size): SessionState {
  const records = newSessionRecords('session-names' as SessionId, 'A story of names', ME, NOW, REV);
  const runner = new CommandRunner(stateFrom(0, records));
  const texts = Array.from({ length: articles }, (_, at) => `Report\n\n${LINE.repeat(each)}No ${at}.\n`);
  runner.do('addArticles', { articles: texts.map(articleAt) });
  const made = [...runner.state.articles.values()];
  const entities = names.map(entityOf).filter(({ id }) => !runner.state.entities.has(id));
  const work = made.flatMap((article, index) =>
    Array.from({ length: each }, (_, at) => {
      const turn = index * each + at;
      const often = Math.ceil(names.length / 4);
      const speaker = names[turn % 2 === 0 ? turn % names.length : ((turn - 1) / 2) % often] ?? '';
      return quoteBy(speaker, article, texts[index] ?? '', at);
    }),
  );
  const state = applyEntries(
    runner.state,
    [...entities, ...work].map((after) => ({ before: null, after })),
  );
  const contents = made.map(({ id }, at) => {
    const text = texts[at] ?? '';
    return [id, { articleId: id, text, blocks: blocksOf(text), marks: [] }] as const;
  });
  return { ...state, texts: new Map(contents) };
}

/** The same as a session file. */
export const sessionOfNamesFile = (names: readonly string[], size: Size): string =>
  sessionFile.write({ state: sessionOfNames(names, size), scope: { kind: 'session' }, changes: [] });

const entityOf = (name: string): Entity => ({
  ...base,
  type: 'entity',
  id: entityIdOf(name) as EntityId,
  name,
  aliases: [],
  attributes: {},
});

function quoteBy(speaker: string, article: Article, text: string, at: number): Annotation {
  const start = FIRST + at * LINE.length;
  return {
    ...base,
    type: 'annotation',
    id: `annotation-${article.letter}-${at}` as AnnotationId,
    target: makeTarget(article, text, [{ start, end: start + QUOTE.length }]),
    tagId: 'quote' as TagId,
    codebookVersion: 1,
    attributes: { speaker: { value: entityIdOf(speaker) ?? '', by: 'person' } },
    note: '',
    confidence: null,
    flagged: false,
    origin: { kind: 'hand' },
    layerOf: ME,
  };
}

const articleAt = (text: string, index: number) => ({
  title: `Report ${index}`,
  outlet: OUTLETS[index % OUTLETS.length] ?? null,
  publishedAt: null,
  language: 'en',
  bodyStart: 0,
  source: { fileName: null, mediaType: 'text/plain', byteHash: null, encoding: null },
  textHash: createHash('sha256').update(text).digest('hex'),
  length: text.length,
  wordCount: countWords(text),
});
