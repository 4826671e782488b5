import fc from 'fast-check';
import type { ActorId, ArticleId, HandOutId, Instant } from '../../src/domain/ids.ts';
import { actorColours, type Actor } from '../../src/domain/records/actor.ts';
import type { HandOut } from '../../src/domain/records/hand-out.ts';
import { ME } from '../support/command-runner.ts';
import { deletedRev, future, NOW, revision, revisions, words } from './arbitrary-values.ts';

export const COLLEAGUES = ['actor-ada' as ActorId, 'actor-ben' as ActorId] as const;
/** Some layers belong to people whose record never came. */
export const coder = fc.constantFrom(ME, ...COLLEAGUES, 'actor-unheard-of' as ActorId);

export const colleagues: fc.Arbitrary<readonly Actor[]> = fc
  .subarray([...COLLEAGUES])
  .chain((ids) => fc.tuple(...ids.map((id) => colleague(id))));

const colleague = (id: ActorId): fc.Arbitrary<Actor> =>
  fc
    .record({
      rev: revision,
      deletedRev,
      seen: revisions,
      name: words,
      colour: fc.option(fc.constantFrom(...actorColours), { nil: undefined }),
      orcid: fc.option(fc.constantFrom('0000-0002-1825-0097', null), { nil: undefined }),
      future,
    })
    .map(
      (fields) =>
        ({
          ...fields,
          type: 'actor',
          id,
          createdBy: id,
          createdAt: NOW,
          initials: 'X',
          kind: 'person',
        }) as Actor,
    );

/** Articles of a hand-out may have been removed since, or were never in this copy. */
const handOut = fc
  .record({
    id: fc.nat(99).map((number) => `hand-out-${number}` as HandOutId),
    rev: revision,
    deletedRev,
    seen: revisions,
    coderName: words,
    coderId: fc.option(coder),
    articleIds: fc.array(fc.constantFrom('article-0', 'article-1', 'article-9') as fc.Arbitrary<ArticleId>),
    instructions: words,
    dueOn: fc.constantFrom(null, '2026-01-31'),
    blind: fc.boolean(),
    codebookLocked: fc.boolean(),
    handedInAt: fc.constantFrom(null, '2026-01-30T23:59:59.000Z' as Instant),
    future,
  })
  .map((fields): HandOut => ({ ...fields, type: 'handOut', createdBy: ME, createdAt: NOW }));

export const handOuts = fc.uniqueArray(handOut, { selector: ({ id }) => id, maxLength: 3 });
