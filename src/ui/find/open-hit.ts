import { requestFocus } from '../reading/focus.ts';
import { showAgain } from '../layers/show-again.ts';
import { visitRoom } from '../frame/visit-room.ts';
import { goToTopic } from '../comments/go-to-topic.ts';
import { namesStore } from '../entities/entities-store.ts';
import { findActions } from '../keys/actions/find-actions.ts';
import { goActions } from '../keys/actions/go-actions.ts';
import { keyText } from '../keys/key-combo.ts';
import { keysOf } from '../keys/key-map.ts';
import { platform } from '../keys/platform.ts';
import type { LinkId, TagId } from '../../domain/ids.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { RecordHit } from '../../analysis/finding/find-in-records.ts';
import type { FoundItem } from './found-items.ts';
import { roomStore } from './room-store.ts';
import { wayBackStore } from './way-back.ts';

/** What leads back to the results. */
const WAYS_BACK = [...goActions, ...findActions].filter(
  ({ id }) => id === 'go.back' || id === 'find.inSession',
);

/** "Esc or Ctrl+Shift+F", as this person has the keys; empty where they have none. */
function keysBack({ settings }: Workspace): string {
  const keys = WAYS_BACK.flatMap((action) => keysOf(action, settings.getState(), platform)[0] ?? []);
  return keys.map((key) => keyText(key, platform)).join(' or ');
}

/** To where a hit stands: its words selected, or the annotation it belongs to. The way back leads to its row. */
export async function openHit(workspace: Workspace, item: FoundItem, row: number): Promise<void> {
  const { articleId, range, annotations, record } = item;
  roomStore.setState({ row, comesBack: true });
  if (articleId === null) {
    if (record) await openElsewhere(workspace, record);
    return;
  }
  await workspace.openArticle(articleId);
  const [annotation] = annotations;
  wayBackStore.setState({ from: { articleId, range, annotationId: (!range && annotation?.id) || null } });
  const keys = keysBack(workspace);
  if (keys) sayWhileHere(workspace, `${keys} leads back to the results`);
  if (range) {
    requestFocus('text', range, true);
    return;
  }
  if (annotation) showAgain(workspace, annotation);
  requestFocus('text', annotation?.id ?? null);
}

/** Says what is true until one goes to another room or article, and then takes it back. */
function sayWhileHere({ say, session, view }: Workspace, words: string): void {
  say(words);
  const { count } = session.getState().said;
  const there = view.getState();
  const stop = view.subscribe(({ room, articleId }) => {
    if (room === there.room && articleId === there.articleId) return;
    stop();
    if (session.getState().said.count === count) say('');
  });
}

/** To what stands in no text: a name, or what a comment is about. */
async function openElsewhere(workspace: Workspace, { entityId, topic }: RecordHit): Promise<void> {
  if (entityId) {
    namesStore.setState({ words: '', alikeOnly: false, activeId: entityId });
    visitRoom(workspace, 'entities');
    return;
  }
  const { state } = workspace.session.getState();
  const isThere =
    (topic?.type === 'tag' && state?.tags.has(topic.id as TagId)) ||
    (topic?.type === 'link' && state?.links.has(topic.id as LinkId));
  if (topic && isThere) await goToTopic(workspace, topic);
  else if (topic?.type === 'session') workspace.say('This comment is about the whole session');
  else workspace.say('What this comment is about is no longer there');
}
