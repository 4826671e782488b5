import type { Fate } from '../../analysis/reanchoring/reanchor-annotation.ts';
import { excerptOf } from '../../domain/change-words.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Waiting } from '../../state/versions.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { counted } from '../shared/in-locale.ts';
import { fateInWords } from './fate-in-words.ts';
import classes from './versions.module.css';

export interface Sure {
  readonly waiting: Waiting;
  readonly fate: Extract<Fate, { readonly kind: 'exact' | 'moved' }>;
}

interface TakeAllProps {
  readonly state: SessionState;
  readonly sure: readonly Sure[];
  onClose(): void;
  onTake(): void;
}

/** So many are shown; of more nobody reads each. */
const MOST_SHOWN = 200;

/** What would move, before it does: old words, new words, and how like they are. */
export function TakeAll({ state, sure, onClose, onTake }: TakeAllProps) {
  const letter = sure[0]?.waiting.to.letter ?? '';
  return (
    <Dialog title={`Move ${counted(sure.length, 'annotation')} to ${letter}?`} width="wide" onClose={onClose}>
      <p>
        Each has one clear place, at least 90 % like it was. It is one step: Undo brings all of them back.
      </p>
      <ul className={classes['preview']}>
        {sure.slice(0, MOST_SHOWN).map(({ waiting: { annotation, to }, fate }) => (
          <li key={annotation.id}>
            <span dir="auto">{excerptOf(annotation)}</span>
            <span dir="auto">
              {fate.placement.ranges
                .map(({ start, end }) => state.texts.get(to.id)?.text.slice(start, end) ?? '')
                .join(' … ')}
            </span>
            <span className={classes['rowMeta']}>{fateInWords(fate)}</span>
          </li>
        ))}
      </ul>
      {sure.length > MOST_SHOWN && <p>… and {sure.length - MOST_SHOWN} more</p>}
      <div className={classes['actions']}>
        <Button onClick={onClose}>Look at each</Button>
        <Button look="primary" data-autofocus onClick={onTake}>
          Move {sure.length}
        </Button>
      </div>
    </Dialog>
  );
}
