import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { facetCounts, type Facet } from '../../state/library-filter.ts';
import type { LibraryRow } from '../../state/library-rows.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/check-field.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import { PanelPopover } from '../shared/panel-popover.tsx';
import classes from './library-room.module.css';
import { changeFilter, libraryStore } from './library-store.ts';
import { FACET_WORDS, facetValueInWords } from './words.ts';

interface FacetButtonProps {
  readonly facet: Facet;
  readonly rows: readonly LibraryRow[];
}

/** One thing to filter by: a list of its values with how many articles have each. */
export function FacetButton({ facet, rows }: FacetButtonProps) {
  const chosen: ReadonlySet<string> = useStore(libraryStore, ({ filter }) => filter[facet]);
  const [isOpen, setIsOpen] = useState(false);
  const [name] = FACET_WORDS[facet];
  const [first] = chosen;
  const said =
    first === undefined
      ? name
      : chosen.size === 1
        ? `${name}: ${facetValueInWords(facet, first)}`
        : `${name}: ${numberInWords(chosen.size)}`;
  return (
    <PanelPopover
      label={`Filter by ${name.toLowerCase()}`}
      width={280}
      className={classes['panel']}
      isOpen={isOpen}
      onOpen={setIsOpen}
      opener={
        <Button
          className={classes['facet'] ?? ''}
          data-set={chosen.size > 0 || undefined}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span dir="auto">{said}</span>
          <span aria-hidden="true" className={classes['caret']} />
        </Button>
      }
    >
      {isOpen ? <Values facet={facet} rows={rows} chosen={chosen} /> : null}
    </PanelPopover>
  );
}

function Values({ facet, rows, chosen }: FacetButtonProps & { readonly chosen: ReadonlySet<string> }) {
  const values = useMemo(() => facetCounts(rows, facet), [rows, facet]);
  const toggle = (value: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(value);
    else next.delete(value);
    changeFilter({ [facet]: next });
  };
  return (
    <>
      <ul className={classes['choices']}>
        {values.map(({ value, count }) => (
          <li key={value} className={classes['choice']}>
            <CheckField
              label={facetValueInWords(facet, value)}
              checked={chosen.has(value)}
              onChange={(isOn) => toggle(value, isOn)}
            />
            <span className={classes['number']}>{numberInWords(count)}</span>
          </li>
        ))}
      </ul>
      {chosen.size > 0 && <Button onClick={() => changeFilter({ [facet]: new Set() })}>All</Button>}
    </>
  );
}
