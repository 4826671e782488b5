import { useLayoutEffect, useRef, useState } from 'react';
import type { Comment } from '../../domain/records/comment.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { ActorMark } from '../annotators/actor-mark.tsx';
import { momentInWords } from '../shared/in-locale.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { authorOf } from './author.ts';
import { CommentField } from './comment-field.tsx';
import classes from './comments.module.css';
import { isBegun, rewordingDraft } from './draft-fields.ts';

interface CommentItemProps {
  readonly comment: Comment;
  readonly state: SessionState;
  /** It is gone, and with it the button that had the focus. */
  onDeleted(): void;
}

/** What one person said: who, when, the words, and the ways to change or delete them. */
export function CommentItem({ comment, state, onDeleted }: CommentItemProps) {
  const workspace = useWorkspace();
  const me = useSession((view) => view.actorId);
  const { id, text, createdAt, createdBy, reworded } = comment;
  const draft = rewordingDraft(id);
  const [isEditing, setIsEditing] = useState(() => isBegun(draft));
  const [cameBack, setCameBack] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  // Whoever left the field goes on from the button that came back with the words.
  useLayoutEffect(() => {
    if (cameBack && !isEditing) edit.current?.focus();
  }, [cameBack, isEditing]);
  const author = authorOf(state, createdBy, me);
  const leave = () => {
    setIsEditing(false);
    setCameBack(true);
  };
  return (
    <article className={classes['comment']} aria-label={`${author.name}, ${momentInWords(createdAt)}`}>
      <header className={classes['head']}>
        <ActorMark actor={author.actor} />
        <span className={classes['name']} dir="auto">
          {author.name}
        </span>
        <time className={classes['when']} dateTime={createdAt}>
          {momentInWords(createdAt)}
        </time>
      </header>
      {isEditing ? (
        <CommentField
          key={draft}
          draft={draft}
          label={`Other words for what ${author.inSentence} said`}
          placeholder=""
          action="Save"
          base={text}
          takesFocus
          onSend={async (words) => {
            const { ok } =
              words.trim() === text ? { ok: true } : await workspace.run('editComment', { id, text: words });
            if (ok) leave();
            return ok;
          }}
          onLeave={leave}
        />
      ) : (
        <>
          <p className={classes['text']} dir="auto">
            {text}
          </p>
          {reworded ? (
            <p className={classes['edited']}>
              Edited by {authorOf(state, reworded.by, me).inSentence},{' '}
              <time dateTime={reworded.at}>{momentInWords(reworded.at)}</time>
            </p>
          ) : null}
          <div className={classes['acts']}>
            <button
              ref={edit}
              type="button"
              className={classes['act']}
              aria-label={`Edit what ${author.inSentence} said`}
              onClick={() => setIsEditing(true)}
            >
              Edit
            </button>
            <button
              type="button"
              className={classes['act']}
              aria-label={`Delete what ${author.inSentence} said`}
              onClick={() => void workspace.run('deleteComment', { id }).then(({ ok }) => ok && onDeleted())}
            >
              Delete
            </button>
          </div>
        </>
      )}
    </article>
  );
}
