import { useState } from 'react';
import type { TagNode } from '../../domain/codebook/tag-tree.ts';
import type { TagId } from '../../domain/ids.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { beforeIn, placeIn, stepFrom, without, type MoveStep, type TagPlace } from './move-place.ts';

interface Moving {
  readonly id: TagId | null;
  readonly place: TagPlace | null;
  begin(tag: Tag): void;
  /** @param inwards the arrow that leads under the tag above: left where the page is read from the right */
  onKey(key: string, inwards: string): void;
  end(): void;
}

/** Moving a tag by arrows: nothing is done before Enter, and then in one step. */
export function useMovingTag(tree: readonly TagNode[]): Moving {
  const workspace = useWorkspace();
  const [moving, setMoving] = useState<{ readonly tag: Tag; readonly place: TagPlace } | null>(null);
  const nameOf = (id: TagId): string =>
    workspace.session.getState().state?.tags.get(id)?.name ?? 'a deleted tag';

  const step = (by: MoveStep): void => {
    if (!moving) return;
    const place = stepFrom(without(tree, moving.tag.id), moving.place, by);
    if (!place) return workspace.say('No further that way');
    setMoving({ ...moving, place });
    const under = place.parentId === null ? 'at the top level' : `under ${nameOf(place.parentId)}`;
    workspace.say(`Place ${place.index + 1} ${under}`);
  };
  const drop = (): void => {
    if (!moving) return;
    const { tag, place } = moving;
    setMoving(null);
    const before = placeIn(tree, tag.id);
    if (before?.parentId === place.parentId && before.index === place.index) {
      workspace.say(`${tag.name} stays where it was`);
      return;
    }
    void workspace.run('moveTag', {
      id: tag.id,
      parentId: place.parentId,
      before: beforeIn(without(tree, tag.id), place),
    });
  };
  const leave = (): void => {
    if (!moving) return;
    setMoving(null);
    workspace.say(`${moving.tag.name} stays where it was`);
  };

  return {
    id: moving?.tag.id ?? null,
    place: moving?.place ?? null,
    begin(tag) {
      const place = placeIn(tree, tag.id);
      if (!place) return;
      setMoving({ tag, place });
      workspace.say(
        `Moving ${tag.name}: arrows up and down move it, right puts it under the tag above, left takes it out, Enter drops it, Escape leaves it where it was`,
      );
    },
    onKey(key, inwards) {
      if (key === 'ArrowUp') step('up');
      else if (key === 'ArrowDown') step('down');
      else if (key === 'ArrowLeft' || key === 'ArrowRight') step(key === inwards ? 'in' : 'out');
      else if (key === 'Enter' || key === ' ' || key === 'm') drop();
      else if (key === 'Escape') leave();
    },
    end: leave,
  };
}
