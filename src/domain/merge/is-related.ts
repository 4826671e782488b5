import type { Article } from '../records/article.ts';
import type { SessionDump } from '../session-dump.ts';
import type { SessionState } from '../session-state.ts';

/** Whether a session file is a copy of this session, or of another one about an article that is here. */
export function isRelated(state: SessionState, dump: SessionDump): boolean {
  const hashes = new Set([...state.articles.values()].map(({ textHash }) => textHash));
  const isHere = ({ id, textHash }: Article): boolean => state.articles.has(id) || hashes.has(textHash);
  return dump.records.some((record) => {
    if (record.type === 'session') return record.id === state.session.id;
    return record.type === 'article' && record.deletedRev === null && isHere(record);
  });
}
