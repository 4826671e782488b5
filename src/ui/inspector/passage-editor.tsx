import { equal } from '../../domain/content.ts';
import { makeTarget } from '../../domain/text/targets.ts';
import type { AttributeValue, Target } from '../../domain/records/annotation.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { ClearButton } from './clear-button.tsx';
import type { EditorProps } from './editor-props.ts';
import classes from './fields.module.css';

const isTarget = (value: AttributeValue | undefined): value is Target =>
  typeof value === 'object' && !Array.isArray(value);

/** Words of the article itself, such as the reporting verb: taken from the selection, never typed. */
export function PassageEditor({ owner, value, unset, ids, set }: EditorProps) {
  const { articleId } = owner;
  const article = useSession(({ state }) => articleId && state?.articles.get(articleId)) ?? undefined;
  const text = useSession(({ state }) => articleId && state?.texts.get(articleId)?.text) ?? undefined;
  const selection = useView((view) => (view.selection?.articleId === articleId ? view.selection : null));
  const isThere = isTarget(value) && selection !== null && equal(value.ranges, selection.ranges);
  const canSet =
    article && text !== undefined && selection !== null && selection.ranges.length > 0 && !isThere;
  return (
    <div
      className={classes.passage}
      role="group"
      aria-labelledby={ids.label}
      aria-describedby={ids.describedBy}
    >
      {isTarget(value) ? (
        <q className={classes.words} dir="auto">
          {value.quotes.map(({ exact }) => exact).join(' … ')}
        </q>
      ) : (
        <span className={classes.unset}>{unset}</span>
      )}
      <span className={classes.row}>
        <Button
          look="outlined"
          className={classes.small}
          aria-disabled={!canSet}
          title={canSet ? undefined : isThere ? 'These words are set' : 'Select the words in the text first'}
          onClick={() => canSet && void set(makeTarget(article, text, selection.ranges))}
        >
          Set from the selection in the text
        </Button>
        {isTarget(value) ? <ClearButton labelId={ids.label} onClear={() => void set(null)} /> : null}
      </span>
    </div>
  );
}
