import { ALL_ANNOTATIONS } from '../../state/view-store.ts';
import { stopComparing } from '../layers/change-layers.ts';
import { showEverything } from '../layers/change-sight.ts';
import { requestFocus } from '../reading/focus.ts';
import { Button } from '../shared/button.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './annotations.module.css';

/** Why the list is empty, and what to do. */
export function EmptyList({
  isFiltered,
  isHidden,
  hasArticle,
}: {
  readonly isFiltered: boolean;
  /** There are some, which are hidden, or left out by a comparison. */
  readonly isHidden: boolean;
  readonly hasArticle: boolean;
}) {
  const workspace = useWorkspace();
  const { view } = workspace;
  const { scope, sort } = useView((now) => now.filter);
  if (!hasArticle) return <p className={classes.empty}>No article is open.</p>;
  if (isFiltered) {
    return (
      <div className={classes.empty}>
        <p>Nothing fits what you are looking for.</p>
        <Button
          look="outlined"
          onClick={() => view.setState({ filter: { ...ALL_ANNOTATIONS, scope, sort } })}
        >
          Show all
        </Button>
      </div>
    );
  }
  if (isHidden) {
    return (
      <div className={classes.empty}>
        <p>All there is here is hidden, or is left out of the comparison.</p>
        <Button
          look="outlined"
          onClick={() => {
            if (view.getState().layers.compared) stopComparing(workspace);
            showEverything(workspace);
          }}
        >
          Show all
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.empty}>
      <p>Nothing tagged yet. Select words, or press S, then 1.</p>
      <Button look="outlined" onClick={() => requestFocus('text')}>
        Go to the text
      </Button>
    </div>
  );
}
