import { describe, expect, it } from 'vitest';
import type { ArticleId, SessionId } from '../../../src/domain/ids.ts';
import { isRelated } from '../../../src/domain/merge/is-related.ts';
import type { AnyRecord } from '../../../src/domain/records.ts';
import { article, sessionState } from '../../support/article-builder.ts';

const mine = article('We won.');
const state = sessionState([mine]);
const elsewhere = { ...state.session, id: 'session-2' as SessionId };
const dump = (...records: readonly AnyRecord[]) => ({ records, unknown: [], texts: [], changes: [] });
const id = 'article-z' as ArticleId;

describe('whether a session file has to do with the open session', () => {
  it.each([
    ['it is a copy of it', dump(state.session), true],
    ['it holds an article that is here', dump(elsewhere, mine.article), true],
    ['it holds the same text under another id', dump(elsewhere, { ...mine.article, id }), true],
    ['it holds other articles', dump(elsewhere, article('Other.', { id }).article), false],
    [
      'it has removed that article',
      dump(elsewhere, { ...mine.article, deletedRev: mine.article.rev }),
      false,
    ],
    ['it holds nothing', dump(elsewhere), false],
  ])('%s', (_, file, related) => expect(isRelated(state, file)).toBe(related));
});
