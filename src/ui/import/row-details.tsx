import { useStore } from 'zustand';
import { isTaken, valueOf, type ImportRow } from '../../workspace/importing/import-row.ts';
import { sentenceOfNotice } from '../sentences/import.ts';
import { Button } from '../shared/button.tsx';
import { counted } from '../shared/in-locale.ts';
import { Problem } from '../shared/problem.tsx';
import { leftOut, takenIn } from './chosen-stretches.ts';
import { DraftText } from './draft-text.tsx';
import { DroppedBlocks } from './dropped-blocks.tsx';
import type { ImportDesk } from './import-desk.ts';
import { RowChoice } from './row-choice.tsx';
import classes from './row-details.module.css';
import { RowFields } from './row-fields.tsx';
import type { NameOf } from './row-status.ts';

interface RowDetailsProps {
  readonly desk: ImportDesk;
  readonly row: ImportRow;
  readonly nameOf: NameOf;
  /** The first field takes the focus when the dialog opens. */
  readonly autoFocus: boolean;
}

/** One text as it will land: what is known about it, what was found here already, its words. */
export function RowDetails({ desk, row, nameOf, autoFocus }: RowDetailsProps) {
  const { draft, from, source } = row;
  // What was found is asked first; what was not is only offered.
  const isKnown = row.resemblance !== null;
  const isReading = useStore(desk.store, ({ reading }) => reading === row.key);
  return (
    <div className={classes['details']} data-left={!isTaken(row) || undefined} aria-busy={isReading}>
      <p className={classes['from']}>
        <span dir="auto">{from}</span>
        {' · '}
        {[counted(draft.wordCount, 'word'), isUnusual(draft.encoding) && `read as ${draft.encoding}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isKnown && <RowChoice desk={desk} row={row} nameOf={nameOf} />}
      {draft.notices.map((notice) => (
        <Problem key={notice.kind} tone="notice" live="none">
          {sentenceOfNotice(notice)}
        </Problem>
      ))}
      <RowFields desk={desk} row={row} autoFocus={autoFocus} />
      {!isKnown && <RowChoice desk={desk} row={row} nameOf={nameOf} />}
      {source.kind === 'rich' && (
        <div className={classes['pasted']}>
          <span>{source.as === 'formatted' ? 'Pasted with its formatting.' : 'Pasted as plain text.'}</span>
          <Button
            look="outlined"
            aria-disabled={isReading}
            onClick={() => void desk.readAs(row.key, source.as === 'formatted' ? 'plain' : 'formatted')}
          >
            {source.as === 'formatted' ? 'Take it as plain text' : 'Take it with its formatting'}
          </Button>
        </div>
      )}
      <section aria-label="The text as it will be" className={classes['text']}>
        {draft.stretches && (
          <p className={classes['from']}>
            What is no part of the article can be left out: point at it, or press Tab, then ↑ ↓ and Enter.
          </p>
        )}
        <DraftText
          key={row.key}
          draft={draft}
          language={valueOf(row, 'language').trim()}
          onToggle={(number, out) =>
            void desk.chooseStretches(row.key, (chosen) => (out ? leftOut : takenIn)(chosen, [number]))
          }
        />
      </section>
      <DroppedBlocks key={`${row.key} dropped`} desk={desk} row={row} isReading={isReading} />
    </div>
  );
}

const isUnusual = (encoding: string | null): encoding is string =>
  encoding !== null && encoding.toLowerCase() !== 'utf-8';
