import type { AnnotationId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { AnnotationsOfArticle, SessionState } from '../../domain/session-state.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { FloatingMenu, type MenuItem } from './floating-menu.tsx';
import { requestFocus } from './focus.ts';
import { nameOf } from './announcement.ts';
import { showInText } from './go.ts';
import { readingStore } from './reading-store.ts';

interface StackPopoverProps {
  readonly ids: readonly AnnotationId[];
  readonly offset: number;
  readonly annotations: AnnotationsOfArticle;
}

/** All annotations of one place, to choose from. */
export function StackPopover({ ids, offset, annotations }: StackPopoverProps) {
  const context = useActionContext();
  const state = useSession((session) => session.state);
  const activeId = useView((view) => view.activeId);
  if (!state) return null;
  return (
    <FloatingMenu
      name="Annotations here"
      range={{ start: offset, end: offset + 1 }}
      onClose={(back) => {
        readingStore.setState({ stack: null });
        if (back) requestFocus('text');
      }}
      items={ids.flatMap((id) => {
        const annotation = annotations.get(id);
        const pick = () => annotation && showInText(context, annotation);
        return annotation ? [{ ...itemOf(annotation, state), chosen: id === activeId, pick }] : [];
      })}
    />
  );
}

function itemOf(annotation: Annotation, state: SessionState): Pick<MenuItem, 'id' | 'before' | 'label'> {
  const tag = state.tags.get(annotation.tagId);
  return {
    id: annotation.id,
    before: tag && <TagBadge tag={tag} size="small" />,
    label: (
      <>
        {nameOf(annotation, state)}: <q dir="auto">{annotation.target.quotes[0]?.exact}</q>
      </>
    ),
  };
}
