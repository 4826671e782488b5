import { comparisonReport } from '../../../src/analysis/comparison-report.ts';
import type { ActorId, AnnotationId, ArticleId, ClientId, TagId } from '../../../src/domain/ids.ts';
import { newBase } from '../../../src/domain/entries.ts';
import type { Actor } from '../../../src/domain/records/actor.ts';
import type { SessionState } from '../../../src/domain/session-state.ts';
import type { EvidenceOptions } from '../../../src/exchange/evidence/evidence-options.ts';
import { evidenceReport } from '../../../src/exchange/evidence/gather.ts';
import { evidencePage } from '../../../src/exchange/evidence/page.ts';
import { CommandRunner } from '../../support/command-runner.ts';
import { expertCoding } from '../../support/expert-coding.ts';
import { addArticle } from '../../support/plain-session.ts';
import { NOON } from '../comparison/reports.ts';
import { hashOf, sha256 } from '../node-hash.ts';
import { sessionWithSeeds } from '../sample-session.ts';

/** Right to left, with figures, Latin words, emoji of several code points and a bracket in it. */
export const ARABIC = `قال المبعوث 🕊️ إن المحادثات ستبدأ في 29 نوفمبر (في أوسلو).

وأضاف: «لن نقبل التهديدات من Washington 👩‍👩‍👧 بعد اليوم»، بحسب وكالة Reuters.`;

interface Coded {
  readonly state: SessionState;
  readonly articleIds: readonly ArticleId[];
}

/** The sample articles as an expert codes them, an Arabic one, and what two people say of it. */
export async function codedSession(): Promise<Coded> {
  const { runner, articleIds } = await sessionWithSeeds();
  const arabic = addArticle(runner, ARABIC, hashOf(ARABIC));
  const all = [...articleIds, arabic];
  const tag = (one: CommandRunner, articleId: ArticleId, tagId: string, words: string): AnnotationId => {
    const start = one.state.texts.get(articleId)?.text.indexOf(words) ?? -1;
    if (start < 0) throw new Error(`“${words}” is not in the article`);
    const ranges = [{ start, end: start + words.length }];
    const { entries } = one.do('createAnnotation', { articleId, ranges, tagId: tagId as TagId });
    return entries.find(({ after }) => after.type === 'annotation')?.after.id as AnnotationId;
  };
  const made = new Map<string, AnnotationId>();
  for (const { article, tag: tagId, words, speaker, target } of expertCoding) {
    const articleId = all['ABC'.indexOf(article)]!;
    const id = tag(runner, articleId, tagId, words);
    made.set(`${tagId} ${words}`, id);
    if (speaker) runner.do('assignEntity', { ids: [id], attributeId: 'speaker', name: speaker });
    if (target) runner.do('assignEntity', { ids: [id], attributeId: 'target', name: target });
  }
  const [first, second] = [...made.values()];
  runner.do('setNote', { id: first!, note: 'The headline takes this over\nwithout the attribution.' });
  runner.do('createLink', { kind: 'asserts', from: first!, to: second! });
  runner.do('addComment', {
    about: { type: 'annotation', id: first! },
    text: 'Is this one quote or two?',
    replyTo: null,
  });
  runner.do('setFlag', { ids: [second!], flagged: true });
  runner.do('setConfidence', { ids: [second!], confidence: 'low' });
  tag(runner, arabic, 'quote', '«لن نقبل التهديدات من Washington 👩‍👩‍👧 بعد اليوم»');
  tag(runner, arabic, 'framing', 'التهديدات من Washington');
  tag(runner, arabic, 'claim', 'المحادثات ستبدأ في 29 نوفمبر (في أوسلو)');
  tag(runner, arabic, 'claim', '🕊️');
  const other = new CommandRunner(runner.state, {
    client: 'other' as ClientId,
    actorId: 'actor-bo' as ActorId,
  });
  const bo = {
    ...newBase('actor', 'actor-bo' as ActorId, other.context),
    name: 'Bo Chen',
    initials: 'BC',
    kind: 'person',
  };
  other.commit('join', 'setup', 'join', [{ before: null, after: bo as Actor }], null);
  tag(other, all[0]!, 'framing', 'build trust with Iran to avoid an armed conflict');
  tag(other, all[0]!, 'claim', 'US President Donald Trump is attempting');
  return { state: other.state, articleIds: all };
}

export const everything = (articleIds: readonly ArticleId[]): EvidenceOptions => ({
  articleIds,
  coders: null,
  tagIds: null,
  annotationIds: null,
  withNotes: true,
  withComments: true,
  withLinks: true,
  withComparison: true,
  withProvenance: true,
});

export const pageOf = async (state: SessionState, options: EvidenceOptions): Promise<string> => {
  const there = options.articleIds.filter((id) => state.texts.has(id));
  const comparison = options.withComparison && there.length > 1 ? comparisonReport(state, there) : null;
  return evidencePage(await evidenceReport(state, options, comparison), NOON, sha256);
};
