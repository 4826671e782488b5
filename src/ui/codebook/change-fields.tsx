import { useMemo, useState } from 'react';
import { codebookIn } from '../../domain/codebook/codebook-in.ts';
import { specsOf } from '../../domain/codebook/spec-owner.ts';
import type { CommandInput } from '../../domain/commands.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { ChangeForm } from './change-form.tsx';
import classes from './change-form.module.css';
import { MappingTable } from './mapping-table.tsx';

interface ChangeFieldsProps {
  readonly input: CommandInput<'setAttributeSpecs'>;
  onDone(): void;
  onClose(): void;
}

/** A field or a value that is in use goes, or changes its kind: asks where what is coded goes. */
export function ChangeFields({
  input: { owner, specs, mapping: proposed },
  onDone,
  onClose,
}: ChangeFieldsProps) {
  const state = useSession((view) => view.state);
  const parts = state && codebookIn(state);
  const before = parts ? (specsOf(parts, owner) ?? []) : [];
  const [mapping, setMapping] = useState(proposed ?? {});
  const input = useMemo(() => ({ owner, specs, mapping }), [owner, specs, mapping]);
  return (
    <Dialog title="This is in use" width="wide" onClose={onClose}>
      <ChangeForm name="setAttributeSpecs" input={input} button="Change it" onDone={onDone} onClose={onClose}>
        <p className={classes.intro}>
          Annotations hold values of what you change or remove. Say where they go; nothing is lost that you do
          not clear.
        </p>
        <MappingTable owner={owner} from={before} to={specs} mapping={mapping} onChange={setMapping} />
      </ChangeForm>
    </Dialog>
  );
}
