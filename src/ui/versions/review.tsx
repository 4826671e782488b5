import type { ReactNode } from 'react';
import type { Fate, Placement } from '../../analysis/reanchoring/reanchor-annotation.ts';
import { wordDiff } from '../../analysis/reanchoring/word-diff.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { extentOf } from '../../domain/text/targets.ts';
import type { Waiting } from '../../state/versions.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import type { Choice } from './choice.ts';
import { COMPARING, fateInWords } from './fate-in-words.ts';
import { Marked } from './marked.tsx';
import classes from './versions.module.css';

interface ReviewProps {
  readonly state: SessionState;
  readonly waiting: Waiting;
  readonly fate: Fate | null;
  readonly choice: Choice;
  readonly placement: Placement | null;
  readonly does: Readonly<Record<'take' | 'other' | 'byHand' | 'stay' | 'remove', () => void>>;
  /** The field for a place by hand, while it is asked for. */
  readonly children: ReactNode;
}

/** How much of the old text stands around the words, in UTF-16 units. */
const AROUND = 160;

/** The old words where they stood, what would become of them, and what can be decided. */
export function Review({ state, waiting, fate, choice, placement, does, children }: ReviewProps) {
  const { annotation, from, to } = waiting;
  const old = state.texts.get(from.id)?.text;
  const next = state.texts.get(to.id)?.text;
  const extent = extentOf(annotation.target);
  const shown = {
    start: Math.max(0, extent.start - AROUND),
    end: Math.min(old?.length ?? 0, extent.end + AROUND),
  };
  const hasOther = fate?.kind === 'moved' && fate.runnerUp !== null;
  return (
    <section className={classes['review']} aria-label="What to do with it">
      <h2>In {from.letter}, as it was tagged</h2>
      <blockquote className={classes['passage']} dir="auto">
        {old !== undefined && <Marked text={old} shown={shown} ranges={annotation.target.ranges} />}
      </blockquote>
      <h2>
        In {to.letter} · {choice.kind === 'hand' ? 'Chosen by hand' : fateInWords(fate)}
        {choice.kind === 'runnerUp' && ' · the other place'}
      </h2>
      <blockquote className={classes['passage']} dir="auto">
        {placement && next !== undefined ? (
          <Diff
            old={annotation.target.quotes.map(({ exact }) => exact).join(' … ')}
            next={placement.ranges.map(({ start, end }) => next.slice(start, end)).join(' … ')}
          />
        ) : (
          <span className={classes['quiet']}>
            {fate ? 'No place is proposed. Choose one by hand, or leave it where it is.' : COMPARING}
          </span>
        )}
      </blockquote>
      {children}
      <p className={classes['quiet']}>
        Words selected in the new text are a place, too. Shift+← and Shift+→ move the end by a word, with Alt
        the beginning.
      </p>
      <div className={`${classes['actions']} ${classes['decide']}`}>
        <Button look="primary" aria-disabled={!placement} onClick={() => placement && does.take()}>
          Move it there <Kbd>Enter</Kbd>
        </Button>
        {hasOther && (
          <Button look="outlined" onClick={does.other}>
            {choice.kind === 'runnerUp' ? 'First place' : 'Other place'} <Kbd>→</Kbd>
          </Button>
        )}
        <Button look="outlined" onClick={does.byHand}>
          Find a place <Kbd>W</Kbd>
        </Button>
        <Button look="outlined" onClick={does.stay}>
          Stays on {from.letter} <Kbd>S</Kbd>
        </Button>
        <Button look="danger" onClick={does.remove}>
          Delete <Kbd>Del</Kbd>
        </Button>
      </div>
    </section>
  );
}

/** What is gone is struck, what is new is underlined: read aloud as deletion and insertion. */
function Diff({ old, next }: { readonly old: string; readonly next: string }) {
  return wordDiff(old, next).map(({ kind, text }, index) => {
    // Pieces have no names of their own; the list is made anew with its words.
    const key = `${index} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    return kind === 'gone' ? (
      <del key={key} className={classes['gone']}>
        {text}
      </del>
    ) : (
      <ins key={key} className={classes['new']}>
        {text}
      </ins>
    );
  });
}
