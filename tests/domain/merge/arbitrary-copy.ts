import fc from 'fast-check';
import type { Rev } from '../../../src/domain/ids.ts';
import { keyOf } from '../../../src/domain/records.ts';
import type { Link } from '../../../src/domain/records/link.ts';
import { WITHDRAWN } from '../../../src/domain/revision.ts';
import {
  annotation,
  article,
  asOldFile,
  coding,
  comment,
  entity,
  example,
  link,
  rev,
  tag,
  unknown,
  type Value,
} from '../../support/merge-world.ts';

/** Few revisions and few ids, so that copies meet everywhere: ties, deletions of any revision, several clients. */
const revs = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b', 'c'))
  .map(([t, c]) => rev(t, c));
const seenRevs = fc.dictionary(fc.constantFrom('a', 'b', 'c'), revs, { maxKeys: 3 });
const among = (...names: readonly string[]) => fc.constantFrom(...names);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const articleIds = among('article-1', 'article-2', 'article-3', 'article-4');
const entityIds = among('entity-1', 'entity-2', 'entity-3');
/** One of the annotations of the copy, by number. */
const numbers = fc.nat(9).map(String);
const tagIds = among('tag-1', 'tag-2', 'tag-3', 'tag-4', 'tag-5');

const base = fc
  .record({
    rev: revs,
    deletedRev: fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      { weight: 3, arbitrary: revs as fc.Arbitrary<Rev | null> },
      { weight: 1, arbitrary: fc.constant(WITHDRAWN) },
    ),
    seen: fc.option(seenRevs, { nil: undefined }),
  })
  .map(({ seen, ...fields }) => ({ ...fields, ...(seen && { seen }) }));

const values = fc.dictionary(
  among('speaker', 'target'),
  fc.record({ value: fc.oneof(entityIds, fc.array(entityIds, { maxLength: 2 })), by: fc.constant('person') }),
  { maxKeys: 2 },
);

const record: fc.Arbitrary<Value> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        articleIds,
        base,
        fc.record({
          letter: among('A', 'B', 'C'),
          title: among('Talks', 'talks ', 'Other'),
          outletId: maybe(entityIds),
          url: maybe(among('https://example.org/1', 'https://example.org/2')),
          publishedAt: maybe(among('2025-03-22', '2025')),
          versionOf: maybe(articleIds),
          deletedWith: fc.option(seenRevs, { nil: undefined }),
        }),
      )
      .map(([id, fields, { deletedWith, ...own }]) =>
        article(id, {
          ...fields,
          ...own,
          // When an article was made is no one's to change, so it is the same in all copies.
          createdAt: `2025-03-22T12:00:0${Number(id.slice(-1)) % 3}.000Z`,
          ...(deletedWith && fields.deletedRev !== null && { deletedWith }),
        }),
      ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(among('n-1', 'n-2', 'n-3', 'n-4'), articleIds, base, values, among('', 'note'))
      .map(([id, of, fields, attributes, note]) =>
        // An annotation never moves to another article.
        annotation(`${id}-${of}`, of, { ...fields, attributes, note }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(articleIds, base, values)
      .map(([of, fields, attributes]) => coding(`coding-${of}`, of, { ...fields, attributes })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(entityIds, base, among('The Post', 'the post', 'Iran'))
      .map(([id, fields, name]) => entity(id, { ...fields, name })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(tagIds, maybe(tagIds), base).map(([id, parent, fields]) => tag(id, parent, fields)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(numbers, numbers, base, among('exact', 'edited'))
      .map(([from, to, fields, value]) =>
        link(from, to, { ...fields, attributes: { variant: { value, by: 'person' } } }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        among('comment-1', 'comment-2', 'comment-3'),
        base,
        maybe(among('comment-1', 'comment-9')),
        fc.record({
          resolved: fc.boolean(),
          resolvedWith: fc.option(fc.subarray(['comment-2', 'comment-3']), { nil: undefined }),
          text: among('Is this one?', 'It is.'),
        }),
      )
      .map(([id, fields, replyTo, own]) => comment(id, { ...fields, ...own, replyTo })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(among('example-1', 'example-2'), base, among('example', 'borderline'), values)
      .map(([id, fields, kind, attributes]) => example(id, { ...fields, kind, attributes })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(among('group-1', 'group-2'), base, fc.integer({ min: 0, max: 2 }))
      .map(([id, fields, size]) => unknown(id, { ...fields, size })),
  },
);

/** The records of one copy, each once; some as the first build wrote them. */
export const arbitraryCopy: fc.Arbitrary<readonly Value[]> = fc
  .array(fc.tuple(record, fc.boolean()), { maxLength: 14 })
  .map((list) => {
    const copy = list.map(([one, isOld]) => (isOld ? asOldFile(one) : one));
    const annotations = copy.filter(({ type }) => type === 'annotation');
    const whole = copy.flatMap((one) => (one.type === 'link' ? linkAmong(annotations, one as Link) : [one]));
    return [...new Map(whole.map((one) => [keyOf(one), one])).values()];
  });

/** No copy holds a link without its ends, alive or deleted. */
function linkAmong(annotations: readonly Value[], { from, to, ...fields }: Link): readonly Value[] {
  const [one, other] = [from, to].map((at) => annotations[Number(at) % Math.max(annotations.length, 1)]);
  if (!one || !other || one === other) return [];
  const { id: _id, ...rest } = fields;
  return [link(one.id, other.id, rest)];
}
