import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { ChoiceField } from '../shared/choice-field.tsx';
import fields from './fields.module.css';
import { SelectField } from './select-field.tsx';
import { computationsFor, LEVEL_HELP, LEVELS, type Level } from './spec-words.ts';
import { UnlessLocked } from './unless-locked.tsx';

interface LevelFieldProps {
  readonly spec: AttributeSpec;
  onChange(spec: AttributeSpec): Promise<unknown>;
}

/** How much a field asks of a coder, and for a computed one by which rule it is filled. */
export function LevelField({ spec, onChange }: LevelFieldProps) {
  const rules = computationsFor(spec.kind);
  const levels = LEVELS.filter(({ value }) => value !== 'computed' || rules.length > 0);
  const level = spec.level ?? 'core';
  const set = (next: Level) => {
    if (next === spec.level) return;
    const { compute, map: _, ...rest } = spec;
    const [first] = rules;
    if (next === 'computed')
      void onChange({ ...spec, level: next, ...(first && { compute: compute ?? first.value }) });
    else void onChange({ ...rest, level: next });
  };
  return (
    <div className={fields.field}>
      <UnlessLocked>
        <ChoiceField label="Level" value={level} choices={levels} onChange={set} />
      </UnlessLocked>
      <p className={fields.about}>{LEVEL_HELP[level]}</p>
      {level === 'computed' && spec.compute ? (
        <SelectField
          label="Computed from"
          value={spec.compute}
          choices={rules}
          onChange={(compute) => void onChange({ ...spec, compute })}
        />
      ) : null}
    </div>
  );
}
