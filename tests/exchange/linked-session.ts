import type { AnnotationId, ArticleId, LinkId, TagId } from '../../src/domain/ids.ts';
import type { TextRange } from '../../src/domain/records/range.ts';
import type { CommandRunner } from '../support/command-runner.ts';
import { sessionWithSeeds, type SampleSession } from './sample-session.ts';

export interface LinkedSession extends SampleSession {
  readonly runner: CommandRunner;
  readonly ids: {
    /** A quote in A, said again in B, and the claim in it; one more quote in A that was deleted. */
    readonly source: AnnotationId;
    readonly copy: AnnotationId;
    readonly claim: AnnotationId;
    readonly gone: AnnotationId;
  };
  /** From the source to its copy, to the claim, and to the quote that was deleted. One more was deleted itself. */
  readonly links: { readonly same: LinkId; readonly asserts: LinkId; readonly toGone: LinkId };
}

/** The sample articles with what was coded once in A and copied to B, and links of several kinds. */
export async function linkedSession(): Promise<LinkedSession> {
  const { runner, articleIds } = await sessionWithSeeds();
  const [a, b] = articleIds;
  const rangeOf = (articleId: ArticleId, words: string): TextRange => {
    const start = runner.state.texts.get(articleId)?.text.indexOf(words) ?? -1;
    if (start < 0) throw new Error(`“${words}” is not in the article`);
    return { start, end: start + words.length };
  };
  const made = (change: ReturnType<CommandRunner['do']>, type: string): string =>
    change.entries.find(({ after }) => after.type === type)?.after.id ?? '';
  const tag = (tagId: string, words: string): AnnotationId =>
    made(
      runner.do('createAnnotation', {
        articleId: a,
        ranges: [rangeOf(a, words)],
        tagId: tagId as TagId,
      }),
      'annotation',
    ) as AnnotationId;

  const source = tag('quote', "I'm a president of peace");
  runner.do('setAttribute', { ids: [source], attributeId: 'medium', value: 'letter' });
  const claim = tag('claim', 'a president of peace');
  const gone = tag('quote', 'We should talk');
  const copied = runner.do('copyAnnotations', {
    copies: [
      {
        sourceId: source,
        articleId: b,
        ranges: [rangeOf(b, 'president of peace')],
        variant: 'edited',
        because: 'the same words as in A',
      },
    ],
  });
  const copy = made(copied, 'annotation') as AnnotationId;
  const link = (kind: string, from: AnnotationId, to: AnnotationId): LinkId =>
    made(runner.do('createLink', { kind, from, to }), 'link') as LinkId;
  const asserts = link('asserts', source, claim);
  const toGone = link('continues', source, gone);
  runner.do('deleteLinks', { ids: [link('supports', copy, claim)] });
  runner.do('deleteAnnotations', { ids: [gone] });
  return {
    runner,
    state: runner.state,
    log: runner.log,
    articleIds,
    ids: { source, copy, claim, gone },
    links: { same: made(copied, 'link') as LinkId, asserts, toGone },
  };
}
