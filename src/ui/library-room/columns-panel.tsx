import { useState } from 'react';
import { useTags } from '../keys/use-actions.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/check-field.tsx';
import { PanelPopover } from '../shared/panel-popover.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { changeView, moveColumn, toggleColumn } from './change-view.ts';
import classes from './library-room.module.css';
import type { Library } from './use-library.ts';

/** These say which article a row is: without them it would be anybody's. */
const ALWAYS: ReadonlySet<string> = new Set(['letter', 'title']);

/** Which columns are shown, in which order. Kept in this browser. */
export function ColumnsPanel({ columns, specs, view }: Pick<Library, 'columns' | 'specs' | 'view'>) {
  const workspace = useWorkspace();
  const tags = useTags();
  const [isOpen, setIsOpen] = useState(false);
  const hidden = [...specs.values()].filter(({ id }) => !columns.some((column) => column.id === id));
  const move = (at: number, by: 1 | -1) => {
    const column = columns[at];
    if (!column) return;
    moveColumn(workspace, tags, column.id, by);
    workspace.say(`${column.name} is column ${at + by + 1} of ${columns.length}`);
  };
  return (
    <PanelPopover
      label="Columns"
      width={320}
      className={classes['panel']}
      isOpen={isOpen}
      onOpen={setIsOpen}
      opener={
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          Columns
          <span aria-hidden="true" className={classes['caret']} />
        </Button>
      }
    >
      {isOpen ? (
        <>
          <p className={classes['panelTitle']}>Shown, from left to right</p>
          <ul className={classes['choices']}>
            {columns.map(({ id, name }, at) => (
              <li key={id} className={classes['choice']}>
                {ALWAYS.has(id) ? (
                  <span>{name}</span>
                ) : (
                  <CheckField label={name} checked onChange={() => toggleColumn(workspace, tags, id)} />
                )}
                <Button
                  className={classes['mover'] ?? ''}
                  aria-label={`Move ${name} to the left`}
                  aria-disabled={at === 0}
                  onClick={() => at > 0 && move(at, -1)}
                >
                  ↑
                </Button>
                <Button
                  className={classes['mover'] ?? ''}
                  aria-label={`Move ${name} to the right`}
                  aria-disabled={at === columns.length - 1}
                  onClick={() => at < columns.length - 1 && move(at, 1)}
                >
                  ↓
                </Button>
              </li>
            ))}
            {hidden.map(({ id, name }) => (
              <li key={id} className={classes['choice']}>
                <CheckField label={name} checked={false} onChange={() => toggleColumn(workspace, tags, id)} />
              </li>
            ))}
          </ul>
          {view.columns !== null && (
            <Button onClick={() => changeView(workspace, () => ({ columns: null }))}>
              The usual columns
            </Button>
          )}
        </>
      ) : null}
    </PanelPopover>
  );
}
