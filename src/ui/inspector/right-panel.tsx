import { useId, type CSSProperties } from 'react';
import { useStore } from 'zustand';
import { AnnotationList } from '../annotations/annotation-list.tsx';
import { later } from '../shared/later.tsx';
import { useSettings } from '../shared/workspace-context.tsx';
import { cardStore } from '../tag-card/card-store.ts';
import { Inspector } from './inspector.tsx';
import { PanelDivider } from './panel-divider.tsx';
import classes from './right-panel.module.css';
import { useDraftRecovery } from './use-draft-recovery.ts';

const Cards = later(async () => (await import('../tag-card/cards.tsx')).Cards);

/** The list above, or a card in its place, the inspector below. Only the divider changes their heights; opening anything never does. */
export function RightPanel() {
  const share = useSettings(({ listShare }) => listShare);
  const listId = useId();
  const hasCard = useStore(cardStore, ({ open }) => open !== null);
  useDraftRecovery();
  return (
    <div
      className={classes.panel}
      data-card={hasCard || undefined}
      style={{ '--list-share': share } as CSSProperties}
    >
      <section id={listId} className={classes.list} aria-label="List of annotations">
        <div className={classes.whole} inert={hasCard}>
          <AnnotationList />
        </div>
        {hasCard ? <Cards /> : null}
      </section>
      <PanelDivider listId={listId} />
      <section className={classes.inspector} aria-label="Inspector">
        <Inspector />
      </section>
    </div>
  );
}
