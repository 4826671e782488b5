import { useRef, useState } from 'react';
import { filterName, filterNow, withFilter, withoutFilter } from '../../state/saved-filters.ts';
import { useTags } from '../keys/use-actions.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { NameForm } from './name-form.tsx';
import { SavedFilterRow } from './saved-filter-row.tsx';
import classes from './saved-filters.module.css';
import { readyFilters, takeFilter } from './take-filter.ts';

/** Filters under a name: to take one, rename or delete it, and to save what is listed and hidden now. */
export function SavedFilters() {
  const workspace = useWorkspace();
  const tags = useTags();
  const [saved, setSaved] = useState(() => workspace.savedFilters());
  const [isNaming, setIsNaming] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  const save = (typed: string): string | null => {
    const name = filterName(typed);
    if (name === '') return 'Give the filter a name.';
    const { filter, layers } = workspace.view.getState();
    setSaved(workspace.changeFilters((filters) => withFilter(filters, filterNow(name, filter, layers))));
    workspace.say(`The filter “${name}” is saved in this browser`);
    stopNaming();
    return null;
  };
  const stopNaming = () => {
    setIsNaming(false);
    setTimeout(() => opener.current?.focus(), 0);
  };
  const remove = (name: string) => {
    setSaved(workspace.changeFilters((filters) => withoutFilter(filters, name)));
    workspace.say(`The filter “${name}” is deleted`);
    opener.current?.focus();
  };
  const ready = readyFilters(tags);

  return (
    <section className={classes['saved']} aria-label="Saved filters">
      {saved.length > 0 && (
        <ul className={classes['list']} aria-label="Saved in this browser">
          {saved.map((filter) => (
            <SavedFilterRow
              key={filter.name}
              filter={filter}
              onTake={() => takeFilter(workspace, filter)}
              onChange={setSaved}
              onDelete={() => remove(filter.name)}
            />
          ))}
        </ul>
      )}
      {ready.length > 0 && (
        <ul className={classes['list']} aria-label="Ready to use">
          {ready.map((filter) => (
            <li key={filter.name} className={classes['row']}>
              <Button className={classes['take']} onClick={() => takeFilter(workspace, filter)}>
                {filter.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {saved.length > 0 && (
        <p className={classes['remark']}>Saved filters stay in this browser. The session file has none.</p>
      )}
      {isNaming ? (
        <NameForm label="Name of the filter" submit="Save" onSubmit={save} onCancel={stopNaming} />
      ) : (
        <Button ref={opener} look="outlined" onClick={() => setIsNaming(true)}>
          Save this filter…
        </Button>
      )}
    </section>
  );
}
