import { useId, type ReactNode } from 'react';
import { Button } from '../shared/button.tsx';
import classes from './choice-list.module.css';

interface ChoiceListProps<Id extends string> {
  readonly label: string;
  readonly items: readonly {
    readonly id: Id;
    readonly mark: ReactNode;
    readonly title: string;
    /** What else tells it apart, or how much is in it. */
    readonly about: string;
  }[];
  /** Those that are not ticked. */
  readonly left: ReadonlySet<Id>;
  readonly onChange: (left: ReadonlySet<Id>) => void;
}

/** Several of many, to tick one by one or all at once. */
export function ChoiceList<Id extends string>({ label, items, left, onChange }: ChoiceListProps<Id>) {
  const id = useId();
  const toggle = (item: Id) => {
    const next = new Set(left);
    if (!next.delete(item)) next.add(item);
    onChange(next);
  };
  return (
    <div role="group" aria-labelledby={`${id}-label`} className={classes['group']}>
      <div className={classes['head']}>
        <span id={`${id}-label`} className={classes['heading']}>
          {label}
        </span>
        <Button aria-label={`All ${label.toLowerCase()}`} onClick={() => onChange(new Set())}>
          All
        </Button>
        <Button
          aria-label={`None of the ${label.toLowerCase()}`}
          onClick={() => onChange(new Set(items.map((item) => item.id)))}
        >
          None
        </Button>
      </div>
      <ul className={classes['list']}>
        {items.map((item) => (
          <li key={item.id} className={classes['row']}>
            <input
              id={`${id}-${item.id}`}
              type="checkbox"
              className={classes['box']}
              checked={!left.has(item.id)}
              onChange={() => toggle(item.id)}
            />
            <label htmlFor={`${id}-${item.id}`} className={classes['label']}>
              {item.mark} <bdi className={classes['title']}>{item.title}</bdi>{' '}
              <span className={classes['about']}>{item.about}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
