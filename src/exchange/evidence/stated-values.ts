import type { AttributeValue } from '../../domain/records/annotation.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { EntityId } from '../../domain/ids.ts';
import type { CodedAttribute } from '../exporters/coded-annotations.ts';
import { isTarget } from '../session-file/record-to-file.ts';
import type { StatedValue } from './evidence-report.ts';

/** What an annotation says, in the words of its codebook; what has left the codebook keeps its id. */
export const statedAttributes = (
  attributes: readonly CodedAttribute[],
  specs: readonly AttributeSpec[],
): readonly StatedValue[] =>
  attributes.map(({ id, by, value }) => {
    const spec = specs.find((one) => one.id === id);
    return { label: spec?.label ?? id, value: inWords(value, spec), computed: by === 'computed' };
  });

function inWords(value: CodedAttribute['value'], spec: AttributeSpec | undefined): string {
  switch (value.kind) {
    case 'plain':
      return plainInWords(value.value, spec);
    case 'entity':
      return value.name;
    case 'passage':
      return value.places.map(({ exact }) => `“${exact}”`).join(' … ');
  }
}

/** The same of values that stand in a record as they are: those of whole articles and of links. */
export const statedRecord = (
  values: Readonly<Record<string, { readonly value: AttributeValue }>>,
  specs: readonly AttributeSpec[],
  { entities }: Pick<SessionState, 'entities'>,
): readonly StatedValue[] =>
  Object.entries(values).map(([id, { value }]) => {
    const spec = specs.find((one) => one.id === id);
    const name =
      spec?.kind === 'entity' && typeof value === 'string'
        ? entities.get(value as EntityId)?.name
        : undefined;
    const said = isTarget(value)
      ? value.quotes.map(({ exact }) => `“${exact}”`).join(' … ')
      : plainInWords(value, spec);
    return { label: spec?.label ?? id, value: name ?? said, computed: false };
  });

function plainInWords(
  value: string | number | boolean | readonly string[],
  spec: AttributeSpec | undefined,
): string {
  const labelOf = (one: string): string => spec?.values?.find(({ id }) => id === one)?.label ?? one;
  if (typeof value === 'string') return labelOf(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'number' ? String(value) : value.map(labelOf).join(', ');
}
