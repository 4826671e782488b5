import fc from 'fast-check';
import { stateFrom } from '../../src/domain/apply-change.ts';
import type { Change } from '../../src/domain/change.ts';
import type { ClientId, Rev, SessionId } from '../../src/domain/ids.ts';
import { newSessionRecords } from '../../src/domain/new-session.ts';
import type { AnyRecord, UnknownRecord } from '../../src/domain/records.ts';
import type { SessionState } from '../../src/domain/session-state.ts';
import { ME } from '../support/command-runner.ts';
import { codedArticle } from './arbitrary-article.ts';
import { talk, talkAbout } from './arbitrary-comments.ts';
import { colleagues, handOuts } from './arbitrary-people.ts';
import { linkFields, linksAmong } from './arbitrary-links.ts';
import { deletedRev, future, NOW, revision, words } from './arbitrary-values.ts';

const unknownRecord: fc.Arbitrary<UnknownRecord> = fc
  .record({
    type: fc.constantFrom('group', 'comment'),
    id: fc.nat(99).map(String),
    rev: revision,
    deletedRev,
    future,
  })
  .map((fields) => ({ ...fields, createdBy: ME, createdAt: NOW }));

export interface ArbitrarySession {
  readonly state: SessionState;
  readonly changes: readonly Change[];
}

/** Whole sessions with a log that holds every record once. */
export const arbitrarySession: fc.Arbitrary<ArbitrarySession> = fc
  .record({
    title: words,
    coded: fc
      .nat(3)
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => codedArticle(index)))),
    colleagues,
    handOuts,
    links: linkFields,
    said: talk,
    unknown: fc.uniqueArray(unknownRecord, { selector: ({ type, id }) => `${type} ${id}`, maxLength: 3 }),
    withLog: fc.boolean(),
  })
  .map(({ title, coded, colleagues: people, handOuts: packages, links, said, unknown, withLog }) => {
    const records: AnyRecord[] = [
      ...newSessionRecords('session-1' as SessionId, title, ME, NOW, '000000001-0000-x' as Rev),
      ...people,
      ...packages,
      ...coded.flatMap(({ article, annotations, codings, entity }) => [
        entity,
        article,
        ...annotations,
        ...codings,
      ]),
      ...linksAmong(
        coded.flatMap(({ annotations }) => annotations),
        links,
      ),
      ...talkAbout(
        coded.flatMap(({ annotations }) => annotations),
        said,
      ),
    ];
    const state = stateFrom(
      0,
      records,
      unknown,
      coded.map(({ content }) => content),
    );
    const changes = [...records, ...unknown].map(
      (after, index): Change => ({
        seq: index + 1,
        rev: after.rev,
        sessionId: 'session-1' as SessionId,
        actorId: ME,
        clientId: 'client' as ClientId,
        at: NOW,
        command: 'import',
        title,
        intent: 'import',
        of: null,
        entries: [{ before: null, after }],
      }),
    );
    return { state, changes: withLog ? changes : [] };
  });
