import { foldName } from '../../domain/entity-names.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { ClearButton } from './clear-button.tsx';
import type { EditorProps } from './editor-props.ts';
import { Segmented } from './segmented.tsx';
import { SuggestInput, type Suggestion } from './suggest-input.tsx';

/** More values than this are typed to filter. */
const SEGMENTS = 5;

export const fitsSegments = (spec: AttributeSpec): boolean => (spec.values?.length ?? 0) <= SEGMENTS;

/** The values whose label holds the words; those that begin with them first. */
export function valuesLike(spec: AttributeSpec, words: string): readonly Suggestion[] {
  const wanted = foldName(words);
  const places = (spec.values ?? []).map((value) => ({ value, at: foldName(value.label).indexOf(wanted) }));
  return places
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1))
    .map(({ value }) => ({ id: value.id, label: value.label, hint: value.help }));
}

/** One of the codebook's values. A value that the codebook no longer has is shown by its id, never hidden. */
export function ChoiceEditor({ spec, value, computed, unset, ids, set }: EditorProps) {
  const chosen = typeof value === 'string' ? value : null;
  if (fitsSegments(spec)) {
    return (
      <Segmented
        options={withStranger(spec, chosen)}
        chosen={chosen === null ? [] : [chosen]}
        computed={computed}
        ids={ids}
        onToggle={(id) => void set(id === chosen && !computed ? null : id)}
        onClear={computed ? undefined : () => void set(null)}
      />
    );
  }
  const label = spec.values?.find(({ id }) => id === chosen)?.label ?? chosen ?? '';
  return (
    <SuggestInput
      ids={ids}
      value={label}
      placeholder={unset}
      computed={computed}
      digits
      suggest={(words) => valuesLike(spec, words)}
      onPick={(id) => void set(id)}
      onClear={() => void set(null)}
      after={
        chosen !== null && !computed ? (
          <ClearButton labelId={ids.label} onClear={() => void set(null)} />
        ) : null
      }
    />
  );
}

function withStranger(spec: AttributeSpec, chosen: string | null): readonly Suggestion[] {
  const values = (spec.values ?? []).map(({ id, label, help }) => ({ id, label, help }));
  return chosen === null || values.some(({ id }) => id === chosen)
    ? values
    : [...values, { id: chosen, label: chosen }];
}
