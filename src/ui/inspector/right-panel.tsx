import { useId, type CSSProperties } from 'react';
import { AnnotationList } from '../annotations/annotation-list.tsx';
import { useSettings } from '../shared/workspace-context.tsx';
import { Inspector } from './inspector.tsx';
import { PanelDivider } from './panel-divider.tsx';
import classes from './right-panel.module.css';
import { useDraftRecovery } from './use-draft-recovery.ts';

/** The list above, the inspector below. Only the divider changes their heights; opening anything never does. */
export function RightPanel() {
  const share = useSettings(({ listShare }) => listShare);
  const listId = useId();
  useDraftRecovery();
  return (
    <div className={classes.panel} style={{ '--list-share': share } as CSSProperties}>
      <section id={listId} className={classes.list} aria-label="List of annotations">
        <AnnotationList />
      </section>
      <PanelDivider listId={listId} />
      <section className={classes.inspector} aria-label="Inspector">
        <Inspector />
      </section>
    </div>
  );
}
