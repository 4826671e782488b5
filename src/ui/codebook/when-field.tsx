import type { AttributeSpec } from '../../domain/records/codebook.ts';
import fields from './fields.module.css';
import { SelectField } from './select-field.tsx';
import { withField } from './spec-edits.ts';
import { Tick } from './tick.tsx';

interface WhenFieldProps {
  readonly spec: AttributeSpec;
  readonly specs: readonly AttributeSpec[];
  onChange(spec: AttributeSpec): Promise<unknown>;
}

/** The id of the other field and those of its values that this one is shown for. */
type Condition = readonly [id: string, values: string | readonly string[]];

const ANSWERS = [
  { id: 'true', label: 'Yes' },
  { id: 'false', label: 'No' },
];

/** Shows a field only while others have some of their values. Every condition counts. */
export function WhenField({ spec, specs, onChange }: WhenFieldProps) {
  const conditions: readonly Condition[] = Object.entries(spec.when ?? {});
  const others = specs.filter(({ id, kind }) => id !== spec.id && kind in CONDITIONAL);
  const free = others.filter(({ id }) => !conditions.some(([on]) => on === id));
  const put = (next: readonly Condition[]): void => {
    const left = next.filter(([, values]) => values.length > 0);
    void onChange(withField(spec, 'when', left.length > 0 ? Object.fromEntries(left) : undefined));
  };
  if (others.length === 0 && conditions.length === 0) return null;
  return (
    <div className={fields.field}>
      {conditions.map((condition, index) => (
        <ConditionFields
          key={condition[0]}
          condition={condition}
          isFirst={index === 0}
          on={specs.find(({ id }) => id === condition[0])}
          free={free}
          onChange={(next) => put(next ? conditions.with(index, next) : conditions.toSpliced(index, 1))}
        />
      ))}
      {free.length > 0 ? (
        <SelectField
          label={conditions.length === 0 ? 'Shown' : 'And'}
          value=""
          choices={choicesOf(free, conditions.length === 0)}
          onChange={(id) => {
            const first = firstOf(free, id);
            if (first) put([...conditions, first]);
          }}
        />
      ) : null}
    </div>
  );
}

interface ConditionFieldsProps {
  readonly condition: Condition;
  readonly isFirst: boolean;
  /** Undefined when the codebook has no such field any more. */
  readonly on: AttributeSpec | undefined;
  readonly free: readonly AttributeSpec[];
  /** Null takes the condition away. */
  onChange(condition: Condition | null): void;
}

function ConditionFields({ condition: [id, values], isFirst, on, free, onChange }: ConditionFieldsProps) {
  const chosen = [values].flat();
  const label = on?.label ?? id;
  return (
    <>
      <SelectField
        label={isFirst ? 'Shown' : 'And'}
        value={id}
        choices={choicesOf([{ id, label }, ...free], isFirst)}
        onChange={(next) => onChange(firstOf(free, next))}
      />
      <div role="group" aria-label={`Shown while ${label} is`}>
        {(on ? valuesOf(on) : []).map((value) => (
          <Tick
            key={value.id}
            label={value.label}
            checked={chosen.includes(value.id)}
            onChange={(isOn) => {
              const next = isOn ? [...chosen, value.id] : chosen.filter((one) => one !== value.id);
              onChange([id, next.length === 1 ? (next[0] ?? next) : next]);
            }}
          />
        ))}
      </div>
    </>
  );
}

const CONDITIONAL = { choice: true, choices: true, yesNo: true };

const valuesOf = ({ kind, values }: AttributeSpec) => (kind === 'yesNo' ? ANSWERS : (values ?? []));

/** A condition starts with the first value of its field; one without values can't be met. */
function firstOf(specs: readonly AttributeSpec[], id: string): Condition | null {
  const found = specs.find((spec) => spec.id === id);
  const [first] = found ? valuesOf(found) : [];
  return first ? [id, first.id] : null;
}

const choicesOf = (specs: readonly Pick<AttributeSpec, 'id' | 'label'>[], isFirst: boolean) => [
  { value: '', label: isFirst ? 'Always' : 'No further condition' },
  ...specs.map(({ id, label }) => ({ value: id, label: `Only for some values of ${label}` })),
];
