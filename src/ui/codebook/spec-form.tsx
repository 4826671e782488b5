import type { SpecOwner } from '../../domain/codebook/spec-owner.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { CommitField } from './commit-field.tsx';
import { DeviceMap } from './device-map.tsx';
import classes from './editor.module.css';
import { LevelField } from './level-field.tsx';
import { SelectField } from './select-field.tsx';
import { hasValues, ofKind, withField } from './spec-edits.ts';
import { KINDS } from './spec-words.ts';
import { Tick } from './tick.tsx';
import { ValuesEditor } from './values-editor.tsx';
import { WhenField } from './when-field.tsx';

interface SpecFormProps {
  readonly owner: SpecOwner;
  readonly spec: AttributeSpec;
  readonly specs: readonly AttributeSpec[];
  onChange(spec: AttributeSpec): Promise<Result<unknown, Failure>>;
}

/** Everything that can be said of one field. */
export function SpecForm({ owner, spec, specs, onChange }: SpecFormProps) {
  const groups = [...new Set(specs.flatMap(({ group }) => (group ? [group] : [])))];
  return (
    <div className={classes.form}>
      <div className={classes.pair}>
        <CommitField
          label="Name"
          value={spec.label}
          commit={async (label) =>
            label.trim() === '' ? fail({ kind: 'emptyName' }) : onChange({ ...spec, label: label.trim() })
          }
        />
        <SelectField
          label="Kind"
          value={spec.kind}
          choices={KINDS}
          onChange={(kind) => void onChange(ofKind(spec, kind))}
        />
      </div>
      {owner.kind === 'tag' ? <LevelField spec={spec} onChange={onChange} /> : null}
      {spec.compute === 'biasTypeFromDevice' ? (
        <DeviceMap spec={spec} specs={specs} onChange={onChange} />
      ) : null}
      <CommitField
        label="Help"
        lines={2}
        value={spec.help ?? ''}
        commit={(help) => onChange(withField(spec, 'help', help.trim()))}
      />
      {hasValues(spec) ? <ValuesEditor owner={owner} spec={spec} onChange={onChange} /> : null}
      {spec.kind === 'entity' && owner.kind === 'tag' ? (
        <Tick
          label="Offer the article’s last speaker first"
          checked={spec.offer === 'lastSpeaker'}
          onChange={(on) => void onChange(withField(spec, 'offer', on ? 'lastSpeaker' : undefined))}
        />
      ) : null}
      {spec.kind === 'text' && owner.kind === 'tag' ? (
        <Tick
          label="Show the annotated words in the empty field"
          checked={spec.placeholder === 'exactWords'}
          onChange={(on) => void onChange(withField(spec, 'placeholder', on ? 'exactWords' : undefined))}
        />
      ) : null}
      <div className={classes.pair}>
        <CommitField
          label="Group"
          value={spec.group ?? ''}
          suggestions={groups}
          about="Fields of one group stand under one heading."
          commit={(group) => onChange(withField(spec, 'group', group.trim()))}
        />
        <WhenField spec={spec} specs={specs} onChange={onChange} />
      </div>
    </div>
  );
}
