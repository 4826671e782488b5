import type { ArticleId } from '../../domain/ids.ts';
import { waitingAround } from '../../state/versions.ts';
import { visitRoom } from '../frame/visit-room.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { versionsStore } from './versions-store.ts';
import { waitingInWords } from './waiting-in-words.ts';

interface WaitingLinkProps {
  readonly articleId: ArticleId;
  /** In a list there is room for two words only; its name says all of it. */
  readonly isShort?: boolean;
  readonly className: string | undefined;
  readonly tabIndex?: number;
}

/** "2 wait for a place in this version", which leads to them; nothing where nothing waits. */
export function WaitingLink({ articleId, isShort = false, className, tabIndex = 0 }: WaitingLinkProps) {
  const workspace = useWorkspace();
  const waiting = useSession(({ state }) => state && waitingAround(state, articleId));
  const [first] = waiting ?? [];
  if (!waiting || !first) return null;
  const words = waitingInWords(waiting, articleId) ?? '';
  return (
    <button
      type="button"
      className={className}
      tabIndex={tabIndex}
      title={isShort ? words : undefined}
      aria-label={isShort ? `${words}. Look at ${waiting.length === 1 ? 'it' : 'them'}` : undefined}
      aria-keyshortcuts="Shift+M"
      onClick={() => {
        versionsStore.setState({ chosen: first.annotation.id, at: 0 });
        visitRoom(workspace, 'versions');
      }}
    >
      {isShort ? `${waiting.length} ${waiting.length === 1 ? 'waits' : 'wait'}` : words}
    </button>
  );
}
