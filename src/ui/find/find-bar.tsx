import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { asksAnything, NO_QUERY } from '../../analysis/finding/query.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { visitRoom } from '../frame/visit-room.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { requestFocus } from '../reading/focus.ts';
import { rangeOf } from '../reading/live-selection.ts';
import { selectByKeys } from '../reading/select-units.ts';
import { answeringOnce } from '../reading/use-focus-request.ts';
import { sentenceOfFind } from '../sentences/find.ts';
import { Button } from '../shared/button.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import { Kbd } from '../shared/kbd.tsx';
import { useView } from '../shared/workspace-context.tsx';
import classes from './find-bar.module.css';
import { findStore, type OpenBar } from './find-store.ts';
import { STILL_LOOKING } from './found-in-words.ts';
import { openTagAll } from './tag-all-store.ts';
import { QuerySwitches } from './query-switches.tsx';
import { TagAll } from './tag-all.tsx';
import { useBar } from './use-bar.ts';

const WRAPPED = { forth: ', from the start again', back: ', from the end again' } as const;

/** Going to another article takes the bar along, but not the focus. */
const isUnanswered = answeringOnce();

/** Below the text: finds words in the article one works in. */
export function FindBar() {
  const bar = useStore(findStore, (find) => find.bar);
  const articleId = useView((view) => view.articleId);
  return (
    <>
      {bar && articleId && <Bar key={articleId} bar={bar} articleId={articleId} />}
      <TagAll />
    </>
  );
}

interface BarProps {
  readonly bar: OpenBar;
  readonly articleId: ArticleId;
}

function Bar({ bar, articleId }: BarProps) {
  const from = bar.articleId === articleId ? bar.from : null;
  const context = useActionContext();
  const input = useRef<HTMLInputElement>(null);
  const saysId = useId();
  const query = useStore(findStore, (find) => find.query) ?? NO_QUERY;
  const { found, at, isPending, wrapped, setQuery, step, hasStepped } = useBar(articleId, from);
  const hit = found.hits[at];
  useEffect(() => {
    if (!isUnanswered(bar.asked)) return;
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, [bar.asked]);

  /** Back into the text: at the hit one went to, else where one came from. */
  const close = (): void => {
    findStore.setState({ bar: null });
    if (hit && hasStepped) return selectByKeys(context, hit);
    if (!from) return requestFocus('text');
    context.reading.setState({ caret: from });
    context.reading.getState().viewer?.reveal(rangeOf(from));
    requestFocus('text');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isField = event.target === input.current;
    if (event.key === 'Escape') close();
    else if (isField && (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      step(event.key === 'ArrowUp' || event.shiftKey ? -1 : 1, event.key === 'Enter' && !event.shiftKey);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = numberInWords(found.count);
  const says = found.problem
    ? sentenceOfFind(found.problem)
    : !asksAnything(query)
      ? ''
      : found.count > 0
        ? `${numberInWords(at + 1)} of ${count}${wrapped ? WRAPPED[wrapped] : ''}`
        : isPending
          ? ''
          : 'Not in this article';
  return (
    <div
      className={classes['bar']}
      role="search"
      aria-label="Find in this article"
      data-field
      onKeyDown={onKeyDown}
    >
      <input
        ref={input}
        className={classes['input']}
        aria-label="Find in this article"
        aria-invalid={found.problem !== null || undefined}
        aria-describedby={found.problem === null ? undefined : saysId}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={query.words}
        placeholder="Find in this article"
        onChange={({ currentTarget }) => setQuery({ ...query, words: currentTarget.value })}
      />
      <QuerySwitches query={query} onChange={setQuery} />
      <span
        id={saysId}
        className={classes['says']}
        role="status"
        data-problem={found.problem !== null || undefined}
      >
        {says}
      </span>
      <Button aria-label="Hit before" disabled={!hit} onClick={() => step(-1)}>
        ↑
      </Button>
      <Button aria-label="Next hit" disabled={!hit} onClick={() => step(1)}>
        ↓
      </Button>
      <Button
        disabled={!hit}
        onClick={() => {
          if (isPending) context.workspace.say(STILL_LOOKING);
          else {
            const all = { isWhole: found.hits.length === found.count, skipsEarlier: false };
            void openTagAll(context.workspace, query, [{ articleId, ranges: found.hits }], all);
          }
        }}
      >
        Tag all…
      </Button>
      <Button onClick={() => visitRoom(context.workspace, 'find')}>In all articles</Button>
      <span className={classes['how']}>
        <Kbd>Esc</Kbd> {hasStepped ? 'select the hit' : 'back'}
      </span>
      <Button aria-label="Close" onClick={close}>
        ×
      </Button>
    </div>
  );
}
