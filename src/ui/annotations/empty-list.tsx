import { ALL_ANNOTATIONS } from '../../state/view-store.ts';
import { showAllLayers } from '../layers/change-layers.ts';
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
  /** There are some, of coders that are hidden or not compared. */
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
        <p>All there is here is of coders who are not shown, or the same for both.</p>
        <Button look="outlined" onClick={() => showAllLayers(workspace)}>
          Show all coders
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
