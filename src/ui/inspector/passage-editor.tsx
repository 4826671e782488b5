import { makeTarget } from '../../domain/text/targets.ts';
import type { AttributeValue, Target } from '../../domain/records/annotation.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { ClearButton } from './clear-button.tsx';
import { NOT_CODED, type EditorProps } from './editor-props.ts';
import classes from './fields.module.css';

const isTarget = (value: AttributeValue | undefined): value is Target =>
  typeof value === 'object' && !Array.isArray(value);

/** Words of the article itself, such as the reporting verb: taken from the selection, never typed. */
export function PassageEditor({ annotation, value, ids, set }: EditorProps) {
  const { articleId } = annotation.target;
  const article = useSession(({ state }) => state?.articles.get(articleId));
  const text = useSession(({ state }) => state?.texts.get(articleId)?.text);
  const selection = useView((view) => (view.selection?.articleId === articleId ? view.selection : null));
  const canSet =
    article !== undefined && text !== undefined && selection !== null && selection.ranges.length > 0;
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
        <span className={classes.unset}>{NOT_CODED}</span>
      )}
      <span className={classes.row}>
        <Button
          look="outlined"
          className={classes.small}
          aria-disabled={!canSet}
          title={canSet ? undefined : 'Select the words in the text first'}
          onClick={() => canSet && void set(makeTarget(article, text, selection.ranges))}
        >
          Set from the selection in the text
        </Button>
        {isTarget(value) ? <ClearButton labelId={ids.label} onClear={() => void set(null)} /> : null}
      </span>
    </div>
  );
}
