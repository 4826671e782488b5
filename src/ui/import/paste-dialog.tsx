import { useId, useState, type FormEvent } from 'react';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { copiedIn, type Copied } from './copied.ts';
import classes from './paste-dialog.module.css';

interface PasteDialogProps {
  readonly onCopied: (copied: Copied) => void;
  readonly onPick: () => void;
  readonly onPickFolder: () => void;
  readonly onClose: () => void;
}

/** Where new articles come from: a text pasted here, files, or a whole folder. */
export function PasteDialog({ onClose, ...ways }: PasteDialogProps) {
  return (
    <Dialog onClose={onClose} title="Add articles" width="wide">
      <PasteForm {...ways} />
    </Dialog>
  );
}

function PasteForm({ onCopied, onPick, onPickFolder }: Omit<PasteDialogProps, 'onClose'>) {
  const id = useId();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onCopied({ plain: text, html: null });
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
        placeholder="Paste here; headings, lists and quotations are kept"
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          // A text field turns CRLF into LF and knows no formatting; the article must stay as it was copied.
          const copied = copiedIn(event.clipboardData);
          if (text !== '' || copied === null) return;
          event.preventDefault();
          onCopied(copied);
        }}
      />
      <div className={classes['actions']}>
        <Button look="primary" type="submit" aria-disabled={text.trim() === ''}>
          Look at it
        </Button>
        <Button look="outlined" onClick={onPick}>
          Choose files
        </Button>
        <Button look="outlined" onClick={onPickFolder}>
          Choose a folder
        </Button>
        <span className={classes['tip']}>
          You can also drop files and folders anywhere, or paste outside a field.
        </span>
      </div>
    </form>
  );
}
