import { useMemo } from 'react';
import { heldText } from '../../state/metadata-draft.ts';
import { entitiesLike } from '../entities/entity-suggestions.ts';
import { outletUses } from '../entities/entity-uses.ts';
import { Field } from '../inspector/field.tsx';
import { SuggestInput } from '../inspector/suggest-input.tsx';
import { emptyInWords, type FormProps } from './form-props.ts';
import { keepEnter } from './keep-enter.ts';
import classes from './metadata.module.css';

interface OutletFieldProps extends FormProps {
  onOutlet(outlet: string): void;
}

/** Names complete themselves; a new one makes an entity in the same step. */
export function OutletField({ articles, state, draft, onOutlet }: OutletFieldProps) {
  const { entities } = state;
  const uses = useMemo(() => outletUses(state.articles), [state.articles]);
  const held = heldText(articles, entities, 'outlet');
  const value = draft.texts.outlet ?? (held.kind === 'same' ? held.value : '');
  return (
    <div onKeyDown={keepEnter} className={classes['outlet']}>
      <Field label="Outlet">
        {(ids) => (
          <SuggestInput
            ids={ids}
            value={value}
            placeholder={draft.texts.outlet === undefined ? emptyInWords(held, 'Which outlet?') : 'No outlet'}
            suggest={(words) =>
              entitiesLike(entities.values(), words, uses).map(({ entity, alias }) => ({
                id: entity.name,
                label: entity.name,
                hint: alias ?? undefined,
              }))
            }
            onPick={onOutlet}
            onCreate={onOutlet}
            onClear={() => onOutlet('')}
          />
        )}
      </Field>
    </div>
  );
}
