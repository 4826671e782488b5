import { useMemo, useState } from 'react';
import { codebookIn } from '../../domain/codebook/codebook-in.ts';
import { usesIn } from '../../domain/codebook/uses.ts';
import type { CommandInput } from '../../domain/commands.ts';
import { counted } from '../inspector/words.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { ChangeForm } from './change-form.tsx';
import { AS_IT_IS, NOT_CODED } from './mapping-rows.ts';
import { SelectField } from './select-field.tsx';

interface RemoveLinkKindProps {
  readonly id: string;
  onDone(): void;
  onClose(): void;
}

/** A kind of link that is in use goes: asks what becomes of its links. */
export function RemoveLinkKind({ id, onDone, onClose }: RemoveLinkKindProps) {
  const state = useSession((view) => view.state);
  const kinds = (state && codebookIn(state))?.codebook.links;
  const kind = kinds?.find((one) => one.id === id);
  const uses = state ? usesIn(state).ofLinkKind(id) : 0;
  const [fate, setFate] = useState(AS_IT_IS);
  const input = useMemo((): CommandInput<'setLinkKinds'> | null => {
    if (!kinds) return null;
    const links = kinds.filter((one) => one.id !== id);
    const chosen = fate === AS_IT_IS ? 'keep' : fate === NOT_CODED ? 'delete' : { to: fate };
    return { links, mapping: { [id]: chosen } };
  }, [kinds, id, fate]);
  if (!kind || !kinds) return null;
  return (
    <Dialog title={`Remove the link “${kind.label}”`} onClose={onClose}>
      <ChangeForm
        name="setLinkKinds"
        input={input}
        button="Remove it"
        danger
        onDone={onDone}
        onClose={onClose}
      >
        <SelectField
          label={`What becomes of its ${counted(uses, 'link')}`}
          value={fate}
          choices={[
            ...kinds
              .filter((one) => one.id !== id)
              .map((one) => ({ value: one.id, label: `They become “${one.label}”` })),
            { value: AS_IT_IS, label: 'Keep them on record, without a kind' },
            { value: NOT_CODED, label: 'Delete them' },
          ]}
          onChange={setFate}
        />
      </ChangeForm>
    </Dialog>
  );
}
