import { useRef, useState } from 'react';
import { renamedFilter, type SavedFilter } from '../../state/saved-filters.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { NameForm } from './name-form.tsx';
import classes from './saved-filters.module.css';

interface SavedFilterRowProps {
  readonly filter: SavedFilter;
  readonly onTake: () => void;
  readonly onChange: (filters: readonly SavedFilter[]) => void;
  readonly onDelete: () => void;
}

/** One saved filter: take it, give it another name, delete it. */
export function SavedFilterRow({ filter: { name }, onTake, onChange, onDelete }: SavedFilterRowProps) {
  const workspace = useWorkspace();
  const [isNaming, setIsNaming] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const stopNaming = () => {
    setIsNaming(false);
    setTimeout(() => opener.current?.focus(), 0);
  };
  const rename = (typed: string): string | null => {
    const next = renamedFilter(workspace.savedFilters(), name, typed);
    if (next === null) return 'Another filter has this name, or it is empty.';
    onChange(workspace.changeFilters((filters) => renamedFilter(filters, name, typed)));
    stopNaming();
    return null;
  };
  return (
    <li className={classes['row']}>
      {isNaming ? (
        <NameForm
          label={`New name of ${name}`}
          initial={name}
          submit="Rename"
          onSubmit={rename}
          onCancel={stopNaming}
        />
      ) : (
        <>
          <Button className={classes['take']} dir="auto" onClick={onTake}>
            {name}
          </Button>
          <Button ref={opener} aria-label={`Rename ${name}`} onClick={() => setIsNaming(true)}>
            Rename
          </Button>
          <Button aria-label={`Delete ${name}`} onClick={onDelete}>
            ×
          </Button>
        </>
      )}
    </li>
  );
}
