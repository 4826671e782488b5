import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { AnnotationId } from '../../domain/ids.ts';
import { findAnnotation } from '../../domain/session-state.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { requestFocus } from '../reading/focus.ts';
import { readingStore } from '../reading/reading-store.ts';
import { keysAreHeld } from '../reading/typed-ahead.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { keepJumpKey, takeJumpKey } from './jump-keys.ts';
import { JumpList } from './jump-list.tsx';
import { JumpPrompt } from './jump-prompt.tsx';
import { jumpStore, type Asking } from './jump-store.ts';
import { stopAsking } from './stop-asking.ts';

/** The annotations without which the question makes no sense. */
function endsOf(asking: Asking | null): readonly AnnotationId[] {
  if (asking?.step === 'kind') return [asking.from, asking.to];
  return asking?.purpose.kind === 'link' ? [asking.purpose.from] : [];
}

/** Everything that is on screen while an annotation is to be chosen, and the keys that choose. */
export function JumpLayer() {
  const context = useActionContext();
  const sessionId = useSession((session) => session.sessionId);
  const room = useView((view) => view.room);
  const panes = useStore(readingStore, (reading) => reading.panes);
  const asking = useStore(jumpStore, (jump) => jump.asking);
  // Another session, or another room: what was asked is not there any more.
  useEffect(() => stopAsking, [sessionId, room]);
  // What was asked about can be deleted meanwhile, by mouse or in another tab.
  const isGone = useSession(({ state }) => endsOf(asking).some((id) => !state || !findAnnotation(state, id)));
  useEffect(() => {
    if (!isGone) return;
    stopAsking();
    requestFocus('text');
    context.workspace.say('The annotation that was to be linked is deleted', 'problem');
  }, [isGone, context]);
  // Where lines stand is asked for with the key: the code for that is fetched before.
  useEffect(() => {
    for (const viewer of panes.values()) viewer.offsetAtHeight(0);
  }, [panes]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // What was typed before comes first.
      const isMeant = keysAreHeld() ? keepJumpKey(event) : takeJumpKey(event, event.target, context);
      if (!isMeant) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // Before the text and every other listener.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [context]);
  return (
    <>
      <JumpPrompt />
      {asking?.step === 'list' && <JumpList purpose={asking.purpose} />}
    </>
  );
}
