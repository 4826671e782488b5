import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { PanelPopover } from '../shared/panel-popover.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import { showAllLayers } from './change-layers.ts';
import { CoderRow } from './coder-row.tsx';
import { CompareForm } from './compare-form.tsx';
import classes from './layers.module.css';
import { useCoders } from './use-coders.ts';

/** Whose work is shown, and whose is compared. Only there when the session holds work of more than one coder. */
export function LayersMenu() {
  const workspace = useWorkspace();
  const coders = useCoders();
  const { hidden, compared } = useView((view) => view.layers);
  const [isOpen, setIsOpen] = useState(false);
  if (coders.length < 2) return null;
  const hiddenCount = coders.filter(({ id }) => hidden.has(id)).length;
  return (
    <PanelPopover
      label="Coders"
      width={304}
      className={classes['menu']}
      isOpen={isOpen}
      onOpen={setIsOpen}
      opener={
        <button
          type="button"
          className={classes['menuButton']}
          aria-label={`Coders, ${coders.length}${hiddenCount > 0 ? `, ${hiddenCount} hidden` : ''}`}
          title="Coders"
          onClick={() => setIsOpen(!isOpen)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="6" cy="5" r="2.5" />
            <path d="M1.5 13.5c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5M10 2.7a2.5 2.5 0 0 1 0 4.6M12 9.3c1.6.6 2.5 2 2.5 4.2" />
          </svg>
          <span className={classes['number']}>{coders.length}</span>
        </button>
      }
    >
      <p className={classes['remark']}>
        {compared
          ? 'While two coders are compared, only their work is shown.'
          : 'Whose work is shown, and how many annotations it has in the session'}
      </p>
      <ul className={classes['coders']} aria-label="Shown">
        {coders.map((coder) => (
          <CoderRow key={coder.id} coder={coder} />
        ))}
      </ul>
      {hiddenCount > 0 && !compared ? (
        <Button onClick={() => showAllLayers(workspace)}>Show all</Button>
      ) : null}
      <CompareForm coders={coders} onDone={() => setIsOpen(false)} />
    </PanelPopover>
  );
}
