import type { AttributeSpec } from '../../domain/records/codebook.ts';
import fields from './fields.module.css';
import { SelectField } from './select-field.tsx';
import { withField } from './spec-edits.ts';

interface DeviceMapProps {
  readonly spec: AttributeSpec;
  readonly specs: readonly AttributeSpec[];
  onChange(spec: AttributeSpec): Promise<unknown>;
}

/** For a field computed from the device: what each device counts as. One without an answer leaves the field empty. */
export function DeviceMap({ spec, specs, onChange }: DeviceMapProps) {
  const devices = specs.find(({ id }) => id === 'device')?.values ?? [];
  const answers = [
    { value: '', label: 'Nothing' },
    ...(spec.values ?? []).map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <details className={fields.field}>
      <summary className={fields.label}>What each device counts as</summary>
      {devices.map(({ id, label }) => (
        <SelectField
          key={id}
          label={label}
          value={spec.map?.[id] ?? ''}
          choices={answers}
          onChange={(value) => {
            const { [id]: _, ...others } = spec.map ?? {};
            void onChange(withField(spec, 'map', value === '' ? others : { ...others, [id]: value }));
          }}
        />
      ))}
    </details>
  );
}
