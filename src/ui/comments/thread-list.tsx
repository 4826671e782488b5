import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { CommentId } from '../../domain/ids.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Thread } from '../../domain/threads.ts';
import { pixelsOf } from '../shared/rem.ts';
import { stepOf } from '../shared/step-of.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './all-comments.module.css';
import { goToTopic } from './go-to-topic.ts';
import { ThreadRow } from './thread-row.tsx';
import { topicInList } from './topic-in-list.ts';

/** Row height in rem. */
const HEIGHT = 4.25;

interface ThreadListProps {
  readonly threads: readonly Thread[];
  readonly state: SessionState;
  readonly chosenId: CommentId;
  onChoose(id: CommentId): void;
  onClose(): void;
}

/** A list box with one Tab stop, whose rows are in the document only near the window. Arrows choose, Enter goes there. */
export function ThreadList({ threads, state, chosenId, onChoose, onClose }: ThreadListProps) {
  const workspace = useWorkspace();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const cursor = threads.findIndex((thread) => thread.id === chosenId);
  const { virtualizer } = useRovingRows({
    scroller: box,
    count: threads.length,
    height: pixelsOf(HEIGHT),
    stop: cursor,
  });
  useEffect(() => {
    if (cursor >= 0) virtualizer.scrollToIndex(cursor);
  }, [cursor, virtualizer]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / pixelsOf(HEIGHT)) - 1);
    const to = stepOf(event, cursor, threads.length, page);
    const [thread, next] = [threads[cursor], to === null ? undefined : threads[to]];
    if (next) onChoose(next.id);
    else if (event.key === 'Enter' && thread) {
      if (topicInList(state, thread.about).isGone) workspace.say('It was removed: there is nowhere to go');
      else {
        onClose();
        void goToTopic(workspace, thread.about);
      }
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      role="listbox"
      className={classes['list']}
      tabIndex={0}
      data-autofocus
      aria-label="Comments of the session"
      aria-activedescendant={cursor < 0 ? undefined : `${id}-${cursor}`}
      aria-keyshortcuts="Enter"
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={classes['rows']} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const thread = threads[index];
          return thread ? (
            <ThreadRow
              key={thread.id}
              id={`${id}-${index}`}
              thread={thread}
              state={state}
              index={index}
              count={threads.length}
              offset={start}
              isChosen={index === cursor}
              onChoose={() => onChoose(thread.id)}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
