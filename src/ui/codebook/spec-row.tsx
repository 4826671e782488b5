import type { SpecOwner } from '../../domain/codebook/spec-owner.ts';
import { usesIn } from '../../domain/codebook/uses.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { Result } from '../../domain/result.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { counted } from '../inspector/words.ts';
import { useSession } from '../shared/workspace-context.tsx';
import { FoldRow, type FoldRowProps } from './fold-row.tsx';
import { SpecForm } from './spec-form.tsx';
import { kindInWords, LEVELS } from './spec-words.ts';

interface SpecRowProps extends Omit<FoldRowProps, 'label' | 'about' | 'children'> {
  readonly owner: SpecOwner;
  readonly spec: AttributeSpec;
  readonly specs: readonly AttributeSpec[];
  onChange(spec: AttributeSpec): Promise<Result<unknown, Failure>>;
}

/** One field: what it is called and asks for; unfolded, everything that can be said of it. */
export function SpecRow({ owner, spec, specs, onChange, ...row }: SpecRowProps) {
  const uses = useSession(({ state }) => (state ? usesIn(state).ofAttribute(owner, spec.id) : 0));
  const level = LEVELS.find(({ value }) => value === spec.level)?.label;
  const about = [
    kindInWords(spec.kind),
    ...(spec.values ? [counted(spec.values.length, 'value')] : []),
    ...(level ? [level.toLowerCase()] : []),
    ...(spec.group ? [spec.group] : []),
    uses > 0 ? `coded ${counted(uses, 'time')}` : 'not used',
  ].join(' · ');
  return (
    <FoldRow label={spec.label} about={about} {...row}>
      <SpecForm owner={owner} spec={spec} specs={specs} onChange={onChange} />
    </FoldRow>
  );
}
