import { useMemo, useState } from 'react';
import { proposedMapping, type AttributeMapping } from '../../domain/codebook/attribute-mapping.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { MappingTable } from './mapping-table.tsx';
import { SelectField } from './select-field.tsx';
import type { useTagChoices } from './use-tag-choices.ts';

/** The tag that takes over another one's annotations, null until it is chosen, and where their values go. */
export function useIntoTag(from: Tag | undefined, tags: readonly Tag[]) {
  const [into, setInto] = useState('');
  const [chosen, setChosen] = useState<AttributeMapping | null>(null);
  const target = tags.find(({ id }) => id === into) ?? null;
  const mapping = useMemo(
    () => chosen ?? proposedMapping(from?.attributes ?? [], target?.attributes ?? []),
    [chosen, from, target],
  );
  const choose = (next: string): void => {
    setInto(next);
    setChosen(null);
  };
  return { target, mapping, choose, setMapping: setChosen };
}

interface IntoTagProps extends ReturnType<typeof useIntoTag> {
  readonly label: string;
  readonly from: Tag;
  readonly choices: ReturnType<typeof useTagChoices>;
}

/** Chooses that tag; once it is there, each value that has no place of its own in it gets one. */
export function IntoTag({ label, from, choices, target, mapping, choose, setMapping }: IntoTagProps) {
  return (
    <>
      <SelectField
        label={label}
        value={target?.id ?? ''}
        choices={[{ value: '', label: 'Choose a tag' }, ...choices]}
        onChange={choose}
      />
      {target ? (
        <MappingTable
          owner={{ kind: 'tag', id: from.id }}
          from={from.attributes}
          to={target.attributes}
          mapping={mapping}
          onChange={setMapping}
        />
      ) : null}
    </>
  );
}
