import { useMemo, useState, type FormEvent } from 'react';
import type { ReadOptions, TableColumn, TableDraft } from '../../workspace/workspace.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { counted, numberInWords } from '../shared/in-locale.ts';
import { Problem } from '../shared/problem.tsx';
import { columnsNamed, firstArticles, type Holds } from './table-columns.ts';
import classes from './table-dialog.module.css';

interface TableDialogProps {
  readonly table: TableDraft;
  readonly onTake: (columns: NonNullable<ReadOptions['columns']>) => void;
  readonly onClose: () => void;
}

/** In which order the choices stand. */
const HOLDS: readonly { readonly value: TableColumn | ''; readonly label: string }[] = [
  { value: '', label: 'Nothing that is needed' },
  { value: 'text', label: 'The text' },
  { value: 'title', label: 'Title' },
  { value: 'outlet', label: 'Outlet' },
  { value: 'publishedAt', label: 'Date' },
  { value: 'author', label: 'Author' },
  { value: 'url', label: 'Address (URL)' },
  { value: 'language', label: 'Language' },
  { value: 'labels', label: 'Labels' },
];

/** So many values of a column are shown, cut after so many UTF-16 units. */
const VALUES = 3;
const BEGINNING = 70;
const beginning = (text: string): string => (text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text);

/** A table holds an article a row: which column is its text, and what do the others say? */
export function TableDialog({ table, onTake, onClose }: TableDialogProps) {
  const { columns, sample, rowCount, fileName, proposal } = table;
  const [holds, setHolds] = useState<Holds>(
    () => new Map(Object.entries(proposal).map(([what, column]) => [column, what as TableColumn])),
  );
  const named = useMemo(() => columnsNamed(holds), [holds]);
  const first = useMemo(() => firstArticles(table, named), [table, named]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (named.text !== undefined) onTake(named);
  };
  const choose = (column: string, what: TableColumn | '') =>
    setHolds((now) => {
      // A thing is said by one column only: the one that was chosen last.
      const next = new Map([...now].filter(([other, held]) => other !== column && held !== what));
      if (what !== '') next.set(column, what);
      return next;
    });

  return (
    <Dialog onClose={onClose} title={`What do the columns of ${fileName} hold?`} width="wide">
      <form onSubmit={submit} className={classes['form']}>
        <p className={classes['about']}>
          {counted(rowCount, 'row')}, each an article. One column must hold the text; it is taken over
          character for character.
        </p>
        <div className={classes['scroller']}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Holds</th>
                <th scope="col">First values</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column, index) => (
                <tr key={column} data-used={holds.has(column) || undefined}>
                  <th scope="row" dir="auto">
                    {column}
                  </th>
                  <td>
                    <select
                      className={classes['select']}
                      aria-label={`What “${column}” holds`}
                      data-autofocus={
                        holds.get(column) === 'text' || (named.text === undefined && index === 0) || undefined
                      }
                      value={holds.get(column) ?? ''}
                      onChange={({ currentTarget }) =>
                        choose(column, currentTarget.value as TableColumn | '')
                      }
                    >
                      {HOLDS.map(({ value, label }) => (
                        <option key={value} value={value}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className={classes['values']} dir="auto">
                    {sample
                      .slice(0, VALUES)
                      .map((row) => beginning(row[index] ?? ''))
                      .filter((value) => value.trim() !== '')
                      .join(' · ') || 'empty'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {named.text === undefined ? (
          <Problem tone="notice" live="none">
            Choose the column that holds the text.
          </Problem>
        ) : (
          <section aria-label="The first articles" className={classes['first']}>
            {first.map(({ title, facts, text }, index) => (
              <article key={index} className={classes['article']}>
                <p className={classes['title']} dir="auto">
                  {title}
                </p>
                {facts !== '' && <p className={classes['facts']}>{facts}</p>}
                <p className={classes['text']} dir="auto">
                  {text || 'This row holds no text; it will be named as not read.'}
                </p>
              </article>
            ))}
          </section>
        )}
        <div className={classes['foot']}>
          <Button look="primary" type="submit" aria-disabled={named.text === undefined}>
            {rowCount === 1 ? 'Look at the article' : `Look at the ${numberInWords(rowCount)} articles`}
          </Button>
          <Button look="outlined" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
