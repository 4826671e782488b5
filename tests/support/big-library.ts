import { createHash } from 'node:crypto';
import { stateFrom } from '../../src/domain/apply-change.ts';
import type { NewArticle } from '../../src/domain/commands/add-articles.ts';
import type { Instant, Rev, SessionId } from '../../src/domain/ids.ts';
import { newSessionRecords } from '../../src/domain/new-session.ts';
import type { Article, CanonicalText } from '../../src/domain/records/article.ts';
import type { SessionState } from '../../src/domain/session-state.ts';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { countWords } from '../../src/domain/text/words.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { CommandRunner, ME } from './command-runner.ts';

const NOW = '2025-03-22T12:00:00.000Z' as Instant;
const OUTLETS = ['The Guardian', 'Le Monde', 'Ärzteblatt', 'Al Jazeera', 'Zeit', null] as const;
const TOPICS = ['ceasefire', 'tariffs', 'drought', 'élections', 'strike', 'vaccines', 'budget'] as const;
const LANGUAGES = ['en', 'fr', 'de', 'ar', 'de', null] as const;
const DAYS = 28;

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** A story of so many articles: five outlets, seven topics, some without outlet, date or label. The same each time. */
export function bigLibrary(count: number): SessionState {
  const records = newSessionRecords(
    'session-big' as SessionId,
    'A big story',
    ME,
    NOW,
    '000000001-0000-x' as Rev,
  );
  const runner = new CommandRunner(stateFrom(0, records));
  const texts = Array.from({ length: count }, (_, index) => textAt(index));
  const { entries } = runner.do('addArticles', { articles: texts.map(articleAt) });
  const made = entries.flatMap(({ after }) => (after.type === 'article' ? [after as Article] : []));
  const kept = new Map<Article['id'], CanonicalText>(
    made.map(({ id }, index) => {
      const text = texts[index] ?? '';
      return [id, { articleId: id, text, blocks: blocksOf(text), marks: [] }];
    }),
  );
  return { ...runner.state, texts: kept };
}

/** The same as a session file. */
export const bigLibraryFile = (count: number): string =>
  sessionFile.write({ state: bigLibrary(count), scope: { kind: 'session' }, changes: [] });

const textAt = (index: number): string =>
  `Report ${index} on the ${pick(TOPICS, index)}\n\nOfficials said on day ${index % DAYS} that report ${index} was to be read with care. ${'They gave no further detail of it. '.repeat(1 + (index % 9))}\n`;

function articleAt(text: string, index: number): NewArticle {
  const topic = pick(TOPICS, index);
  return {
    title: `Report ${index} on the ${topic}`,
    outlet: pick(OUTLETS, index),
    publishedAt:
      index % 11 === 0 ? null : `2025-0${1 + (index % 6)}-${String(1 + (index % DAYS)).padStart(2, '0')}`,
    language: pick(LANGUAGES, index),
    author: index % 3 === 0 ? `Reporter ${index % 20}` : null,
    labels: index % 4 === 0 ? [] : [topic, ...(index % 5 === 0 ? ['front page'] : [])],
    ...(index % 2 === 0 && { fields: { Agency: pick(['dpa', 'AFP', 'Reuters'], index) } }),
    bodyStart: 0,
    source: { fileName: `${index}.txt`, mediaType: 'text/plain', byteHash: null, encoding: 'utf-8' },
    textHash: createHash('sha256').update(text).digest('hex'),
    length: text.length,
    wordCount: countWords(text),
  };
}
