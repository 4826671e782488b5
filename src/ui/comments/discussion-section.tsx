import type { Topic } from '../../domain/records/comment.ts';
import { commentsOf } from '../../domain/threads.ts';
import inspector from '../inspector/inspector.module.css';
import { later } from '../shared/later.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './comments.module.css';
import type { DiscussionProps } from './discussion.tsx';
import { threadsInWords } from './thread-words.ts';

const Discussion = later<DiscussionProps>(
  async () => (await import('./discussion.tsx')).Discussion,
  () => <div className={classes['waiting']} />,
);

const HEADING = 'comments-heading';

/** The comments on what the inspector shows, with how many are open. */
export function DiscussionSection({ about }: { readonly about: Topic }) {
  const state = useSession((view) => view.state);
  const words = state ? threadsInWords(commentsOf(state, about)) : null;
  return (
    <section className={`${inspector['section']} ${classes['inPanel']}`} aria-labelledby={HEADING}>
      <h3 className={classes['heading']}>
        <span id={HEADING}>Comments</span>
        {words === null ? null : <span className={classes['count']}>{words}</span>}
      </h3>
      <Discussion about={about} answersKey />
    </section>
  );
}
