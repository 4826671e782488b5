import { useRef } from 'react';
import type { SessionState } from '../../domain/session-state.ts';
import type { Thread } from '../../domain/threads.ts';
import { Button } from '../shared/button.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './all-comments.module.css';
import { goToTopic } from './go-to-topic.ts';
import { ThreadView } from './thread-view.tsx';
import { topicInList } from './topic-in-list.ts';

interface ChosenThreadProps {
  readonly thread: Thread;
  readonly state: SessionState;
  onClose(): void;
}

/** The chosen thread whole: what it is about, the way there, everything that was said, and the field to answer. */
export function ChosenThread({ thread, state, onClose }: ChosenThreadProps) {
  const workspace = useWorkspace();
  const root = useRef<HTMLElement>(null);
  const topic = topicInList(state, thread.about);
  return (
    <section ref={root} className={classes['chosen']} aria-label="Chosen comment">
      <header className={classes['topic']}>
        <p className={topic.isGone ? classes['gone'] : classes['title']}>
          {topic.tag && !topic.isGone ? <TagBadge tag={topic.tag} size="small" /> : null}
          {topic.title}
        </p>
        {topic.isGone || thread.about.type === 'session' ? null : (
          <Button
            look="outlined"
            className={classes['go'] ?? ''}
            onClick={() => {
              onClose();
              void goToTopic(workspace, thread.about);
            }}
          >
            Go there
          </Button>
        )}
        {topic.words === '' ? null : (
          <blockquote className={classes['quote']} dir="auto">
            {topic.words}
          </blockquote>
        )}
      </header>
      <ThreadView
        thread={thread}
        state={state}
        onGone={() => root.current?.parentElement?.querySelector<HTMLElement>('[role="listbox"]')?.focus()}
      />
    </section>
  );
}
