import { usesIn } from '../../domain/codebook/uses.ts';
import type { SpecOwner } from '../../domain/codebook/spec-owner.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { useSession } from '../shared/workspace-context.tsx';
import { CommitField } from './commit-field.tsx';
import classes from './editor.module.css';
import { RowButtons } from './row-buttons.tsx';
import type { SpecValue } from './spec-edits.ts';
import { numberInWords } from '../shared/in-locale.ts';

interface ValueRowProps {
  readonly owner: SpecOwner;
  readonly attributeId: string;
  readonly value: SpecValue;
  readonly index: number;
  readonly count: number;
  onChange(value: SpecValue): Promise<Result<unknown, Failure>>;
  onMove(to: number): Promise<unknown>;
  onRemove(): Promise<unknown>;
}

/** One value of a choice. Its id never changes, so a new label is no new meaning by itself. */
export function ValueRow({
  owner,
  attributeId,
  value,
  index,
  count,
  onChange,
  onMove,
  onRemove,
}: ValueRowProps) {
  const uses = useSession(({ state }) => (state ? usesIn(state).ofValue(owner, attributeId, value.id) : 0));
  return (
    <li className={classes.value}>
      <CommitField
        quiet
        label={`Label of value ${index + 1}`}
        value={value.label}
        commit={async (label) =>
          label.trim() === '' ? fail({ kind: 'emptyName' }) : onChange({ ...value, label: label.trim() })
        }
      />
      <CommitField
        quiet
        label={`Help of value ${index + 1}`}
        placeholder="Help"
        value={value.help ?? ''}
        commit={(text) => {
          const { help: _, ...rest } = value;
          return onChange(text.trim() === '' ? rest : { ...rest, help: text.trim() });
        }}
      />
      <span className={classes.uses} title={`Coded ${uses} times`}>
        {uses > 0 ? numberInWords(uses) : ''}
      </span>
      <RowButtons label={value.label} index={index} count={count} onMove={onMove} onRemove={onRemove} />
    </li>
  );
}
