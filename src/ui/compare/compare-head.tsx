import { Suspense, useState } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import { keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { useActionContext, useActions, useKeysOf } from '../keys/use-actions.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';
import { useSettings, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { comparePair } from './change-columns.ts';
import { toggleMarks } from './open-beside.ts';
import classes from './compare-head.module.css';
import { ExportComparison } from './export-comparison.tsx';
import { goToDifference, sentenceFor } from './go-to-difference.ts';
import { comparingInWords } from '../sentences/comparison.ts';
import { pairInWords } from './pair-in-words.ts';
import { useDifferences } from './use-differences.ts';
import { useComparison, usePair, type PairInFocus } from './use-pair.ts';

const OverviewDialog = lazyPart(async () => (await import('../overview/overview-dialog.tsx')).OverviewDialog);

/** The sentence that says it all, the way through the differences, and what can be done with the whole comparison. */
export function CompareHead() {
  const workspace = useWorkspace();
  const columns = useView((view) => view.columns);
  const hidesTrivial = useView((view) => view.hidesTrivial);
  const isMarked = useSettings((settings) => settings.comparisonMarks);
  const pair = usePair();
  const [overview, setOverview] = useState(false);
  return (
    <header className={classes['head']}>
      <h1 className={classes['unseen']}>Compare articles</h1>
      <Sentence pair={pair} />
      <div className={classes['tools']}>
        <Steps pair={pair} isMarked={isMarked} />
        <Button
          aria-pressed={isMarked}
          className={classes['switch']}
          title="Mark in the texts what they share and where they differ, and scroll them together"
          onClick={() => toggleMarks(workspace)}
        >
          <span aria-hidden="true" className={classes['box']} />
          Marks
        </Button>
        <Button
          aria-pressed={hidesTrivial}
          className={classes['switch']}
          disabled={!isMarked}
          onClick={() => workspace.view.setState({ hidesTrivial: !hidesTrivial })}
        >
          <span aria-hidden="true" className={classes['box']} />
          Hide spelling and style
        </Button>
        <Button aria-haspopup="dialog" onClick={() => setOverview(true)}>
          All articles
        </Button>
        <ExportComparison articleIds={columns} />
      </div>
      {overview && (
        <Suspense>
          <OverviewDialog
            onOpen={(a: ArticleId, b: ArticleId) => {
              setOverview(false);
              void comparePair(workspace, a, b);
            }}
            onClose={() => setOverview(false)}
          />
        </Suspense>
      )}
    </header>
  );
}

function Sentence({ pair }: { readonly pair: PairInFocus | null }) {
  const workspace = useWorkspace();
  const compared = useComparison((view) => view.compared);
  const progress = useComparison((view) => view.progress);
  const failed = useComparison((view) => view.failed);
  const isWaiting = progress !== null && pair !== null && !pair.alignment;
  return (
    <div className={classes['sentence']}>
      <p role="status">{pair && !isWaiting && pairInWords(pair, { compared, failed })}</p>
      {isWaiting && <p>{comparingInWords(progress)}</p>}
      {failed && <Button onClick={() => void workspace.compareAgain()}>Try again</Button>}
    </div>
  );
}

interface StepsProps {
  readonly pair: PairInFocus | null;
  /** Else they keep their place, so that nothing moves, and do nothing. */
  readonly isMarked: boolean;
}

/** Through the differences by mouse; the same as the keys, which stand beside. */
function Steps({ pair, isMarked }: StepsProps) {
  const context = useActionContext();
  const { all, current, index } = useDifferences();
  const keysOf = useKeysOf();
  const actions = useActions();
  const key = (id: string): string => {
    const action = actions.find((one) => one.id === id);
    return (action && keysOf(action)[0]) ?? '';
  };
  const none = pair?.alignment ? 'no differences' : '';
  const count = all.length === 1 ? '1 difference' : `${all.length} differences`;
  const place = index < 0 ? count : `${index + 1} of ${all.length}`;
  return (
    <div className={classes['steps']} role="group" aria-label="Differences">
      <Button
        aria-label="Previous difference"
        title={keyText(key('compare.previous'), platform)}
        disabled={all.length === 0 || !isMarked}
        onClick={() => goToDifference(context, -1)}
      >
        ↑
      </Button>
      <span className={classes['place']} title={pair && current ? sentenceFor(pair, current) : undefined}>
        {!isMarked ? 'not marked' : all.length === 0 ? none : place}
      </span>
      <Button
        aria-label="Next difference"
        title={keyText(key('compare.next'), platform)}
        disabled={all.length === 0 || !isMarked}
        onClick={() => goToDifference(context, 1)}
      >
        ↓ {key('compare.next') && <Kbd>{keyText(key('compare.next'), platform)}</Kbd>}
      </Button>
    </div>
  );
}
