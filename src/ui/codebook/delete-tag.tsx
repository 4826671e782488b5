import { useId, useMemo, useState } from 'react';
import { usesIn } from '../../domain/codebook/uses.ts';
import type { CommandInput } from '../../domain/commands.ts';
import type { TagId } from '../../domain/ids.ts';
import { counted } from '../inspector/words.ts';
import { useTags } from '../keys/use-actions.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { ChangeForm } from './change-form.tsx';
import classes from './change-form.module.css';
import { IntoTag, useIntoTag } from './into-tag.tsx';
import { useTagChoices } from './use-tag-choices.ts';

interface DeleteTagProps {
  readonly id: TagId;
  onDone(): void;
  onClose(): void;
}

type Fate = CommandInput<'deleteTag'>['annotations']['kind'];

const FATES: readonly { readonly fate: Fate; readonly label: string }[] = [
  { fate: 'retag', label: 'Give them another tag' },
  { fate: 'delete', label: 'Delete them too' },
  { fate: 'keep', label: 'Leave them without a tag, to be repaired one by one' },
];

/** Takes a tag out of the codebook, after asking what becomes of what it marks. */
export function DeleteTag({ id, onDone, onClose }: DeleteTagProps) {
  const name = useId();
  const tags = useTags();
  const choices = useTagChoices(id);
  const uses = useSession(({ state }) => (state ? usesIn(state).ofTag(id) : 0));
  const tag = tags.find((one) => one.id === id);
  const [fate, setFate] = useState<Fate>(choices.length > 0 && uses > 0 ? 'retag' : 'keep');
  const into = useIntoTag(tag, tags);
  const { target, mapping } = into;
  const input = useMemo((): CommandInput<'deleteTag'> | null => {
    if (fate !== 'retag') return { id, annotations: { kind: fate } };
    return target ? { id, annotations: { kind: 'retag', tagId: target.id, mapping } } : null;
  }, [id, fate, target, mapping]);
  if (!tag) return null;
  return (
    <Dialog title={`Delete the tag ${tag.name}`} width="wide" onClose={onClose}>
      <ChangeForm
        name="deleteTag"
        input={input}
        button="Delete the tag"
        danger
        onDone={onDone}
        onClose={onClose}
      >
        {uses === 0 ? (
          <p className={classes.intro}>No annotation has this tag.</p>
        ) : (
          <fieldset className={classes.choices}>
            <legend className={classes.intro}>What becomes of its {counted(uses, 'annotation')}?</legend>
            {FATES.filter((one) => one.fate !== 'retag' || choices.length > 0).map((one) => (
              <label key={one.fate} className={classes.choice}>
                <input
                  type="radio"
                  name={name}
                  checked={one.fate === fate}
                  onChange={() => setFate(one.fate)}
                />
                {one.label}
              </label>
            ))}
          </fieldset>
        )}
        {fate === 'retag' && uses > 0 ? (
          <IntoTag label="The other tag" from={tag} choices={choices} {...into} />
        ) : null}
      </ChangeForm>
    </Dialog>
  );
}
