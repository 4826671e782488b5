import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import type { ListFilter, ListSort } from '../../state/view-store.ts';
import classes from './annotations.module.css';
import { numberInWords } from '../shared/in-locale.ts';

const SCOPES: readonly { readonly scope: ListFilter['scope']; readonly label: string }[] = [
  { scope: 'article', label: 'Article' },
  { scope: 'session', label: 'Session' },
];

const SORTS: readonly { readonly sort: ListSort; readonly label: string }[] = [
  { sort: 'position', label: 'By position' },
  { sort: 'tag', label: 'By tag' },
  { sort: 'speaker', label: 'By speaker' },
];

/** How many there are, of what, in which order. */
export function ListHead({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { view } = useWorkspace();
  const filter = useView((now) => now.filter);
  const set = (fields: Partial<ListFilter>) => view.setState({ filter: { ...filter, ...fields } });
  const count = shown === total ? numberInWords(total) : `${numberInWords(shown)} of ${numberInWords(total)}`;
  return (
    <header className={classes.listHead}>
      <h2 className={classes.title}>
        List <span className={classes.count}>{count}</span>
      </h2>
      <div role="group" aria-label="Annotations of" className={classes.scope}>
        {SCOPES.map(({ scope, label }) => (
          <button
            key={scope}
            type="button"
            className={classes.scopeButton}
            aria-pressed={filter.scope === scope}
            onClick={() => set({ scope })}
          >
            {label}
          </button>
        ))}
      </div>
      <select
        className={classes.select}
        aria-label="Sort"
        value={filter.sort}
        onChange={(event) => {
          const found = SORTS.find(({ sort }) => sort === event.currentTarget.value);
          if (found) set({ sort: found.sort });
        }}
      >
        {SORTS.map(({ sort, label }) => (
          <option key={sort} value={sort}>
            {label}
          </option>
        ))}
      </select>
    </header>
  );
}
