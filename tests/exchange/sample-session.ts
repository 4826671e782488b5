import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stateFrom, withText } from '../../src/domain/apply-change.ts';
import type { Change } from '../../src/domain/change.ts';
import type { AnnotationId, ArticleId, Instant, Rev, SessionId, TagId } from '../../src/domain/ids.ts';
import { newSessionRecords } from '../../src/domain/new-session.ts';
import type { UnknownRecord } from '../../src/domain/records.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import type { TextRange } from '../../src/domain/records/range.ts';
import type { SessionState } from '../../src/domain/session-state.ts';
import type { ArticleDraft } from '../../src/exchange/importer.ts';
import { importFile } from '../../src/exchange/importers.ts';
import { CommandRunner, ME } from '../support/command-runner.ts';
import { sha256 } from './node-hash.ts';

const SEEDS = ['000_2dd4d78006458cad.txt', '001_59f875a34b8e8c6a.txt', '002_fb124d9c4f23c2b0.txt'];
const NOW = '2025-03-22T12:00:00.000Z' as Instant;
const REV = '000000001-0000-x' as Rev;

export const seedBytes = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../public/seeds', name)));

/** The draft that reading a seed gives; fails loudly when it can't be read. */
async function seedDraft(name: string): Promise<ArticleDraft> {
  const result = await importFile({ name, bytes: seedBytes(name) }, sha256);
  if (!result.ok || result.value.kind !== 'article') throw new Error(`${name} is not read as an article`);
  return result.value.draft;
}

export interface SampleSession {
  readonly state: SessionState;
  readonly log: readonly Change[];
  readonly articleIds: readonly [ArticleId, ArticleId, ArticleId];
}

/** An empty session with the sample articles. */
export async function sessionWithSeeds(): Promise<{
  runner: CommandRunner;
  articleIds: SampleSession['articleIds'];
}> {
  const records = newSessionRecords('session-sample' as SessionId, 'Sample', ME, NOW, REV);
  const runner = new CommandRunner(stateFrom(0, records));
  const drafts = await Promise.all(SEEDS.map(seedDraft));
  const { entries } = runner.do('addArticles', {
    articles: drafts.map(({ fileName, mediaType, encoding, byteHash, ...draft }) => ({
      ...draft.proposal,
      language: 'en',
      source: { fileName, mediaType, encoding, byteHash },
      textHash: draft.textHash,
      length: draft.text.length,
      wordCount: draft.wordCount,
    })),
  });
  const articleIds = entries.flatMap(({ after }) =>
    after.type === 'article' ? [after.id as ArticleId] : [],
  );
  for (const [index, articleId] of articleIds.entries()) {
    const { text = '', blocks = [] } = drafts[index] ?? {};
    runner.state = withText(runner.state, { articleId, text, blocks, marks: [] });
  }
  return { runner, articleIds: articleIds as unknown as SampleSession['articleIds'] };
}

/**
 * The sample articles with a bit of everything: quotes in quotes, one broken by "said", a framing, attributes of
 * several kinds, a tombstone, a detached annotation, a record and a field of a newer version.
 */
export async function sampleSession(): Promise<SampleSession> {
  const { runner, articleIds } = await sessionWithSeeds();
  const [a, b] = articleIds;
  const find = (articleId: ArticleId, words: string): TextRange => {
    const start = runner.state.texts.get(articleId)?.text.indexOf(words) ?? -1;
    if (start < 0) throw new Error(`“${words}” is not in the article`);
    return { start, end: start + words.length };
  };
  const tag = (articleId: ArticleId, tagId: string, ...words: readonly string[]): AnnotationId => {
    const ranges = words.map((each) => find(articleId, each));
    const { entries } = runner.do('createAnnotation', { articleId, ranges, tagId: tagId as TagId });
    return entries.find(({ after }) => after.type === 'annotation')?.after.id as AnnotationId;
  };

  const speech = tag(
    a,
    'quote',
    '“The Americans should know threats will get them nowhere when confronting Iran.”',
  );
  runner.do('assignEntity', { ids: [speech], attributeId: 'speaker', name: 'Ali Khamenei' });
  const cue = tag(a, 'framing', 'said: “The');
  const cueTarget = runner.state.annotations.get(a)?.get(cue)?.target;
  if (!cueTarget) throw new Error('no target');
  runner.do('setAttribute', { ids: [speech], attributeId: 'cue', value: cueTarget });
  runner.do('deleteAnnotations', { ids: [cue] });
  const letter = tag(a, 'quote', "I'm a president of peace. That's what I want.", 'We should talk');
  runner.do('setNote', { id: letter, note: 'Reported by Witkoff,\nwho read it "roughly".' });
  runner.do('setConfidence', { ids: [letter], confidence: 'low' });
  tag(a, 'claim', "I'm a president of peace");
  const framing = tag(a, 'framing', 'Iran-backed Houthi militia');
  runner.do('setFlag', { ids: [framing], flagged: true });
  tag(b, 'claim', 'Trump');

  const pattern = runner.state.annotations.get(a)?.get(framing);
  if (!pattern) throw new Error('no annotation');
  const detached: Annotation = {
    ...pattern,
    id: 'annotation-detached' as AnnotationId,
    target: {
      ...pattern.target,
      ranges: [{ start: 40_000, end: 40_012 }],
      quotes: [{ exact: 'words gone by', prefix: '', suffix: '' }],
      detached: true,
    },
  };
  const newer = {
    ...detached,
    type: 'comment',
    id: 'comment-1',
    text: 'from a newer version',
  } as UnknownRecord;
  const label = { ...runner.state.session, moodOfTheDay: { good: true } };
  runner.commit(
    'import',
    'import',
    'import',
    [
      { before: null, after: detached },
      { before: null, after: newer },
      { before: runner.state.session, after: label },
    ],
    null,
  );
  return { state: runner.state, log: runner.log, articleIds };
}
