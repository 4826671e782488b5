import { useStore } from 'zustand';
import { comparingInWords, notComparedInWords } from '../sentences/comparison.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import type { Named } from './overview-facts.ts';
import classes from './overview.module.css';

/** How far comparing is, or why it is not further. Nothing once all articles are compared. */
export function OverviewProgress({ articles }: { readonly articles: readonly Named[] }) {
  const workspace = useWorkspace();
  const { comparison } = workspace;
  const progress = useStore(comparison, (view) => view.progress);
  const failed = useStore(comparison, (view) => view.failed);
  const compared = useStore(comparison, (view) => view.compared);
  const missing = articles.filter(({ id }) => !compared.has(id)).map(({ letter }) => letter);
  if (progress !== null || (compared.size === 0 && !failed)) {
    return (
      <p className={classes['aside']} role="status">
        {comparingInWords(progress)}
      </p>
    );
  }
  if (failed) {
    return (
      <Problem
        live="none"
        action={
          <Button look="outlined" onClick={() => void workspace.compareAgain()}>
            Try again
          </Button>
        }
      >
        Comparing broke off, so what stands here may be out of date.
      </Problem>
    );
  }
  return missing.length === 0 ? null : <p className={classes['aside']}>{notComparedInWords(missing)}</p>;
}
