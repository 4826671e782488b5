import { useState } from 'react';
import type { Instant } from '../../domain/ids.ts';
import screen from '../frame/screen.module.css';
import { Button } from '../shared/button.tsx';
import { counted, momentInWords } from '../shared/in-locale.ts';

export type FoundWorkDecision = 'bringBack' | 'discard' | 'later';

export interface FoundWorkFacts {
  /** What the page's own copy does not hold. */
  readonly changes: number;
  readonly lastAt: Instant | null;
  /** Changes that only a later copy can take up. */
  readonly outOfReach: number;
  /** Some of what was written down can't be read any more. */
  readonly damaged: boolean;
}

interface FoundWorkScreenProps {
  readonly found: FoundWorkFacts;
  readonly onDecide: (decision: FoundWorkDecision) => void;
}

/** Before anything is shown: what an earlier visit has left behind, and nothing of it goes before a person says so. */
export function FoundWorkScreen({ found, onDecide }: FoundWorkScreenProps) {
  const [discarding, setDiscarding] = useState(false);
  const { changes, lastAt } = found;
  return (
    <main className={`${screen['screen']} ${screen['alone']}`}>
      <h1 className={screen['title']}>Work after the last save was found</h1>
      {sentencesOf(found).map((sentence) => (
        <p key={sentence} className={screen['remark']}>
          {sentence}
        </p>
      ))}
      {discarding ? (
        <>
          <p role="alert" className={screen['sentence']}>
            Discard it for good? Nothing else holds it.
          </p>
          <div className={screen['actions']}>
            <Button look="danger" onClick={() => onDecide('discard')}>
              Discard
            </Button>
            <Button autoFocus onClick={() => setDiscarding(false)}>
              Keep it
            </Button>
          </div>
        </>
      ) : (
        <div className={screen['actions']}>
          {changes > 0 && (
            <Button look="primary" autoFocus onClick={() => onDecide('bringBack')}>
              Bring it back
            </Button>
          )}
          <Button look="outlined" autoFocus={changes === 0} onClick={() => onDecide('later')}>
            {lastAt === null ? 'Go on with this copy' : 'Show the saved copy first'}
          </Button>
          <Button look="danger" onClick={() => setDiscarding(true)}>
            Discard
          </Button>
        </div>
      )}
    </main>
  );
}

function sentencesOf({ changes, lastAt, outOfReach, damaged }: FoundWorkFacts): readonly string[] {
  const sentences: string[] = [];
  if (changes > 0 && lastAt !== null) {
    sentences.push(
      `${counted(changes, 'change')} that this copy does not hold; the last was made ${momentInWords(lastAt)}.`,
    );
  }
  if (outOfReach > 0) {
    sentences.push(
      `${counted(outOfReach, 'change')} made in a later copy of this page: open the newest copy to bring ${outOfReach === 1 ? 'it' : 'them'} back.`,
    );
  }
  if (damaged) sentences.push('Some of what was written down can no longer be read.');
  return sentences;
}
