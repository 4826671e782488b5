import { isTaken } from '../../workspace/importing/import-row.ts';
import { Button } from '../shared/button.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import { Kbd } from '../shared/kbd.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import type { DeskView } from './import-desk.ts';
import classes from './import-preview.module.css';
import type { Reading } from './intake.ts';

interface DeskFootProps {
  readonly view: DeskView;
  readonly reading: Reading | null;
  /** Asked to close although something was decided. */
  readonly leaving: boolean;
  readonly onStay: () => void;
  readonly onClose: () => void;
}

/** Always in sight: what adding would do, what still goes on, and the two ways out. */
export function DeskFoot({ view, reading, leaving, onStay, onClose }: DeskFootProps) {
  const { rows, remarks, adding, looking, refused, problems } = view;
  const busy = useSession((session) => session.busy);
  const taken = rows.filter(isTaken).length;
  const left = rows.length - taken;
  const unread = remarks.filter(({ tone }) => tone === 'problem').length;
  if (leaving) {
    return (
      <div className={classes['foot']} role="alertdialog" aria-label="Leave without adding">
        <span className={classes['words']}>Nothing is added yet, and what you wrote here would be lost.</span>
        <Button look="danger" onClick={onClose} autoFocus>
          Leave without adding
        </Button>
        <Button look="outlined" onClick={onStay}>
          Stay
        </Button>
      </div>
    );
  }
  const facts = [
    ...(left > 0 ? [`${numberInWords(left)} left out`] : []),
    ...(unread > 0 ? [`${numberInWords(unread)} not read`] : []),
    ...(looking ? ['looking for near-duplicates …'] : []),
  ];
  return (
    <>
      {refused !== null && <Problem>{refused}</Problem>}
      {problems.length > 0 && (
        <p role="alert" className={classes['mend']}>
          {problems.length === 1 ? 'One field' : `${numberInWords(problems.length)} fields`} can’t stay as
          written.
        </p>
      )}
      <div className={classes['foot']}>
        <Button look="primary" type="submit" aria-disabled={taken === 0 || adding || reading !== null}>
          {adding ? 'Adding …' : taken === 1 ? 'Add article' : `Add ${numberInWords(taken)} articles`}
        </Button>
        <Button look="outlined" aria-disabled={adding} onClick={onClose}>
          Cancel
        </Button>
        <span role="status" className={classes['words']}>
          {reading ? reading.label : adding ? (busy?.label ?? '') : facts.join(' · ')}
        </span>
        {rows.length > 1 && <ListKeys />}
        {reading && <Button onClick={reading.cancel}>Stop reading</Button>}
        {!reading && adding && busy?.cancel && <Button onClick={busy.cancel}>Stop adding</Button>}
      </div>
    </>
  );
}

const KEYS = [
  ['↑↓', 'look'],
  ['Space', 'in or out'],
  ['E', 'edit'],
  ['Enter', 'add'],
] as const;

/** What keys do in the list. */
function ListKeys() {
  return (
    <ul className={classes['keys']} aria-label="Keys in the list">
      {KEYS.map(([key, does]) => (
        <li key={key}>
          <Kbd spoken>{key}</Kbd> {does}
        </li>
      ))}
    </ul>
  );
}
