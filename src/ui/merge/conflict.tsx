import type { ReactNode } from 'react';
import type { MergedRecord } from '../../domain/merge/report.ts';
import { personInWords, type Names } from '../history/names.ts';
import { byWhom } from '../history/record-in-words.ts';
import { differencesOf } from '../history/record-fields.ts';
import { RecordName } from '../history/record-name.tsx';
import { OUTCOMES, sentenceOfStanding } from '../sentences/merge.ts';
import classes from './merge.module.css';

interface ConflictProps {
  readonly record: MergedRecord;
  readonly names: Names;
  /** What can still be done about it. */
  readonly action?: ReactNode;
}

/** One record that both worked on: mine and theirs side by side, which one stands, and why. */
export function Conflict({ record, names, action }: ConflictProps) {
  const { outcome, mine, theirs, by } = record;
  const theirsWins = outcome === 'overwritten';
  const fields = mine ? differencesOf(mine, theirs, names) : [];
  const isDeletion = (theirs.deletedRev === null) !== ((mine?.deletedRev ?? null) === null);
  return (
    <div className={classes['conflict']}>
      <p className={classes['which']}>
        <RecordName record={mine ?? theirs} names={names} />
        <span className={classes['aside']}>
          {OUTCOMES[outcome].name} · theirs by {byWhom(personInWords(names, by))}
        </span>
      </p>
      <table className={classes['sides']}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Mine{theirsWins ? '' : ' (stands)'}</th>
            <th scope="col">Theirs{theirsWins ? ' (stands)' : ''}</th>
          </tr>
        </thead>
        <tbody>
          {isDeletion && (
            <tr>
              <th scope="row">State</th>
              <td>{mine?.deletedRev ? 'deleted' : 'edited'}</td>
              <td>{theirs.deletedRev === null ? 'edited' : 'deleted'}</td>
            </tr>
          )}
          {fields.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row" dir="auto">
                {label}
              </th>
              <Side words={before} />
              <Side words={after} />
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes['why']}>
        <span>{sentenceOfStanding(record)}</span>
        {action}
      </div>
    </div>
  );
}

const Side = ({ words }: { readonly words: string }) =>
  words === '' ? <td className={classes['none']}>nothing</td> : <td dir="auto">{words}</td>;
