import { useId, useState, type ReactNode } from 'react';
import type { Change } from '../../domain/change.ts';
import { ActorMark } from '../annotators/actor-mark.tsx';
import { changeInWords, markOf, recordsInWords, timeInWords } from '../sentences/history.ts';
import { EntryList } from './entry-list.tsx';
import classes from './history.module.css';
import { initialsOf, personInWords, type Names } from './names.ts';

interface TimelineRowProps {
  readonly change: Change;
  readonly names: Names;
  readonly ofOneRecord: boolean;
  readonly brought: boolean;
  readonly renderActions: (change: Change) => ReactNode;
}

/** One change: when, who, what. Unfolds to what each record was and became, and what can be done about it. */
export function TimelineRow({ change, names, ofOneRecord, brought, renderActions }: TimelineRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const mark = markOf(change);
  return (
    <li className={classes['row']}>
      <button
        type="button"
        className={classes['head']}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <time className={classes['time']} dateTime={change.at}>
          {timeInWords(Date.parse(change.at))}
        </time>
        <ActorMark
          actor={{
            id: change.actorId,
            initials: initialsOf(names, change.actorId),
            colour: names.actors.get(change.actorId)?.colour,
          }}
        />
        <span className={classes['what']}>
          <span className={classes['title']} dir="auto">
            {changeInWords(ofOneRecord ? { ...change, entries: [] } : change)}
          </span>
          <span className={classes['meta']}>
            <span dir="auto">{personInWords(names, change.actorId)}</span>
            {change.entries.length > 1 && <span>{recordsInWords(change.entries.length)}</span>}
            {mark !== null && <span className={classes['mark']}>{mark}</span>}
            {brought && <span className={classes['mark']}>From a merge</span>}
          </span>
        </span>
      </button>
      {open && (
        <div id={id} className={classes['body']}>
          <EntryList entries={change.entries} names={names} unnamed={ofOneRecord} />
          {renderActions(change)}
        </div>
      )}
    </li>
  );
}
