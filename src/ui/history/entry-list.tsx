import type { Entry } from '../../domain/change.ts';
import { keyOf } from '../../domain/records.ts';
import { deedInWords } from '../sentences/history.ts';
import { FieldChanges } from './field-changes.tsx';
import classes from './history.module.css';
import { LongList } from './long-list.tsx';
import type { Names } from './names.ts';
import { differencesOf, fieldsOf } from './record-fields.ts';
import { RecordName } from './record-name.tsx';

interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly names: Names;
  /** Without saying which record it is: that stands elsewhere. */
  readonly unnamed?: boolean;
}

/** What a change did, record by record. */
export function EntryList({ entries, names, unnamed = false }: EntryListProps) {
  return (
    <LongList items={entries} keyOf={({ after }) => keyOf(after)} label="Records" height={72}>
      {(entry) => <EntryView entry={entry} names={names} unnamed={unnamed} />}
    </LongList>
  );
}

/** What its name already says. */
const IN_NAME = new Set([
  'Tag',
  'Words',
  'Place',
  'Title',
  'Name',
  'Letter',
  'For',
  'Kind of link',
  'From',
  'To',
]);

function EntryView({
  entry,
  names,
  unnamed,
}: {
  readonly entry: Entry;
  readonly names: Names;
  readonly unnamed: boolean;
}) {
  const { before, after } = entry;
  const deed = deedInWords(entry);
  const said = deed === 'Created' ? fieldsOf(after, names).filter(({ label }) => !IN_NAME.has(label)) : [];
  return (
    <div className={classes['entry']}>
      <p className={classes['which']}>
        <span className={classes['deed']}>{deed}</span>
        {!unnamed && <RecordName record={after} names={names} />}
      </p>
      {deed !== 'Created' && before && <FieldChanges differences={differencesOf(before, after, names)} />}
      {said.length > 0 && (
        <dl className={classes['said']}>
          {said.map(({ label, words }, index) => (
            <div key={index}>
              <dt dir="auto">{label}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
