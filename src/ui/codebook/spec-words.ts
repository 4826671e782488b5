import type { AttributeSpec, Computation } from '../../domain/records/codebook.ts';

type Kind = AttributeSpec['kind'];
export type Level = NonNullable<AttributeSpec['level']>;

export const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'choice', label: 'One of several values' },
  { value: 'choices', label: 'Any of several values' },
  { value: 'entity', label: 'A name' },
  { value: 'passage', label: 'Words of the article' },
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'A number' },
  { value: 'date', label: 'A date' },
  { value: 'yesNo', label: 'Yes or no' },
  { value: 'list', label: 'A list of texts' },
];

export const LEVELS: readonly { readonly value: Level; readonly label: string }[] = [
  { value: 'core', label: 'Core' },
  { value: 'computed', label: 'Computed' },
  { value: 'more', label: 'More' },
];

export const LEVEL_HELP: Readonly<Record<Level, string>> = {
  core: 'Asked for; an annotation without it is incomplete.',
  computed: 'Filled in where the text proves it; a person may say otherwise.',
  more: 'Folded away until somebody wants it.',
};

/** Which kind of field a rule can fill, and what it goes by. */
export const COMPUTATIONS: readonly {
  readonly value: Computation;
  readonly kind: Kind;
  readonly label: string;
}[] = [
  { value: 'quoteTypeFromMarks', kind: 'choice', label: 'Quotation marks: direct, mixed, indirect' },
  { value: 'voiceFromEnclosingQuote', kind: 'choice', label: 'The quote around it: outlet or source' },
  { value: 'speakerOfEnclosingQuoteElseOutlet', kind: 'entity', label: 'The speaker of the quote around it' },
  { value: 'biasTypeFromDevice', kind: 'choice', label: 'Another field, by a table in the file' },
];

export const computationsFor = (kind: Kind) => COMPUTATIONS.filter((one) => one.kind === kind);
export const kindInWords = (kind: Kind): string => KINDS.find(({ value }) => value === kind)?.label ?? kind;
