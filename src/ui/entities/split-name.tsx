import { useMemo, useState, type FormEvent } from 'react';
import { placesNaming, type EntityPlace } from '../../domain/entity-references.ts';
import type { EntityId } from '../../domain/ids.ts';
import type { Entity } from '../../domain/records/entity.ts';
import { findAnnotation, type SessionState } from '../../domain/session-state.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/check-field.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { counted, numberInWords } from '../shared/in-locale.ts';
import { Problem } from '../shared/problem.tsx';
import { TextField } from '../shared/text-field.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './entities-room.module.css';
import { wordsOf } from './place-list.tsx';
import { useRoleLabel } from './role-label.ts';

interface SplitNameProps {
  readonly entity: Entity;
  readonly onClose: () => void;
  readonly onDone: (name: string) => void;
}

const keyOf = (place: EntityPlace): string =>
  place.kind === 'outlet' ? place.articleId : `${place.annotationId} ${place.attributeId}`;

/** So many places are listed at a time: each is a line to read and a Tab stop, and a name may have thousands. */
const AT_ONCE = 100;

/** One name that meant two: which places, and which other names, go to another one. */
export function SplitName({ entity, onClose, onDone }: SplitNameProps) {
  const workspace = useWorkspace();
  const state = useSession((session) => session.state);
  const labelOf = useRoleLabel();
  const [name, setName] = useState('');
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set());
  const [aliases, setAliases] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState(AT_ONCE);
  const places = useMemo(() => (state ? placesNaming(state, entity.id) : []), [state, entity.id]);
  if (!state) return null;
  const toggled = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => {
    const next = new Set(set);
    if (!next.delete(key)) next.add(key);
    return next;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await workspace.run('splitEntity', {
      id: entity.id as EntityId,
      name,
      places: places.filter((place) => going.has(keyOf(place))),
      aliases: [...aliases],
    });
    if (result.ok) onDone(name);
    else setProblem(sentenceOf(result.reason));
  };
  return (
    <Dialog title={`Split ${entity.name}`} width="wide" onClose={onClose}>
      <form className={classes['form']} onSubmit={(event) => void submit(event)}>
        <TextField
          label="The other name"
          data-autofocus
          value={name}
          help="A new name, or one that is here already."
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {entity.aliases.length > 0 ? (
          <fieldset className={classes['group']}>
            <legend>Other names that go along</legend>
            {entity.aliases.map((alias) => (
              <CheckField
                key={alias}
                label={alias}
                checked={aliases.has(alias)}
                onChange={() => setAliases(toggled(aliases, alias))}
              />
            ))}
          </fieldset>
        ) : null}
        <fieldset className={classes['group']}>
          <legend>Places that go along</legend>
          <div className={classes['deeds']}>
            <Button onClick={() => setGoing(new Set(places.map(keyOf)))}>All</Button>
            <Button onClick={() => setGoing(new Set())}>None</Button>
          </div>
          <div className={classes['checks']}>
            {places.slice(0, shown).map((place) => (
              <CheckField
                key={keyOf(place)}
                label={placeInWords(state, place, labelOf)}
                checked={going.has(keyOf(place))}
                onChange={() => setGoing(toggled(going, keyOf(place)))}
              />
            ))}
          </div>
          {places.length > shown ? (
            <p className={classes['more']}>
              The first {numberInWords(shown)} of {numberInWords(places.length)} places are listed. “All”
              takes those along that are not.{' '}
              <Button onClick={() => setShown(shown + AT_ONCE)}>
                List {numberInWords(Math.min(AT_ONCE, places.length - shown))} more
              </Button>
            </p>
          ) : null}
        </fieldset>
        <p role="status" className={classes['fact']}>
          {numberInWords(going.size)} of {counted(places.length, 'place')} will name the other one. One step,
          which Undo takes back.
        </p>
        {problem === null ? null : <Problem>{problem}</Problem>}
        <div className={classes['buttons']}>
          <Button look="primary" type="submit">
            Split
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function placeInWords(
  state: SessionState,
  place: EntityPlace,
  labelOf: (attributeId: string) => string,
): string {
  if (place.kind === 'outlet') {
    const article = state.articles.get(place.articleId);
    return `Outlet of ${article?.letter} “${article?.title}”`;
  }
  const annotation = findAnnotation(state, place.annotationId);
  const letter = annotation && state.articles.get(annotation.target.articleId)?.letter;
  const words = annotation ? wordsOf(annotation) : '';
  return `${letter} · ${labelOf(place.attributeId)} of “${words.length > 90 ? `${words.slice(0, 89)}…` : words}”`;
}
