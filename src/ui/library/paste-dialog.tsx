import { useId, useState, type FormEvent } from 'react';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import classes from './paste-dialog.module.css';

interface PasteDialogProps {
  readonly onText: (text: string) => void;
  readonly onPick: () => void;
  readonly onClose: () => void;
}

/** Where a new article comes from: a text pasted here, or files. */
export function PasteDialog({ onText, onPick, onClose }: PasteDialogProps) {
  return (
    <Dialog onClose={onClose} title="Add articles" width="wide">
      <PasteForm onText={onText} onPick={onPick} />
    </Dialog>
  );
}

function PasteForm({ onText, onPick }: Pick<PasteDialogProps, 'onText' | 'onPick'>) {
  const id = useId();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onText(text);
  };
  return (
    <form onSubmit={submit} className={classes['form']}>
      <label htmlFor={id} className={classes['label']}>
        The article’s text, exactly as published
      </label>
      <textarea
        id={id}
        data-autofocus
        className={classes['text']}
        dir="auto"
        rows={12}
        spellCheck={false}
        value={text}
        placeholder="Paste here"
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          // A text field turns CRLF into LF; the article's text must stay as it was copied.
          const pasted = event.clipboardData.getData('text/plain');
          if (text !== '' || pasted === '') return;
          event.preventDefault();
          onText(pasted);
        }}
      />
      <div className={classes['actions']}>
        <Button look="primary" type="submit" aria-disabled={text.trim() === ''}>
          Look at it
        </Button>
        <Button look="outlined" onClick={onPick}>
          Choose files
        </Button>
        <span className={classes['tip']}>You can also drop files anywhere, or paste outside a field.</span>
      </div>
    </form>
  );
}
