import type { ImportRow } from '../../workspace/importing/import-row.ts';
import type { DroppedBlock } from '../../workspace/workspace.ts';
import { Button } from '../shared/button.tsx';
import { counted } from '../shared/in-locale.ts';
import { leftOut, takenIn } from './chosen-stretches.ts';
import type { ImportDesk } from './import-desk.ts';
import classes from './row-details.module.css';

interface DroppedBlocksProps {
  readonly desk: ImportDesk;
  readonly row: ImportRow;
  readonly isReading: boolean;
}

const WHY: Readonly<Record<DroppedBlock['why'], string>> = {
  navigation: 'Navigation',
  hidden: 'Not seen on the page',
  besideArticle: 'Beside the article',
  pageFurniture: 'Repeated on the pages',
  byPerson: 'Left out by you',
};

/** UTF-16 units of a stretch that are shown. */
const BEGINNING = 400;
/** Stretches that are shown; restoring all means all of them. */
const MOST = 200;

/** What was left out as no part of the article: grey, and to be taken back in one by one or at once. */
export function DroppedBlocks({ desk, row, isReading }: DroppedBlocksProps) {
  const { recipe } = row.draft;
  const restored = recipe?.restored ?? [];
  const left = recipe?.left ?? [];
  // What the person left out stands in its place in the text.
  const dropped = row.draft.dropped.filter(({ why }) => why !== 'byPerson');
  if (dropped.length + restored.length + left.length === 0) return null;
  const choose = (change: typeof takenIn, numbers: readonly number[]) =>
    void desk.chooseStretches(row.key, (chosen) => change(chosen, numbers));
  return (
    <section aria-label="What was left out" className={classes['dropped']}>
      {restored.length > 0 && (
        <p className={classes['restored']} role="status">
          {counted(restored.length, 'stretch was', 'stretches were')} taken back in.
          <Button look="outlined" aria-disabled={isReading} onClick={() => choose(leftOut, restored)}>
            Leave out again
          </Button>
        </p>
      )}
      {left.length > 0 && (
        <p className={classes['restored']} role="status">
          {counted(left.length, 'stretch was', 'stretches were')} left out by you.
          <Button look="outlined" aria-disabled={isReading} onClick={() => choose(takenIn, left)}>
            Take back in
          </Button>
        </p>
      )}
      {dropped.length > 0 && (
        <details>
          <summary className={classes['summary']}>
            {counted(dropped.length, 'stretch', 'stretches')} left out as no part of the article
          </summary>
          <Button
            look="outlined"
            aria-disabled={isReading}
            onClick={() =>
              choose(
                takenIn,
                dropped.map(({ number }) => number),
              )
            }
          >
            Restore all
          </Button>
          <ul className={classes['stretches']}>
            {dropped.slice(0, MOST).map(({ number, text, why }) => (
              <li key={number} className={classes['stretch']}>
                <div>
                  <span className={classes['why']}>{WHY[why]}</span>
                  <p dir="auto">{text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text}</p>
                </div>
                <Button
                  look="outlined"
                  aria-disabled={isReading}
                  aria-label={`Restore “${text.slice(0, 40)}”`}
                  onClick={() => choose(takenIn, [number])}
                >
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
