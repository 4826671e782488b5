import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { typingIsStored } from '../keys/own-undo.ts';
import { FIELD } from '../inspector/field-order.ts';
import { Button } from '../shared/button.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import classes from './comment-field.module.css';
import { focusAtEnd } from './focus-at-end.ts';
import { MentionList } from './mention-list.tsx';
import { useCommentDraft } from './use-comment-draft.ts';
import { useMentions } from './use-mentions.ts';

interface CommentFieldProps {
  /** Where the words wait, see `draft-fields.ts`; the component must be keyed by it. */
  readonly draft: string;
  readonly label: string;
  readonly placeholder: string;
  /** The word on the button: "Comment", "Reply", "Save". */
  readonly action: string;
  /** The words that are edited; empty for new ones. */
  readonly base?: string;
  readonly takesFocus?: boolean;
  /** Answers whether the words are stored now; where they are not, they stay. */
  onSend(text: string): Promise<boolean>;
  /** Leaves the field; what was typed is given up by the button, and kept by Escape. */
  readonly onLeave?: (() => void) | undefined;
}

/**
 * Where one says something. Enter sends, Shift+Enter makes a line, `@` offers people. What was typed is kept until it is
 * sent or given up.
 */
export function CommentField({
  draft,
  label,
  placeholder,
  action,
  base = '',
  takesFocus = false,
  onSend,
  onLeave,
}: CommentFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const typing = useCommentDraft(draft, base);
  const mentions = useMentions(typing.text, (text, at) => {
    caret.current = at;
    typing.change(text);
  });
  const isCalling = mentions.choices.length > 0;

  useLayoutEffect(() => {
    if (takesFocus) focusAtEnd(field.current);
  }, [takesFocus]);
  // The caret stands behind a name that was taken, once the field holds it.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    mentions.onCaret(caret.current);
    caret.current = null;
  });

  const send = async (): Promise<void> => {
    typingIsStored();
    await typing.send(onSend);
    field.current?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (mentions.onKey(event)) event.stopPropagation();
    else if (event.key === 'Enter' && isPlain) void send();
    else if (event.key === 'Escape' && onLeave) {
      event.stopPropagation();
      onLeave();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={classes['field']} {...FIELD}>
      <textarea
        ref={field}
        className={classes['text']}
        rows={1}
        dir="auto"
        aria-label={label}
        aria-describedby={`${id}-how`}
        aria-autocomplete="list"
        aria-controls={isCalling ? `${id}-people` : undefined}
        aria-activedescendant={isCalling ? `${id}-people-${mentions.current}` : undefined}
        placeholder={placeholder}
        value={typing.text}
        onChange={(event) => {
          typing.change(event.currentTarget.value);
          mentions.onCaret(event.currentTarget.selectionEnd);
        }}
        onSelect={(event) => mentions.onCaret(event.currentTarget.selectionEnd)}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-how`} hidden>
        Enter sends. Shift+Enter makes a new line. @ calls somebody by initials.
      </span>
      {isCalling ? (
        <>
          <MentionList
            id={`${id}-people`}
            choices={mentions.choices}
            current={mentions.current}
            also={mentions.also}
            onTake={mentions.take}
          />
          <VisuallyHidden>
            <span role="status">{peopleToCall(mentions.choices.length)}</span>
          </VisuallyHidden>
        </>
      ) : null}
      {typing.text === '' && !onLeave ? null : (
        <div className={classes['actions']}>
          <Button look="outlined" className={classes['small'] ?? ''} onClick={() => void send()}>
            {action}
          </Button>
          {onLeave ? (
            <Button
              className={classes['small'] ?? ''}
              onClick={() => {
                typing.clear();
                onLeave();
              }}
            >
              Cancel
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}

const peopleToCall = (count: number): string =>
  `${numberInWords(count)} ${count === 1 ? 'person' : 'people'} to call, arrows choose, Enter takes`;
