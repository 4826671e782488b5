import { useState } from 'react';
import type { SessionState } from '../../domain/session-state.ts';
import { threadsOf } from '../../domain/threads.ts';
import { dropDraft, partsOfKey } from '../inspector/drafts.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './all-comments.module.css';
import { goToTopic } from './go-to-topic.ts';
import { keepBegunAnswer } from './keep-begun.ts';
import { topicInList } from './topic-in-list.ts';
import { unsentIn } from './unsent.ts';

interface UnsentListProps {
  readonly state: SessionState;
  readonly onClose: () => void;
}

/** Words that were begun somewhere and not sent, as they were when the list was opened. Nothing where there are none. */
export function UnsentList({ state, onClose }: UnsentListProps) {
  const workspace = useWorkspace();
  const [unsent, setUnsent] = useState(() => unsentIn(state));
  if (unsent.length === 0) return null;
  return (
    <section aria-labelledby="unsent-heading" className={classes['unsent']}>
      <h3 id="unsent-heading" className={classes['heading']}>
        Begun and not sent
      </h3>
      <ul className={classes['drafts']}>
        {unsent.map(({ key, text, about }) => {
          const topic = topicInList(state, about);
          return (
            <li key={key} className={classes['draft']}>
              <span className={classes['begun']} dir="auto">
                {text}
              </span>
              <span className={topic.isGone ? classes['gone'] : classes['where']}>{topic.title}</span>
              {topic.isGone || about.type === 'session' ? null : (
                <Button
                  className={classes['go'] ?? ''}
                  aria-label={`Go to ${topic.title}, go on writing`}
                  onClick={() => {
                    onClose();
                    const { recordId, field } = partsOfKey(key);
                    const isGone = threadsOf(state).every(({ id }) => id !== recordId);
                    if (field === 'reply' && isGone) keepBegunAnswer(recordId, about.id);
                    void goToTopic(workspace, about, 'discussion');
                  }}
                >
                  Go on
                </Button>
              )}
              <Button
                className={classes['go'] ?? ''}
                aria-label={`Discard what was begun: ${topic.title}`}
                onClick={() => {
                  dropDraft(key);
                  setUnsent(unsent.filter((one) => one.key !== key));
                  workspace.say('Discarded');
                }}
              >
                Discard
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
