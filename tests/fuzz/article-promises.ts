import { stateFrom, withText } from '../../src/domain/apply-change.ts';
import type { Instant, Rev, SessionId } from '../../src/domain/ids.ts';
import { newSessionRecords } from '../../src/domain/new-session.ts';
import type { SessionState } from '../../src/domain/session-state.ts';
import type { ArticleDraft, ImportResult } from '../../src/exchange/importer.ts';
import { sentenceOfNotice, sentenceOfProblem } from '../../src/ui/sentences/import.ts';
import { newArticleOf, textsFor } from '../../src/workspace/accepted-articles.ts';
import { hashOf } from '../exchange/node-hash.ts';
import { CommandRunner, ME } from '../support/command-runner.ts';
import { sentenceProblem } from './sentence-problem.ts';
import { sessionProblems } from './session-promises.ts';

const LIVING = /^(?:https?|mailto):/u;
const NOW = '2025-03-22T12:00:00.000Z' as Instant;
const isBlank = (text: string): boolean => /^\p{White_Space}*$/u.test(text);

/**
 * What is not as it must be in the answer of an importer, whatever the file was.
 *
 * @param howFar `taken in`: each draft is also made a session, exported and opened again, which takes ten times as long
 */
export async function resultProblems(
  result: ImportResult,
  howFar: 'read' | 'taken in' = 'taken in',
): Promise<readonly string[]> {
  if (!result.ok) return sentenceProblem(sentenceOfProblem(result.reason));
  const { value } = result;
  switch (value.kind) {
    case 'article':
      return howFar === 'read' ? draftProblems(value.draft) : takenInProblems(value.draft);
    case 'several':
      return (await Promise.all(value.items.map((item) => resultProblems(item.result, howFar)))).flat();
    case 'table':
      return value.table.sample.every((row) => row.length === value.table.columns.length)
        ? []
        : ['a row of a table has not as many cells as there are columns'];
    case 'session':
      return sessionProblems(value.dump);
  }
}

/** A draft holds together, and holds nothing that could run or lead anywhere but to the web. */
const draftProblems = (draft: ArticleDraft): readonly string[] => [
  ...shapeProblems(draft),
  ...addressProblems(draft),
  ...draft.notices.flatMap((notice) => sentenceProblem(sentenceOfNotice(notice))),
];

/** It can also be taken in, saved and opened again. */
async function takenInProblems(draft: ArticleDraft): Promise<readonly string[]> {
  const problems = draftProblems(draft);
  if (problems.length > 0) return problems;
  const state = sessionOf(draft);
  return typeof state === 'string' ? [state] : sessionProblems(state);
}

function shapeProblems({ text, blocks, marks, ...draft }: ArticleDraft): readonly string[] {
  const problems: string[] = [];
  const words = [text, ...draft.dropped.map((dropped) => dropped.text), JSON.stringify(draft.proposal)];
  if (words.some((each) => !each.isWellFormed())) problems.push('half a character');
  if (text.includes('\0')) problems.push('a null character');
  if (draft.textHash !== hashOf(text)) problems.push('the hash of another text');
  if (draft.original?.length === 0) problems.push('an original without bytes');
  if (draft.stretches && draft.stretches.length !== blocks.length)
    problems.push('stretches that are no blocks');
  const { bodyStart } = draft.proposal;
  if (!(bodyStart >= 0 && bodyStart <= text.length)) problems.push('a body outside the text');
  let end = 0;
  for (const { range, depth = 1, marker = '' } of blocks) {
    if (range.start < end || range.end <= range.start) problems.push('blocks that cross');
    if (!isBlank(text.slice(end, range.start))) problems.push('words outside all blocks');
    if (!Number.isInteger(depth) || depth < 1 || marker.length > 100) problems.push('an item that is none');
    end = range.end;
  }
  if (end > text.length || !isBlank(text.slice(end))) problems.push('words behind the last block');
  for (const { range } of marks) {
    if (!(range.start >= 0 && range.start < range.end && range.end <= text.length)) {
      problems.push('a mark outside the text');
    }
  }
  return problems;
}

function addressProblems({ marks, proposal }: ArticleDraft): readonly string[] {
  const addresses = [...marks.map(({ href }) => href), proposal.url];
  const lost = addresses.filter((address) => address != null && !LIVING.test(address));
  const unknown = marks
    .flatMap((mark) => Object.keys(mark))
    .filter((key) => !['kind', 'range', 'href'].includes(key));
  return [...lost.map((address) => `leads to ${address}`), ...unknown.map((key) => `a mark with ${key}`)];
}

/** The session this article makes by itself, or why it could not be taken in. */
function sessionOf(draft: ArticleDraft): SessionState | string {
  const records = newSessionRecords('session-1' as SessionId, 'Test', ME, NOW, '000000001-0000-x' as Rev);
  const runner = new CommandRunner(stateFrom(0, records));
  const { title, outlet, publishedAt, author, url, language, labels } = draft.proposal;
  const accepted = {
    ...{ draft, outlet, publishedAt, author, url, language },
    title: title.trim() === '' ? 'Untitled' : title,
    ...(labels && { labels }),
  };
  const effect = runner.ask('addArticles', { articles: [newArticleOf(accepted)] });
  if (!effect.ok) return `refused when it was taken in: ${JSON.stringify(effect.reason)}`;
  const { entries } = runner.commit('addArticles', 'do', '', effect.value.entries, null);
  return textsFor([accepted], entries).reduce(withText, runner.state);
}
