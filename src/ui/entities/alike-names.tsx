import type { LikelySame } from '../../analysis/likely-same-names.ts';
import type { Entity } from '../../domain/records/entity.ts';
import { Button } from '../shared/button.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './entities-room.module.css';

const WHY: Readonly<Record<LikelySame['why'], string>> = {
  letters: 'the same letters in another shape',
  titles: 'the same without titles',
  initials: 'the same initials',
  middleName: 'the same but for a middle name',
  lastName: 'the same last name, which nobody else has',
};

interface AlikeNamesProps {
  readonly entity: Entity;
  readonly alike: readonly LikelySame[];
  readonly onMergeWith: (other: Entity) => void;
}

/** Names that may mean the same, and why; nothing happens unless somebody merges them. */
export function AlikeNames({ entity, alike, onMergeWith }: AlikeNamesProps) {
  const entities = useSession((session) => session.state?.entities);
  const others = alike.flatMap(({ one, other, why }) => {
    const found = entities?.get(one === entity.id ? other : one);
    return found ? [{ found, why }] : [];
  });
  if (others.length === 0) return null;
  return (
    <ul aria-label="May be the same" className={classes['alike']}>
      {others.map(({ found, why }) => (
        <li key={found.id}>
          May be the same as <bdi>{found.name}</bdi>: {WHY[why]}.
          <Button aria-label={`Merge with ${found.name}…`} onClick={() => onMergeWith(found)}>
            Merge…
          </Button>
        </li>
      ))}
    </ul>
  );
}
