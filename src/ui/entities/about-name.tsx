import type { EntityId } from '../../domain/ids.ts';
import type { AttributeValue } from '../../domain/records/annotation.ts';
import type { Entity } from '../../domain/records/entity.ts';
import { useSession } from '../shared/workspace-context.tsx';
import fields from '../inspector/fields.module.css';
import { useEntitySpecs } from './entity-attributes.tsx';

/** The entity behind a value of which the codebook asks something; null where there is nothing to say. */
export function useNamed(value: AttributeValue | undefined): Entity | null {
  const specs = useEntitySpecs();
  const entity = useSession(({ state }) =>
    typeof value === 'string' ? state?.entities.get(value as EntityId) : undefined,
  );
  return entity && specs.length > 0 ? entity : null;
}

/** Unfolds what is known of the name in a field. */
export function AboutName({
  entity,
  open,
  onToggle,
}: {
  readonly entity: Entity;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const coded = Object.keys(entity.attributes).length;
  return (
    <button
      type="button"
      className={fields.back}
      aria-expanded={open}
      aria-label={`About ${entity.name}`}
      onClick={onToggle}
    >
      About{coded > 0 ? ` (${coded})` : ''}
    </button>
  );
}
