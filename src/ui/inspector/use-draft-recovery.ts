import { useEffect } from 'react';
import type { AnnotationId, ArticleCodingId, ArticleId, EntityId } from '../../domain/ids.ts';
import { articleCodingIdOf } from '../../domain/records/article-coding.ts';
import { findAnnotation, type SessionState } from '../../domain/session-state.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { draftKeys, dropDraft, partsOfKey, readDraft } from './drafts.ts';

/**
 * Commits the typing that a closed page left behind, once a session, so that it is not lost when nobody opens its
 * field again. Where the field has changed since, the draft waits and the field offers it.
 */
export function useDraftRecovery(): void {
  const workspace = useWorkspace();
  const sessionId = useSession(({ state }) => state?.session.id);
  useEffect(() => {
    if (sessionId) void recoverDrafts(workspace);
  }, [workspace, sessionId]);
}

export async function recoverDrafts(workspace: Workspace): Promise<void> {
  for (const key of draftKeys()) {
    const { state } = workspace.session.getState();
    const draft = readDraft(key);
    const field = state && fieldOf(workspace, state, key);
    if (!draft || !field || field.stored !== draft.base) continue;
    if (draft.text === draft.base || (await field.commit(draft.text))) dropDraft(key);
  }
}

interface StoredField {
  readonly stored: string;
  commit(text: string): Promise<boolean>;
}

/** The field that a draft was typed into, null when its record is not in this session. Only notes and texts recover by themselves. */
function fieldOf(workspace: Workspace, state: SessionState, key: string): StoredField | null {
  const { run } = workspace;
  const { recordId, field } = partsOfKey(key);
  const annotation = findAnnotation(state, recordId as AnnotationId);
  if (annotation && field === 'note') {
    return {
      stored: annotation.note,
      commit: async (note) => (await run('setNote', { id: annotation.id, note })).ok,
    };
  }
  const attributeId = /^attribute:(.+)$/.exec(field)?.[1];
  if (annotation && attributeId !== undefined) {
    const value = annotation.attributes[attributeId]?.value;
    return {
      stored: typeof value === 'string' ? value : '',
      commit: async (text) =>
        (
          await run('setAttribute', {
            ids: [annotation.id],
            attributeId,
            value: text.trim() === '' ? null : text,
          })
        ).ok,
    };
  }
  const articleId = articleOfCoding(workspace, state, recordId);
  if (articleId && attributeId !== undefined) {
    const value = state.articleCodings.get(recordId as ArticleCodingId)?.attributes[attributeId]?.value;
    return {
      stored: typeof value === 'string' ? value : '',
      commit: async (text) =>
        (
          await run('setArticleAttribute', {
            articleId,
            attributeId,
            value: text.trim() === '' ? null : text,
          })
        ).ok,
    };
  }
  const entity = state.entities.get(recordId as EntityId);
  if (entity && attributeId !== undefined) {
    const value = entity.attributes[attributeId]?.value;
    return {
      stored: typeof value === 'string' ? value : '',
      commit: async (text) =>
        (
          await run('setEntityAttribute', {
            id: entity.id,
            attributeId,
            value: text.trim() === '' ? null : text,
          })
        ).ok,
    };
  }
  const article = state.articles.get(recordId as ArticleId);
  if (article && field === 'title') {
    return {
      stored: article.title,
      commit: async (title) =>
        (await run('editArticles', { edits: [{ id: article.id, title: title.trim() }] })).ok,
    };
  }
  return null;
}

/** The article whose codes by this person a draft belongs to: the coding itself may not be there yet. */
function articleOfCoding({ session }: Workspace, state: SessionState, recordId: string): ArticleId | null {
  const { actorId } = session.getState();
  for (const id of state.articles.keys()) if (articleCodingIdOf(id, actorId) === recordId) return id;
  return null;
}
