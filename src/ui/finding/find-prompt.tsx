import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useActionContext } from '../keys/use-actions.ts';
import type { TextSelection } from '../reading/live-selection.ts';
import { Kbd } from '../shared/kbd.tsx';
import { useView } from '../shared/workspace-context.tsx';
import { finishFinding, foundFrom, leaveFinding, reaching, showFound } from './find-selection.ts';
import classes from './find-prompt.module.css';
import { findingStore } from './finding-store.ts';

/** Below the text while words are found by their first letters. */
export function FindPrompt() {
  const from = useStore(findingStore, (finding) => finding.from);
  const articleId = useView((view) => view.articleId);
  return from && <FindField key={articleId} from={from} />;
}

function FindField({ from }: { readonly from: TextSelection }) {
  const context = useActionContext();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const found = foundFrom(context, from, typed);
  const isMissing = typed.trim() !== '' && !found;
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') finishFinding(context, from, null);
    else if (found) finishFinding(context, from, reaching(from, found, event.shiftKey));
  };
  return (
    <div className={classes['prompt']} role="search" aria-label="Find words" data-field>
      <label className={classes['label']}>
        Words beginning with
        <input
          ref={input}
          className={classes['input']}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            showFound(context, from, foundFrom(context, from, currentTarget.value));
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (findingStore.getState().from) leaveFinding(context, from);
          }}
        />
      </label>
      <span className={classes['how']} role="status">
        {isMissing ? 'Not in this article' : ''}
      </span>
      {!isMissing && (
        <span className={classes['how']}>
          <Kbd>Enter</Kbd> select <Kbd>⇧ Enter</Kbd> select up to here
        </span>
      )}
    </div>
  );
}
