import { withText, withTexts } from '../domain/apply-change.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import { ok, type Result } from '../domain/result.ts';
import { annotationsOf, articlesInOrder, type SessionState } from '../domain/session-state.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { isAttached } from '../domain/text/targets.ts';
import { say, show, type Core } from './core.ts';
import type { OpenSession } from './open-session.ts';

/** Makes sure that a text is in memory. */
export async function loadText(core: Core, articleId: ArticleId): Promise<Result<void, StorageFailure>> {
  const { open } = core;
  const { state } = core.session.getState();
  if (!state || !open || state.texts.has(articleId)) return ok(undefined);
  const loaded = await open.storage.loadText(articleId);
  if (!loaded.ok) return loaded;
  const current = core.session.getState().state;
  // Another session may have been opened meanwhile.
  if (loaded.value && current && core.open === open) {
    show(core, { state: verified(withText(current, loaded.value), articleId) });
  }
  return ok(undefined);
}

/** The same for a text that is about to be read: a failure is told. */
export async function showText(core: Core, articleId: ArticleId): Promise<void> {
  const loaded = await loadText(core, articleId);
  if (!loaded.ok) say(core, core.ports.describe(loaded.reason), 'problem');
}

/** How many UTF-16 units of text are fetched ahead: some hundred articles of an ordinary length. */
const AHEAD = 5_000_000;

/**
 * Fetches the texts that nobody has opened yet, as far as they are small. A copy can then be saved whole also on the
 * day when site data is cleared under the open session. They are shown in one go: each new text makes lists look anew.
 *
 * @param written those that the session was created with a moment ago; they are not read back
 */
export async function fetchTextsAhead(
  core: Core,
  open: OpenSession,
  written: readonly CanonicalText[] = [],
): Promise<void> {
  const { state } = core.session.getState();
  if (!state) return;
  const here = new Map(written.map((text) => [text.articleId, text]));
  const fetched: CanonicalText[] = [];
  let units = 0;
  for (const { id, length } of articlesInOrder(state)) {
    units += length;
    if (units > AHEAD) break;
    if (state.texts.has(id)) continue;
    const known = here.get(id);
    const loaded = known ? ok(known) : await open.storage.loadText(id);
    if (core.open !== open || !loaded.ok) break;
    if (loaded.value) fetched.push(loaded.value);
  }
  const current = core.session.getState().state;
  if (!current || core.open !== open || fetched.length === 0) return;
  const missing = fetched.filter(({ articleId }) => !current.texts.has(articleId));
  show(core, {
    state: missing.reduce((next, { articleId }) => verified(next, articleId), withTexts(current, missing)),
  });
}

/**
 * The text is the witness of every annotation on it. One that does not slice its own words is shown as detached, in
 * memory only: nothing is guessed, and the record stays as it was found.
 */
export function verified(state: SessionState, articleId: ArticleId): SessionState {
  const text = state.texts.get(articleId)?.text ?? '';
  const strays = [...annotationsOf(state, articleId).values()].filter(
    ({ target }) => !target.detached && !isAttached(target, text),
  );
  if (strays.length === 0) return state;
  const ofArticle = new Map(annotationsOf(state, articleId));
  for (const stray of strays) {
    ofArticle.set(stray.id, { ...stray, target: { ...stray.target, detached: true } });
  }
  return { ...state, annotations: new Map(state.annotations).set(articleId, ofArticle) };
}
