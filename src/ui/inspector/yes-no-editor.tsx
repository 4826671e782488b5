import type { EditorProps } from './editor-props.ts';
import { Segmented } from './segmented.tsx';

const ANSWERS = [
  { id: 'true', label: 'Yes' },
  { id: 'false', label: 'No' },
];

/** Yes, no, or not coded: three states, never a check box, which knows only two. */
export function YesNoEditor({ value, computed, ids, set }: EditorProps) {
  return (
    <Segmented
      options={ANSWERS}
      chosen={typeof value === 'boolean' ? [String(value)] : []}
      computed={computed}
      ids={ids}
      onToggle={(id) => void set(String(value) === id && !computed ? null : id === 'true')}
      onClear={computed ? undefined : () => void set(null)}
    />
  );
}
