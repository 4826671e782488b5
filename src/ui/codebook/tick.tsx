import { CheckField } from '../shared/check-field.tsx';
import { UnlessLocked } from './unless-locked.tsx';

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

/** A yes or no of the codebook; while it is locked, only to read. */
export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <UnlessLocked>
      <CheckField label={label} checked={checked} onChange={onChange} />
    </UnlessLocked>
  );
}
