import { useRef } from 'react';
import type { LinkId } from '../../domain/ids.ts';
import { livingLinksOf, type LinkFrom } from '../../domain/living-links.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { LayerView } from '../../state/view-store.ts';
import { goTo } from '../annotations/go-to.ts';
import inspector from '../inspector/inspector.module.css';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { requestFocus } from '../reading/focus.ts';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { LinkChip } from './link-chip.tsx';
import classes from './links.module.css';

/** What the annotation has to do with others, seen from its end. Nothing where it has no links. */
export function LinksSection({ annotation }: { readonly annotation: Annotation }) {
  const workspace = useWorkspace();
  const state = useSession((view) => view.state);
  const layers = useView((view) => view.layers);
  const list = useRef<HTMLUListElement>(null);
  const links = state ? shownLinks(state, annotation, layers) : [];
  if (!state || links.length === 0) return null;

  const go = async (other: Annotation): Promise<void> => {
    await goTo(workspace, other);
    requestFocus('text', other.id);
  };
  const remove = async (id: LinkId): Promise<void> => {
    const index = links.findIndex(({ link }) => link.id === id);
    const { ok } = await workspace.run('deleteLinks', { ids: [id] });
    if (!ok) return;
    // The button that had the focus is gone: the row that moved up takes it, or the one before.
    const rows = [...(list.current?.children ?? [])];
    const next = (rows[index] ?? rows.at(-1))?.querySelector('button');
    if (next) next.focus();
    else requestFocus('inspector');
  };
  return (
    <section className={inspector['section']} aria-labelledby={HEADING}>
      <h3 id={HEADING} className={classes['heading']}>
        Links
      </h3>
      <ul ref={list} className={classes['links']}>
        {links.map((each) => (
          <LinkChip
            key={each.link.id}
            from={each}
            state={state}
            onGo={() => void go(each.other)}
            onRemove={() => void remove(each.link.id)}
          />
        ))}
      </ul>
    </section>
  );
}

const HEADING = 'links-heading';

/** Without those to a layer that is hidden: the text would not show where they lead. */
const shownLinks = (state: SessionState, { id }: Annotation, layers: LayerView): readonly LinkFrom[] =>
  livingLinksOf(state, id).filter(({ other }) =>
    shownAnnotations(state, other.target.articleId, layers).has(other.id),
  );
