import { fitsSegments, valuesLike } from './choice-editor.tsx';
import type { EditorProps } from './editor-props.ts';
import { Segmented } from './segmented.tsx';
import { SuggestInput } from './suggest-input.tsx';
import { Tokens } from './tokens.tsx';
import { useLatest } from './use-latest.ts';

/** Any number of the codebook's values, kept in the codebook's order. */
export function ChoicesEditor({ spec, value, computed, unset, ids, set }: EditorProps) {
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const latest = useLatest(chosen);
  const order = (spec.values ?? []).map(({ id }) => id);
  const toggle = (id: string) => {
    const now = latest.now();
    const next = now.includes(id) ? now.filter((other) => other !== id) : [...now, id];
    latest.ahead(
      next,
      set(next.length === 0 ? null : next.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))),
    );
  };
  if (fitsSegments(spec)) {
    return (
      <Segmented
        options={spec.values ?? []}
        chosen={chosen}
        computed={computed}
        ids={ids}
        onToggle={toggle}
        onClear={computed ? undefined : () => void set(null)}
      />
    );
  }
  // What is chosen keeps its place and its digit; typed words look only for what is not.
  const suggest = (words: string) =>
    words === ''
      ? valuesLike(spec, words).map((one) => (chosen.includes(one.id) ? { ...one, hint: CHOSEN } : one))
      : valuesLike(spec, words).filter(({ id }) => !chosen.includes(id));
  const labelOf = (id: string) => spec.values?.find((one) => one.id === id)?.label ?? id;
  return (
    <>
      <SuggestInput
        ids={ids}
        value=""
        placeholder={chosen.length === 0 ? unset : 'Add another'}
        digits
        suggest={suggest}
        onPick={toggle}
        onClear={() => undefined}
      />
      <Tokens tokens={chosen.map((id) => ({ id, label: labelOf(id) }))} onRemove={toggle} />
    </>
  );
}

const CHOSEN = 'chosen; again takes it off';
