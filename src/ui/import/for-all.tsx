import { useId, useState, type KeyboardEvent } from 'react';
import { labelsIn } from '../../workspace/importing/accepted.ts';
import { isTaken, valueOf, type Edits, type ImportRow } from '../../workspace/importing/import-row.ts';
import { problemOfField } from '../../domain/article-fields.ts';
import { Button } from '../shared/button.tsx';
import { counted, numberInWords } from '../shared/in-locale.ts';
import { TextField } from '../shared/text-field.tsx';
import type { ImportDesk } from './import-desk.ts';
import classes from './import-preview.module.css';
import type { DeskLine } from './row-filter.ts';

interface ForAllProps {
  readonly desk: ImportDesk;
  readonly shown: readonly DeskLine[];
}

const EMPTY = { outlet: '', language: '', labels: '' };

/** The same outlet, language or labels for all ticked texts that the list shows. Labels are added to those there are. */
export function ForAll({ desk, shown }: ForAllProps) {
  const id = useId();
  const [values, setValues] = useState(EMPTY);
  const [wrong, setWrong] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const rows = shown.flatMap((line) => (line.kind === 'row' && isTaken(line.row) ? [line.row] : []));
  const isEmpty = Object.values(values).every((value) => value.trim() === '');

  const set = () => {
    if (isEmpty || rows.length === 0) return;
    const isWrong = problemOfField('language', values.language.trim()) !== null;
    setWrong(isWrong);
    if (isWrong) return;
    desk.edit(new Set(rows.map(({ key }) => key)), (row) => editsFor(row, values));
    setDone(`Set for ${counted(rows.length, 'text')}.`);
    setValues(EMPTY);
  };
  const field = (name: keyof typeof EMPTY) => ({
    value: values[name],
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setValues((now) => ({ ...now, [name]: currentTarget.value })),
    // Enter means these fields here, not the form around them.
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      set();
    },
  });

  return (
    <details className={classes['forAll']}>
      <summary className={classes['summary']}>
        Set for {rows.length === 1 ? 'the one ticked' : `all ${numberInWords(rows.length)} ticked`}
      </summary>
      <div role="group" aria-labelledby={id} className={classes['forAllFields']}>
        <span id={id} hidden>
          For all ticked texts that are shown
        </span>
        <TextField label="Outlet of all" {...field('outlet')} />
        <TextField
          label="Language of all"
          placeholder="en, fa …"
          problem={wrong ? 'Write a language code such as en, pt-BR or zh-Hant.' : null}
          {...field('language')}
        />
        <TextField label="Labels to add" placeholder="With commas between" {...field('labels')} />
        <Button look="outlined" aria-disabled={isEmpty || rows.length === 0} onClick={set}>
          Set
        </Button>
        <span role="status" className={classes['words']}>
          {done}
        </span>
      </div>
    </details>
  );
}

/** Only what was filled in. */
function editsFor(row: ImportRow, { outlet, language, labels }: typeof EMPTY): Edits {
  return {
    ...(outlet.trim() !== '' && { outlet: outlet.trim() }),
    ...(language.trim() !== '' && { language: language.trim() }),
    ...(labels.trim() !== '' && {
      labels: labelsIn(`${valueOf(row, 'labels')},${labels}`).join(', '),
    }),
  };
}
