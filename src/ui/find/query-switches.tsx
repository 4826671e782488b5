import type { FindQuery } from '../../analysis/finding/query.ts';
import classes from './query-switches.module.css';

const SWITCHES = [
  { field: 'wholeWords', sign: 'word', name: 'Whole words' },
  { field: 'matchCase', sign: 'Aa', name: 'Match case' },
  { field: 'matchAccents', sign: 'é', name: 'Match accents' },
  { field: 'isPattern', sign: '.*', name: 'Regular expression' },
] as const;

interface QuerySwitchesProps {
  readonly query: FindQuery;
  readonly onChange: (query: FindQuery) => void;
}

/** What counts when words are compared. */
export function QuerySwitches({ query, onChange }: QuerySwitchesProps) {
  return (
    <div className={classes['switches']} role="group" aria-label="How to look">
      {SWITCHES.map(({ field, sign, name }) => {
        // A pattern looks at the text as it stands, where accents are what they are.
        const isOff = field === 'matchAccents' && query.isPattern;
        return (
          <button
            key={field}
            type="button"
            className={classes['switch']}
            aria-label={name}
            aria-pressed={query[field] && !isOff}
            aria-disabled={isOff || undefined}
            title={isOff ? 'A regular expression always tells accents apart' : name}
            onClick={() => {
              if (!isOff) onChange({ ...query, [field]: !query[field] });
            }}
          >
            {sign}
          </button>
        );
      })}
    </div>
  );
}
