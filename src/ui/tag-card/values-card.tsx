import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { Annotation } from '../../domain/records/annotation.ts';
import { annotationsOf } from '../../domain/session-state.ts';
import { wordsOf } from '../annotations/excerpt.ts';
import { FIELD } from '../inspector/field-order.ts';
import { fits, type KeyPress } from '../keys/key-press.ts';
import { requestFocus } from '../reading/focus.ts';
import { useRoving } from '../reading/use-roving.ts';
import { Kbd } from '../shared/kbd.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { closeCard } from './card-store.ts';
import { codingInWords } from './coding-in-words.ts';
import { copySources } from './copy-sources.ts';
import classes from './tag-card.module.css';

/** Codings to take values from: a digit fills what is empty, with Shift it replaces what is coded, too. */
export function ValuesCard() {
  const workspace = useWorkspace();
  const state = useSession((session) => session.state);
  const articleId = useView((view) => view.articleId);
  const activeId = useView((view) => view.activeId);
  const subject = (state && articleId && activeId && annotationsOf(state, articleId).get(activeId)) || null;
  const sources = useMemo(() => (state && subject ? copySources(state, subject) : []), [state, subject]);
  const list = useRef<HTMLUListElement>(null);
  const { stop, onKeyDown: rove } = useRoving(list);
  const tag = subject && state?.tags.get(subject.tagId);
  if (!state || !subject || !tag) return <p className={classes['empty']}>No annotation is active.</p>;

  const take = async (source: Annotation | undefined, coded: 'keep' | 'replace') => {
    if (!source) return;
    closeCard();
    requestFocus('text');
    await workspace.run('copyAttributes', { from: source.id, to: [subject.id], coded });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const pressed = digitOf(event.nativeEvent);
    if (pressed) void take(sources[pressed.digit - 1], pressed.coded);
    else if (event.key === 'Enter' && event.shiftKey) void take(sources[stop], 'replace');
    else return rove(event);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className={classes['page']} aria-label="Copy values">
      <header className={classes['head']}>
        <TagBadge tag={tag} />
        <h2 className={classes['name']}>Copy values from</h2>
        <button
          type="button"
          className={classes['turn']}
          aria-label="Close"
          onClick={() => {
            closeCard();
            requestFocus('text');
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
          </svg>
        </button>
      </header>
      <div className={classes['body']} {...FIELD}>
        <ul ref={list} className={classes['rows']} onKeyDown={onKeyDown}>
          {sources.map((source, index) => (
            <li key={source.id}>
              <button
                type="button"
                className={classes['source']}
                data-rove
                data-card-stop={index === stop || undefined}
                tabIndex={index === stop ? 0 : -1}
                aria-keyshortcuts={String(index + 1)}
                onClick={(event) => void take(source, event.shiftKey ? 'replace' : 'keep')}
              >
                <span className={classes['words']} dir="auto">
                  {wordsOf(source)}
                </span>
                <span className={classes['coding']} dir="auto">
                  {state.articles.get(source.target.articleId)?.letter} ·{' '}
                  {codingInWords(tag, source.attributes, state.entities)}
                </span>
                <Kbd>{index + 1}</Kbd>
              </button>
            </li>
          ))}
        </ul>
        <p className={classes['note']}>
          Only empty fields are filled. With Shift, what is coded already is replaced, too.
        </p>
      </div>
    </section>
  );
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

function digitOf(press: KeyPress): { readonly digit: number; readonly coded: 'keep' | 'replace' } | null {
  for (const digit of DIGITS) {
    if (fits(press, String(digit), 'other')) return { digit, coded: 'keep' };
    if (fits(press, `Shift+${digit}`, 'other')) return { digit, coded: 'replace' };
  }
  return null;
}
