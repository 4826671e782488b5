import { stateFrom, withText } from '../../src/domain/apply-change.ts';
import { articleIdOf } from '../../src/domain/commands/add-articles.ts';
import type { ArticleId, Instant, Rev, SessionId } from '../../src/domain/ids.ts';
import { newSessionRecords } from '../../src/domain/new-session.ts';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { countWords } from '../../src/domain/text/words.ts';
import { CommandRunner, ME } from './command-runner.ts';

const NOW = '2025-03-22T12:00:00.000Z' as Instant;

/** A session with the default codebook and one article a text, ready to run commands on. */
export function sessionWith(...texts: readonly string[]): {
  readonly runner: CommandRunner;
  readonly articleIds: readonly ArticleId[];
} {
  const records = newSessionRecords('session-1' as SessionId, 'Test', ME, NOW, '000000001-0000-x' as Rev);
  const runner = new CommandRunner(stateFrom(0, records));
  const articleIds = texts.map((text, index) => addArticle(runner, text, `${index}`.padStart(20, '0')));
  return { runner, articleIds };
}

export function addArticle(runner: CommandRunner, text: string, textHash: string): ArticleId {
  const { entries } = runner.do('addArticles', {
    articles: [
      {
        title: text.slice(0, 20) || 'Untitled',
        outlet: null,
        publishedAt: null,
        language: null,
        bodyStart: 0,
        source: { fileName: null, mediaType: 'text/plain', byteHash: null, encoding: null },
        textHash,
        length: text.length,
        wordCount: countWords(text),
      },
    ],
  });
  const articleId = (entries.find(({ after }) => after.type === 'article')?.after.id ??
    articleIdOf(textHash)) as ArticleId;
  runner.state = withText(runner.state, { articleId, text, blocks: blocksOf(text), marks: [] });
  return articleId;
}
