import { problemOfField, type ShapedField } from '../../domain/article-fields.ts';
import { heldText, type TextField as FieldName } from '../../state/metadata-draft.ts';
import { TextField } from '../shared/text-field.tsx';
import { emptyInWords, type FormProps } from './form-props.ts';
import classes from './metadata.module.css';
import { OutletField } from './outlet-field.tsx';

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly help?: string;
  /** Of one article only: no two have the same. */
  readonly single?: boolean;
  readonly wide?: boolean;
}

const FIELDS: Readonly<Record<Exclude<FieldName, 'outlet'>, FieldWords>> = {
  title: { label: 'Title', single: true, wide: true },
  publishedAt: {
    label: 'Date',
    hint: '2025-03-22',
    help: 'Year, month, day; a year or a month alone will do',
  },
  author: { label: 'Author', help: 'As the article prints it' },
  language: { label: 'Language', hint: 'en', help: 'A code: en, pt-BR, ar' },
  url: { label: 'Address', hint: 'https://', single: true, wide: true },
};
const SHAPED: ReadonlySet<string> = new Set<ShapedField>(['title', 'publishedAt', 'url', 'language']);

/** Title, outlet, date, author, language and address. */
export function TextFields(props: FormProps) {
  const { articles, state, draft, onDraft } = props;
  const change = (field: FieldName, text: string) =>
    onDraft({ ...draft, texts: { ...draft.texts, [field]: text } });
  const fieldFor = (field: Exclude<FieldName, 'outlet'>) => {
    const { label, hint = '', help, single = false, wide = false } = FIELDS[field];
    if (single && articles.length > 1) return null;
    const held = heldText(articles, state.entities, field);
    const value = draft.texts[field] ?? (held.kind === 'same' ? held.value : '');
    const isTouched = draft.texts[field] !== undefined;
    const expected =
      isTouched && SHAPED.has(field) ? problemOfField(field as ShapedField, value.trim()) : null;
    return (
      <TextField
        key={field}
        label={label}
        {...(help !== undefined && { help })}
        className={wide ? classes['wide'] : undefined}
        value={value}
        placeholder={isTouched ? hint : emptyInWords(held, hint)}
        problem={expected === null ? null : `Needs ${expected}`}
        autoComplete="off"
        spellCheck={field === 'title'}
        onChange={(event) => change(field, event.currentTarget.value)}
      />
    );
  };
  return (
    <div className={classes['grid']}>
      {fieldFor('title')}
      <OutletField {...props} onOutlet={(outlet) => change('outlet', outlet)} />
      {fieldFor('publishedAt')}
      {fieldFor('author')}
      {fieldFor('language')}
      {fieldFor('url')}
    </div>
  );
}
