import { useRef, useState } from 'react';
import type { Recurrence } from '../../analysis/alignment/recurrences.ts';
import type { AnnotationId } from '../../domain/ids.ts';
import { counted } from '../inspector/words.ts';
import { nameOf } from '../reading/announcement.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { RecurrencesList } from './recurrences-list.tsx';
import classes from './recurrences-dialog.module.css';
import { tagPlaces } from './tag-places.ts';
import { recurringNow } from './use-recurrences.ts';
import { numberInWords } from '../shared/in-locale.ts';

interface RecurrencesDialogProps {
  readonly sourceId: AnnotationId;
  readonly onClose: () => void;
}

/** Where else the words of an annotation stand, all ticked: Enter tags them like it, Space leaves one out. */
export function RecurrencesDialog({ sourceId, onClose }: RecurrencesDialogProps) {
  const workspace = useWorkspace();
  // As it was when it opened: rows that come or go under one's fingers would be ticked by mistake.
  const [recurring] = useState(() => recurringNow(workspace, sourceId));
  const [left, setLeft] = useState<ReadonlySet<Recurrence>>(new Set());
  const tagging = useRef(false);
  const { state } = workspace.session.getState();
  if (!recurring || !state) return null;
  const { source, places } = recurring;
  const chosen = places.filter((place) => !left.has(place));
  const toggle = (place: Recurrence) => {
    const next = new Set(left);
    if (!next.delete(place)) next.add(place);
    setLeft(next);
  };
  return (
    <Dialog title="The same words elsewhere" width="wide" onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          // Enter held down submits again and again.
          if (chosen.length === 0 || tagging.current) return;
          tagging.current = true;
          onClose();
          void tagPlaces(workspace, source, chosen);
        }}
      >
        <p className={classes['source']}>
          {counted(places.length, 'place')} to be coded like the {nameOf(source, state)}
        </p>
        <RecurrencesList state={state} places={places} left={left} onToggle={toggle} />
        <div className={classes['buttons']}>
          <Button look="primary" type="submit" aria-disabled={chosen.length === 0 || undefined}>
            Tag {numberInWords(chosen.length)}
          </Button>
          <Button onClick={() => setLeft(new Set())}>All</Button>
          <Button onClick={() => setLeft(new Set(places))}>None</Button>
        </div>
      </form>
    </Dialog>
  );
}
