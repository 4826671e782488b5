import { mergeOutcomes, type MergedRecord } from '../../domain/merge/report.ts';
import { personInWords, type Names } from '../history/names.ts';
import { OUTCOMES } from '../sentences/merge.ts';
import { countBy, sharesOf } from './merge-tally.ts';
import { numberInWords } from '../shared/in-locale.ts';
import classes from './merge.module.css';

interface PeopleTableProps {
  readonly records: readonly MergedRecord[];
  readonly names: Names;
}

/** Whose work it is, and what becomes of it. One person's is told by the sentence above already. */
export function PeopleTable({ records, names }: PeopleTableProps) {
  const shares = sharesOf(records);
  if (shares.length < 2) return null;
  const seen = new Set(records.map(({ outcome }) => outcome));
  const outcomes = mergeOutcomes.filter((outcome) => seen.has(outcome));
  return (
    <div className={classes['wide']}>
      <table className={classes['table']}>
        <caption className={classes['caption']}>By person</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col" className={classes['number']}>
                {OUTCOMES[outcome].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => {
            const counts = countBy(share.records, ({ outcome }) => outcome);
            return (
              <tr key={share.by}>
                <th scope="row" dir="auto">
                  {personInWords(names, share.by)}
                </th>
                {outcomes.map((outcome) => (
                  <td key={outcome} className={classes['number']}>
                    {counts.has(outcome) ? numberInWords(counts.get(outcome) ?? 0) : ''}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
