import { useId, useState } from 'react';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/check-field.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import classes from './find-room.module.css';
import {
  isNarrowed,
  MOST_VALUES,
  NO_FACETS,
  type Facet,
  type FacetKind,
  type Facets,
  shownOf,
} from './facets.ts';

interface FacetPanelProps {
  readonly facets: readonly Facet[];
  readonly chosen: Facets;
  /** So many articles have a later version. */
  readonly earlier: number;
  readonly alsoEarlier: boolean;
  readonly onAlsoEarlier: (also: boolean) => void;
  readonly onChange: (chosen: Facets) => void;
}

/** Narrows the hits down. Within a facet any of the ticked values will do. */
export function FacetPanel(props: FacetPanelProps) {
  const { facets, chosen, earlier, alsoEarlier, onAlsoEarlier, onChange } = props;
  const id = useId();
  const [whole, setWhole] = useState<ReadonlySet<FacetKind>>(new Set());
  const toggle = (kind: FacetKind, value: string): void => {
    const next = new Set(chosen[kind]);
    if (!next.delete(value)) next.add(value);
    onChange({ ...chosen, [kind]: next });
  };
  return (
    <div className={classes['facets']} role="group" aria-label="Narrow down">
      {facets.map(({ kind, label, values }) => (
        <fieldset key={kind} className={classes['facet']}>
          <legend>{label}</legend>
          {shownOf(values, chosen[kind], whole.has(kind)).map(({ value, label: name, count }) => (
            <label key={value} htmlFor={`${id}-${kind}-${value}`} className={classes['facetValue']}>
              <input
                id={`${id}-${kind}-${value}`}
                type="checkbox"
                checked={chosen[kind].has(value)}
                onChange={() => toggle(kind, value)}
              />
              <span className={classes['facetName']} dir="auto">
                {name}
              </span>
              <span className={classes['facetCount']}>{numberInWords(count)}</span>
            </label>
          ))}
          {values.length > MOST_VALUES && (
            <Button
              aria-expanded={whole.has(kind)}
              onClick={() => {
                const next = new Set(whole);
                if (!next.delete(kind)) next.add(kind);
                setWhole(next);
              }}
            >
              {whole.has(kind) ? 'Fewer' : `All ${numberInWords(values.length)}`}
              <span className={classes['hidden']}> of {label.toLowerCase()}</span>
            </Button>
          )}
        </fieldset>
      ))}
      {earlier > 0 && (
        <div className={classes['facet']}>
          <CheckField label="Also earlier versions" checked={alsoEarlier} onChange={onAlsoEarlier} />
        </div>
      )}
      {isNarrowed(chosen) && (
        <Button
          onClick={({ currentTarget }) => {
            // The button goes: the focus stays among what it has changed.
            currentTarget.parentElement?.querySelector('input')?.focus();
            onChange(NO_FACETS);
          }}
        >
          Show everything
        </Button>
      )}
    </div>
  );
}
