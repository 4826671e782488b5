import { useState } from 'react';
import { hidesNothing } from '../../state/sight.ts';
import { showEverything } from '../layers/change-sight.ts';
import { Button } from '../shared/button.tsx';
import { PanelPopover } from '../shared/panel-popover.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import { OriginRows } from './origin-rows.tsx';
import classes from './shown-menu.module.css';
import { TagRows } from './tag-rows.tsx';
import { useHidden } from './use-hidden.ts';

/** The legend: which tags and origins are shown, and what stands beside a tag's letter in the margin. */
export function ShownMenu() {
  const workspace = useWorkspace();
  const layers = useView((view) => view.layers);
  const [isOpen, setIsOpen] = useState(false);
  const hidden = useHidden();
  const hidesSome = layers.hiddenTags.size + layers.hiddenOrigins.size > 0;
  return (
    <PanelPopover
      label="Shown"
      width={336}
      className={classes['menu']}
      isOpen={isOpen}
      onOpen={setIsOpen}
      opener={
        <button
          type="button"
          className={classes['opener']}
          data-hiding={hidesSome || undefined}
          aria-label={hidesSome ? 'Shown, some hidden' : 'Shown'}
          title="What is shown"
          onClick={() => setIsOpen(!isOpen)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M1.5 8C3 5.2 5.3 3.8 8 3.8S13 5.2 14.5 8C13 10.8 10.7 12.2 8 12.2S3 10.8 1.5 8Z" />
            {hidesSome ? <path d="M3 13.5 13 2.5" /> : <circle cx="8" cy="8" r="2" />}
          </svg>
        </button>
      }
    >
      <TagRows />
      <OriginRows />
      <p className={classes['foot']}>
        <span role="status">{hidden ?? 'Nothing is hidden. Exports are always whole.'}</span>
        <Button aria-disabled={hidesNothing(layers)} onClick={() => showEverything(workspace)}>
          Show all
        </Button>
      </p>
    </PanelPopover>
  );
}
