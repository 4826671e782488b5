import fc from 'fast-check';
import type { ArticleId, CommentId, ExampleId, TagId } from '../../src/domain/ids.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { topicTypes, type Comment } from '../../src/domain/records/comment.ts';
import { exampleKinds, type Example } from '../../src/domain/records/example.ts';
import { coder } from './arbitrary-people.ts';
import { deletedRev, entityId, future, NOW, revision, revisions, words } from './arbitrary-values.ts';

const commentId = fc.nat(9).map((number) => `comment-${number}` as CommentId);
const stamps = { rev: revision, deletedRev, seen: revisions, createdBy: coder, future };

/** About things by number, some of which are not there; answers go anywhere, also to what never came. */
const commentFields = fc.record({
  ...stamps,
  id: commentId,
  type: fc.constantFrom(...topicTypes),
  at: fc.nat(9),
  text: words,
  replyTo: fc.option(commentId),
  resolved: fc.boolean(),
  reworded: fc.option(fc.record({ by: coder, at: fc.constant(NOW) }), { nil: undefined }),
  resolvedWith: fc.option(fc.array(commentId, { maxLength: 3 }), { nil: undefined }),
});

const exampleFields = fc.record({
  ...stamps,
  id: fc.nat(9).map((number) => `example-${number}` as ExampleId),
  tagId: fc.constantFrom('quote', 'claim') as fc.Arbitrary<string> as fc.Arbitrary<TagId>,
  kind: fc.constantFrom(...exampleKinds),
  quote: fc.record({ exact: words, prefix: words, suffix: words }),
  article: fc.record({
    id: fc.constantFrom(null, 'article-0', 'article-9') as fc.Arbitrary<ArticleId | null>,
    letter: fc.constantFrom('', 'A', 'AB'),
    title: words,
  }),
  /** The annotation it was taken from, by number; and whether a passage of it is among the values. */
  from: fc.option(fc.nat(9)),
  withPassage: fc.boolean(),
  attributes: fc.dictionary(
    fc.constantFrom('speaker', 'cue'),
    fc.record({
      value: fc.oneof(words, entityId),
      by: fc.constantFrom('person' as const, 'copied' as const),
    }),
  ),
  note: words,
});

export const talk = fc.record({
  comments: fc.uniqueArray(commentFields, { selector: ({ id }) => id, maxLength: 5 }),
  examples: fc.uniqueArray(exampleFields, { selector: ({ id }) => id, maxLength: 3 }),
});
type Talk = typeof talk extends fc.Arbitrary<infer T> ? T : never;

export function talkAbout(
  annotations: readonly Annotation[],
  { comments, examples }: Talk,
): readonly (Comment | Example)[] {
  return [
    ...comments.map(({ type, at, ...fields }): Comment => {
      const ids = {
        annotation: annotations[at]?.id ?? 'annotation-gone',
        tag: ['quote', 'claim', 'gone'][at] ?? 'framing',
        article: `article-${at}`,
        link: 'link-gone',
        session: 'session-1',
      };
      return { ...fields, type: 'threadComment', about: { type, id: ids[type] }, createdAt: NOW };
    }),
    ...examples.map(({ from, withPassage, ...fields }): Example => {
      const source = annotations[from ?? -1];
      const passage = withPassage && source && { where: { value: source.target, by: 'person' as const } };
      return {
        ...fields,
        type: 'example',
        annotationId: source?.id ?? null,
        attributes: { ...fields.attributes, ...passage },
        createdAt: NOW,
      };
    }),
  ];
}
