import type { MergedRecord } from '../../domain/merge/report.ts';
import { OUTCOMES } from '../sentences/merge.ts';
import { tallyOf } from './merge-tally.ts';
import { numberInWords } from '../shared/in-locale.ts';
import classes from './merge.module.css';
import { KIND_WORDS } from './work-in-words.ts';

/** What becomes of how many records: a row an outcome, a column a kind of record; nothing that did not come up. */
export function CountsTable({ records }: { readonly records: readonly MergedRecord[] }) {
  const { kinds, rows } = tallyOf(records);
  if (rows.length === 0) return null;
  return (
    <div className={classes['wide']}>
      <table className={classes['table']}>
        <caption className={classes['caption']}>In numbers</caption>
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className={classes['number']}>
                {KIND_WORDS[kind].title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ outcome, counts }) => (
            <tr key={outcome} data-outcome={outcome}>
              <th scope="row">
                <span className={classes['sign']} aria-hidden="true">
                  {OUTCOMES[outcome].sign}
                </span>
                {OUTCOMES[outcome].name}
                <span className={classes['aside']}>{OUTCOMES[outcome].about}</span>
              </th>
              {kinds.map((kind) => (
                <td key={kind} className={classes['number']}>
                  {counts.has(kind) ? numberInWords(counts.get(kind) ?? 0) : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
