import { codingProblems } from './check-target.ts';
import { recordSchemas, isKnownType } from './records.ts';
import { findRecord, recordsOf, type SessionState } from './session-state.ts';

/** Blank is Unicode White_Space: `trim` would keep NEL, which ends lines, and drop U+FEFF, which is none. */
const NON_BLANK = /\P{White_Space}/u;

/**
 * Everything that must be true of a session, as a list of what is not. Every domain and workspace test ends with it.
 * Texts that are not loaded are not judged.
 */
export function checkSession(state: SessionState): readonly string[] {
  const problems: string[] = [];
  for (const record of recordsOf(state)) {
    if (!isKnownType(record.type)) continue;
    const parsed = recordSchemas[record.type].safeParse(record);
    if (!parsed.success) problems.push(`${record.type} ${record.id} does not fit its schema`);
  }
  const letters = [...state.articles.values()].map(({ letter }) => letter);
  if (new Set(letters).size !== letters.length) problems.push('two articles have one letter');
  for (const tombstone of state.deleted.values()) {
    if (tombstone.deletedRev === null) problems.push(`${tombstone.id} is among the deleted but lives`);
  }
  for (const [articleId, ofArticle] of state.annotations) {
    const text = state.texts.get(articleId)?.text;
    for (const [id, annotation] of ofArticle) {
      if (annotation.id !== id) problems.push(`${id} is filed under another id`);
      if (annotation.target.articleId !== articleId) problems.push(`${id} is filed under another article`);
      problems.push(...codingProblems(state, annotation, text));
    }
  }
  for (const { id, from, to } of state.links.values()) {
    const ends = [from, to].map((end) => findRecord(state, { type: 'annotation', id: end }));
    if (!ends.every(Boolean)) problems.push(`${id} links what is not there, alive or deleted`);
  }
  for (const { id, tagId } of state.examples.values()) {
    if (!findRecord(state, { type: 'tag', id: tagId })) problems.push(`${id} is an example of no tag`);
  }
  for (const [articleId, content] of state.texts) {
    let end = 0;
    for (const { range } of content.blocks) {
      if (range.start < end || range.end <= range.start) problems.push(`${articleId} has crossing blocks`);
      if (NON_BLANK.test(content.text.slice(end, range.start)))
        problems.push(`${articleId} has words outside blocks`);
      end = range.end;
    }
    if (NON_BLANK.test(content.text.slice(end))) problems.push(`${articleId} has words after its last block`);
  }
  return problems;
}
