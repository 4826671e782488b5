import { useId, useMemo, useState } from 'react';
import type { CommentId } from '../../domain/ids.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { threadsOf } from '../../domain/threads.ts';
import { listedThreads, threadShows, type ThreadShow, type ThreadSort } from '../../state/thread-list.ts';
import { ChoiceField } from '../shared/choice-field.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './all-comments.module.css';
import { ChosenThread } from './chosen-thread.tsx';
import { UnsentList } from './unsent-list.tsx';
import { ThreadList } from './thread-list.tsx';

const SHOWS: Readonly<Record<ThreadShow, string>> = {
  open: 'Open',
  all: 'All',
  mine: 'Mine',
  mentions: 'Calling me',
};

/** The threads of the whole session in one list, the chosen one beside it. */
export function AllComments({ onClose }: { readonly onClose: () => void }) {
  const state = useSession((view) => view.state);
  return state ? <Comments state={state} onClose={onClose} /> : null;
}

function Comments({ state, onClose }: { readonly state: SessionState; readonly onClose: () => void }) {
  const me = useSession((view) => view.actorId);
  const sortId = useId();
  const [show, setShow] = useState<ThreadShow>('open');
  const [sort, setSort] = useState<ThreadSort>('newest');
  const [chosenId, setChosenId] = useState<CommentId | null>(null);
  // What is settled or answered here stays where it stands until another list is asked for.
  const [order, setOrder] = useState(() => orderOf(state, 'open', 'newest', me));
  const { comments, actors } = state;
  const threads = useMemo(() => {
    const there = new Map(threadsOf({ comments }).map((thread) => [thread.id, thread]));
    const known = new Set(order);
    const fresh = listedThreads({ comments, actors }, show, sort, me).filter(({ id }) => !known.has(id));
    return [...order.flatMap((id) => there.get(id) ?? []), ...fresh];
  }, [comments, actors, show, sort, me, order]);
  const counts = useMemo(
    () =>
      Object.fromEntries(
        threadShows.map((one) => [one, listedThreads({ comments, actors }, one, 'newest', me).length]),
      ),
    [comments, actors, me],
  );
  const chosen = threads.find(({ id }) => id === chosenId) ?? threads[0] ?? null;
  const list = (nextShow: ThreadShow, nextSort: ThreadSort): void => {
    setShow(nextShow);
    setSort(nextSort);
    setOrder(orderOf(state, nextShow, nextSort, me));
  };
  return (
    <div className={classes['comments']}>
      <div className={classes['filter']}>
        <ChoiceField
          label="Show"
          value={show}
          choices={threadShows.map((value) => ({
            value,
            label: `${SHOWS[value]} (${numberInWords(counts[value] ?? 0)})`,
          }))}
          onChange={(next) => {
            list(next, sort);
            setChosenId(null);
          }}
        />
        <div className={classes['sort']}>
          <label htmlFor={sortId}>Order</label>
          <select
            id={sortId}
            value={sort}
            onChange={(event) => list(show, event.currentTarget.value as ThreadSort)}
          >
            <option value="newest">Newest first</option>
            <option value="oldest">Oldest first</option>
          </select>
        </div>
      </div>
      <UnsentList state={state} onClose={onClose} />
      {chosen === null ? (
        <p className={classes['empty']}>{EMPTY[show]}</p>
      ) : (
        <div className={classes['columns']}>
          <ThreadList
            threads={threads}
            state={state}
            chosenId={chosen.id}
            onChoose={setChosenId}
            onClose={onClose}
          />
          <ChosenThread key={chosen.id} thread={chosen} state={state} onClose={onClose} />
        </div>
      )}
    </div>
  );
}

const orderOf = (...asked: Parameters<typeof listedThreads>): readonly CommentId[] =>
  listedThreads(...asked).map(({ id }) => id);

const EMPTY: Readonly<Record<ThreadShow, string>> = {
  open: 'No comment is open. Shift+E in the text begins one, about the annotation or the article.',
  all: 'Nobody has said anything yet. Shift+E in the text begins a comment, about the annotation or the article.',
  mine: 'You have not said anything yet. Shift+E in the text begins a comment.',
  mentions: 'Nobody has called you yet. @ and your initials in a comment do.',
};
