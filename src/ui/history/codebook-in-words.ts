import type { LinkKind } from '../../domain/links-of.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { COMPUTATIONS, kindInWords, LEVELS } from '../codebook/spec-words.ts';
import type { Names } from './names.ts';

type Words = readonly [label: string, words: string, key: string];

/** The fields by their labels, in order, and then each with all that is said of it, so that a change of one shows. */
export const specsIn = (label: string, specs: readonly AttributeSpec[]): readonly Words[] => [
  [label, specs.map((spec) => spec.label).join(', '), label],
  ...specs.map((spec) => [`Field ${spec.label}`, specInWords(spec, specs), `${label} ${spec.id}`] as const),
];

/** What a kind of link may tie together and asks for. */
export const linkKindIn = (kind: LinkKind, { tags }: Names): readonly Words[] => {
  const name = (id: string | undefined) => [...tags.values()].find((tag) => tag.id === id)?.name ?? id ?? '';
  const ends = kind.ends.map(([from, to]) => `${name(from)} to ${name(to)}`).join(', ');
  const reach = kind.scope === 'article' ? 'inside one article' : 'across articles too';
  return [
    [`Link ${kind.label}`, [reach, ends, kind.help].filter(Boolean).join(' · '), `link ${kind.id}`],
    ...specsIn(`Fields of ${kind.label}`, kind.attributes ?? []),
  ];
};

function specInWords(spec: AttributeSpec, specs: readonly AttributeSpec[]): string {
  const rule = COMPUTATIONS.find(({ value }) => value === spec.compute)?.label;
  const parts = [
    kindInWords(spec.kind),
    spec.values && valuesInWords(spec.values),
    LEVELS.find(({ value }) => value === spec.level)?.label,
    rule && `computed from: ${rule}`,
    spec.group && `in the group ${spec.group}`,
    ...conditionsOf(spec, specs),
    spec.offer && 'offers the last speaker first',
    spec.placeholder && 'shows the annotated words',
    spec.help,
  ];
  return parts.filter(Boolean).join(' · ');
}

const valuesInWords = (values: NonNullable<AttributeSpec['values']>): string =>
  values.map(({ label, help }) => (help ? `${label} (${help})` : label)).join(', ');

const conditionsOf = ({ when }: AttributeSpec, specs: readonly AttributeSpec[]): readonly string[] =>
  Object.entries(when ?? {}).map(([id, wanted]) => {
    const other = specs.find((spec) => spec.id === id);
    const labelOf = (value: string) => other?.values?.find((one) => one.id === value)?.label ?? value;
    return `only while ${other?.label ?? id} is ${[wanted].flat().map(labelOf).join(' or ')}`;
  });
