import { useMemo } from 'react';
import type { TagId } from '../../domain/ids.ts';
import { useTags } from '../keys/use-actions.ts';
import { Dialog } from '../shared/dialog.tsx';
import { ChangeForm } from './change-form.tsx';
import classes from './change-form.module.css';
import { choose } from './codebook-store.ts';
import { IntoTag, useIntoTag } from './into-tag.tsx';
import { useTagChoices } from './use-tag-choices.ts';

interface MergeTagProps {
  readonly id: TagId;
  onDone(): void;
  onClose(): void;
}

/** Makes one tag of two: the other takes over the annotations, with what is coded as far as it has a place there. */
export function MergeTag({ id, onDone, onClose }: MergeTagProps) {
  const tags = useTags();
  const choices = useTagChoices(id);
  const from = tags.find((tag) => tag.id === id);
  const into = useIntoTag(from, tags);
  const { target, mapping } = into;
  const input = useMemo(
    () => (target ? { from: [id], into: target.id, mappings: { [id]: mapping } } : null),
    [id, target, mapping],
  );
  if (!from) return null;
  return (
    <Dialog title={`Merge ${from.name} into another tag`} width="wide" onClose={onClose}>
      <ChangeForm
        name="mergeTags"
        input={input}
        button={target ? `Merge into ${target.name}` : 'Merge'}
        onDone={() => {
          if (target) choose({ kind: 'tag', id: target.id });
          onDone();
        }}
        onClose={onClose}
      >
        {choices.length === 0 ? (
          <p className={classes.intro}>There is no other tag to merge it into.</p>
        ) : (
          <IntoTag label="Merge into" from={from} choices={choices} {...into} />
        )}
      </ChangeForm>
    </Dialog>
  );
}
