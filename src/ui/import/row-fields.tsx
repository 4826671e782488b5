import { useStore } from 'zustand';
import { useId, useMemo } from 'react';
import { EXPECTED } from '../../domain/article-fields.ts';
import { valueOf, type EditedField, type ImportRow } from '../../workspace/importing/import-row.ts';
import { TextField } from '../shared/text-field.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import type { ImportDesk } from './import-desk.ts';
import classes from './row-details.module.css';

interface RowFieldsProps {
  readonly desk: ImportDesk;
  readonly row: ImportRow;
  readonly autoFocus: boolean;
}

const FIELDS: readonly { readonly field: EditedField; readonly label: string; readonly example?: string }[] =
  [
    { field: 'title', label: 'Title' },
    { field: 'outlet', label: 'Outlet', example: 'Which outlet?' },
    { field: 'author', label: 'Author', example: 'As the article prints it' },
    { field: 'publishedAt', label: 'Date', example: '2025-03-22' },
    { field: 'language', label: 'Language', example: 'en, fa, zh-Hant …' },
    { field: 'labels', label: 'Labels', example: 'With commas between' },
    { field: 'url', label: 'Address (URL)', example: 'https://' },
  ];

/** What is known about the article, each with where it came from, and open to correction. */
export function RowFields({ desk, row, autoFocus }: RowFieldsProps) {
  const problems = useStore(desk.store, (view) => view.problems);
  const outlets = useOutlets();
  const listId = useId();
  const { recognisedBy } = row.draft.proposal;
  const key = new Set([row.key]);
  return (
    <div className={classes['fields']}>
      {FIELDS.map(({ field, label, example }) => {
        const wrong = problems.find((one) => one.key === row.key && one.field === field);
        const value = valueOf(row, field);
        return (
          <div key={field} className={classes['field']} data-field={field}>
            <TextField
              label={label}
              value={value}
              placeholder={example}
              autoComplete="off"
              spellCheck={false}
              problem={wrong ? sentenceOfField(wrong.field) : null}
              data-autofocus={(autoFocus && field === 'title') || undefined}
              list={field === 'outlet' ? listId : undefined}
              onChange={({ currentTarget }) => desk.edit(key, { [field]: currentTarget.value })}
            />
            <p className={classes['by']}>
              {field in row.edits
                ? 'as you wrote it'
                : value !== '' && field !== 'labels' && recognisedBy[field] && `from ${recognisedBy[field]}`}
            </p>
          </div>
        );
      })}
      <datalist id={listId}>
        {outlets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </div>
  );
}

const sentenceOfField = (field: keyof typeof EXPECTED): string =>
  field === 'publishedAt'
    ? 'Write the date as 2025-03-22, 2025-03 or 2025, or leave it empty.'
    : `Write ${EXPECTED[field]}, or leave it empty.`;

/** The outlets that the session's articles name. */
function useOutlets(): readonly string[] {
  const articles = useSession(({ state }) => state?.articles);
  const entities = useSession(({ state }) => state?.entities);
  return useMemo(() => {
    const names = new Set<string>();
    for (const { outletId } of articles?.values() ?? []) {
      const name = outletId && entities?.get(outletId)?.name;
      if (name) names.add(name);
    }
    return [...names].toSorted();
  }, [articles, entities]);
}
