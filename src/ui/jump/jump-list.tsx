import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Annotation } from '../../domain/records/annotation.ts';
import { findAnnotation } from '../../domain/session-state.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { nameOf } from '../reading/announcement.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { candidatesFor, matchingWords } from './candidates.ts';
import { EndLine } from './end-line.tsx';
import { cancelAsking, choose } from './jump.ts';
import classes from './jump-list.module.css';
import type { JumpPurpose } from './jump-store.ts';
import { numberInWords } from '../shared/in-locale.ts';

/** More would be read by nobody: another letter finds the rest. */
const MOST_SHOWN = 100;

/** Everything in the session that can be chosen, those on screen first: type to filter by words, letter or tag. */
export function JumpList({ purpose }: { readonly purpose: JumpPurpose }) {
  const context = useActionContext();
  const state = useSession((session) => session.state);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  // As things stood when the list opened.
  const [all] = useState(() => candidatesFor(context, purpose));
  const searched = useDeferredValue(typed);
  const found = useMemo(() => (state ? matchingWords(all, searched, state) : []), [all, searched, state]);
  if (!state) return null;
  const shown = found.slice(0, MOST_SHOWN);
  const current = shown[Math.min(at, shown.length - 1)];
  const from = purpose.kind === 'link' ? findAnnotation(state, purpose.from) : undefined;
  const title = from ? `Link from ${nameOf(from, state)} to…` : 'Go to an annotation';

  const moveTo = (index: number) => {
    const next = (index + shown.length) % Math.max(1, shown.length);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const pick = (annotation: Annotation | undefined) => {
    if (annotation) void choose(context, annotation.id, false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') moveTo(at + 1);
    else if (event.key === 'ArrowUp') moveTo(at - 1);
    else if (event.key === 'Enter') {
      // The list may be a letter behind a quick typist: what is taken fits all that was typed.
      pick(searched === typed ? current : matchingWords(all, typed, state)[at]);
    } else return;
    event.preventDefault();
  };

  return (
    <Dialog title={title} bare lightDismiss width="wide" onClose={() => cancelAsking(context)}>
      {from ? (
        <div className={classes['from']}>
          <span className={classes['what']}>Link from</span>
          <EndLine annotation={from} state={state} />
        </div>
      ) : null}
      <input
        className={classes['search']}
        data-autofocus
        data-field
        role="combobox"
        aria-label="Words, letter of the article, or tag"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Words, letter of the article, or tag"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label="Annotations to choose from"
        className={classes['list']}
      >
        {shown.map((annotation, index) => (
          <div
            key={annotation.id}
            id={`${id}-${annotation.id}`}
            role="option"
            aria-selected={annotation === current}
            className={classes['entry']}
            onPointerMove={() => setAt(index)}
            onClick={() => pick(annotation)}
          >
            <EndLine annotation={annotation} state={state} />
          </div>
        ))}
      </div>
      <p role="status" className={classes['count']}>
        {countInWords(found.length, all.length)}
      </p>
    </Dialog>
  );
}

function countInWords(found: number, all: number): string {
  if (all === 0) return 'There is nothing that could be chosen.';
  if (found === 0) return 'Nothing here has these words. Try others.';
  return found === all ? `${numberInWords(all)} in all` : `${numberInWords(found)} of ${numberInWords(all)}`;
}
