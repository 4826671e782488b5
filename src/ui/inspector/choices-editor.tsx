import { fitsSegments, valuesLike } from './choice-editor.tsx';
import type { EditorProps } from './editor-props.ts';
import { Segmented } from './segmented.tsx';
import { SuggestInput } from './suggest-input.tsx';
import { Tokens } from './tokens.tsx';

/** Any number of the codebook's values, kept in the codebook's order. */
export function ChoicesEditor({ spec, value, computed, ids, set }: EditorProps) {
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const order = (spec.values ?? []).map(({ id }) => id);
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    void set(next.length === 0 ? null : next.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  };
  if (fitsSegments(spec)) {
    return (
      <Segmented
        options={spec.values ?? []}
        chosen={chosen}
        computed={computed}
        ids={ids}
        onToggle={toggle}
      />
    );
  }
  const labelOf = (id: string) => spec.values?.find((one) => one.id === id)?.label ?? id;
  return (
    <>
      <SuggestInput
        ids={ids}
        value=""
        placeholder={chosen.length === 0 ? 'Not coded' : 'Add another'}
        digits
        suggest={(words) => valuesLike(spec, words).filter(({ id }) => !chosen.includes(id))}
        onPick={toggle}
        onClear={() => undefined}
      />
      <Tokens tokens={chosen.map((id) => ({ id, label: labelOf(id) }))} onRemove={toggle} />
    </>
  );
}
