import type { SessionState } from '../../domain/session-state.ts';
import { commentsIn, type Thread } from '../../domain/threads.ts';
import { ActorMark } from '../annotators/actor-mark.tsx';
import { momentInWords, numberInWords } from '../shared/in-locale.ts';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './all-comments.module.css';
import { authorOf } from './author.ts';
import { beginningOf } from './thread-words.ts';
import { topicInList } from './topic-in-list.ts';

interface ThreadRowProps {
  readonly id: string;
  readonly thread: Thread;
  readonly state: SessionState;
  readonly index: number;
  readonly count: number;
  /** From the top of the list, in CSS pixels. */
  readonly offset: number;
  readonly isChosen: boolean;
  onChoose(): void;
}

/** One thread: how it begins and who began it, what it is about, how many have answered. */
export function ThreadRow({ id, thread, state, index, count, offset, isChosen, onChoose }: ThreadRowProps) {
  const me = useSession((view) => view.actorId);
  const comments = commentsIn(thread);
  const [first] = comments;
  if (!first) return null;
  const author = authorOf(state, first.createdBy, me);
  const topic = topicInList(state, thread.about);
  const answers = thread.replies.length - (thread.starter ? 0 : 1);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={classes['row']}
      style={{ insetBlockStart: offset }}
      aria-selected={isChosen}
      aria-posinset={index + 1}
      aria-setsize={count}
      onClick={onChoose}
    >
      <span className={classes['line']}>
        <ActorMark actor={author.actor} name={author.name} />
        <span className={classes['words']} dir="auto">
          {beginningOf(first.text)}
        </span>
      </span>
      <span className={classes['meta']}>
        {topic.tag && !topic.isGone ? <TagBadge tag={topic.tag} size="small" /> : null}
        <span className={topic.isGone ? classes['gone'] : undefined}>{topic.title}</span>
        <span className={classes['about']} dir="auto">
          {topic.words}
        </span>
      </span>
      <span className={`${classes['meta']} ${classes['facts']}`}>
        <time dateTime={first.createdAt}>{momentInWords(first.createdAt)}</time>
        {answers > 0 ? (
          <span>
            {numberInWords(answers)} {answers === 1 ? 'reply' : 'replies'}
          </span>
        ) : null}
        {thread.isResolved ? <span className={classes['resolved']}>✓ Resolved</span> : null}
      </span>
    </div>
  );
}
