import { livingLinksOf, type LinkFrom } from '../../domain/living-links.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { LayerView } from '../../state/view-store.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';

/** Without those to a layer that is hidden: the text would not show where they lead. Oldest first. */
export const shownLinks = (
  state: SessionState,
  { id }: Pick<Annotation, 'id'>,
  layers: LayerView,
): readonly LinkFrom[] =>
  livingLinksOf(state, id).filter(({ other }) =>
    shownAnnotations(state, other.target.articleId, layers).has(other.id),
  );
