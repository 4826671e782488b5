import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { FindQuery } from '../../analysis/finding/query.ts';
import type { AttributeValues } from '../../domain/records/annotation.ts';
import { isSuperseded } from '../../state/versions.ts';
import { isField } from '../keys/field.ts';
import { useTags } from '../keys/use-actions.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { counted, numberInWords } from '../shared/in-locale.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { HitList } from './hit-list.tsx';
import { queryInWords } from './query-in-words.ts';
import { QuickValues } from './quick-values.tsx';
import classes from './tag-all.module.css';
import type { HitPlace, HowTagAll } from './tag-all-store.ts';
import { taggedAlready } from './tagged-already.ts';
import { TagChoice } from './tag-choice.tsx';

interface TagAllDialogProps extends HowTagAll {
  readonly query: FindQuery;
  readonly places: readonly HitPlace[];
  readonly onClose: () => void;
}

/** Every hit with its context, to look through before all that are ticked get a tag in one step. */
export function TagAllDialog({ query, places, isWhole, skipsEarlier, onClose }: TagAllDialogProps) {
  const workspace = useWorkspace();
  const tags = useTags();
  // As it was when it opened: rows that come or go under one's fingers would be ticked by mistake.
  const [state] = useState(() => workspace.session.getState().state);
  const actorId = useSession((session) => session.actorId);
  const [tag, setTag] = useState(tags[0]);
  const [attributes, setAttributes] = useState<AttributeValues>({});
  /** What a person has ticked or not, against what is proposed. */
  const [decided, setDecided] = useState<ReadonlyMap<HitPlace, boolean>>(new Map());
  const tagging = useRef(false);
  const already = useMemo(
    () => (state && tag ? taggedAlready(state, places, tag.id, actorId) : new Set<HitPlace>()),
    [state, places, tag, actorId],
  );
  const earlier = useMemo(
    () =>
      new Set(
        skipsEarlier && state
          ? places.filter(({ articleId }) => isSuperseded(state.articles, articleId))
          : [],
      ),
    [state, places, skipsEarlier],
  );
  if (!state || !tag) return null;
  const tagName = tag.name.toLowerCase();
  const isTicked = (place: HitPlace): boolean =>
    decided.get(place) ?? (!already.has(place) && !earlier.has(place));
  const left = [
    ...(already.size > 0 ? [`${numberInWords(already.size)} already tagged as ${tagName}`] : []),
    ...(earlier.size > 0 ? [`${numberInWords(earlier.size)} in versions that have a newer one`] : []),
  ];
  const ticked = places.filter(isTicked);
  const all = (to: boolean) => () => setDecided(new Map(places.map((place) => [place, to])));

  const run = async (): Promise<void> => {
    if (ticked.length === 0 || tagging.current) return;
    tagging.current = true;
    const done = await workspace.run('createAnnotations', {
      tagId: tag.id,
      places: ticked.map(({ articleId, range }) => ({ articleId, ranges: [range] })),
      attributes,
      because: queryInWords(query),
    });
    tagging.current = false;
    if (done.ok) onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const meant = tags.find(({ hotkey }) => hotkey !== null && hotkey === event.key);
    if (!meant) return;
    event.preventDefault();
    setTag(meant);
    setAttributes({});
    // The focus stays on what is chosen.
    if (event.target instanceof HTMLInputElement && event.target.type === 'radio') {
      event.currentTarget.querySelector<HTMLElement>(`[data-tag="${meant.id}"]`)?.focus();
    }
  };
  return (
    <Dialog title="Tag all hits" width="wide" onClose={onClose}>
      <form
        className={classes['form']}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <p className={classes['about']}>
          {!isWhole && 'The first '}
          {counted(places.length, 'hit')} of {queryInWords(query)}
          {left.length > 0 && `. ${left.join(', ')}: not ticked`}
        </p>
        <TagChoice
          tags={tags}
          chosen={tag}
          onChoose={(next) => {
            setTag(next);
            setAttributes({});
          }}
        />
        <QuickValues key={tag.id} tag={tag} attributes={attributes} onChange={setAttributes} />
        <HitList
          state={state}
          places={places}
          isTicked={isTicked}
          remarkOn={(place) =>
            already.has(place) ? `${tagName} already` : earlier.has(place) ? 'earlier version' : ''
          }
          onToggle={(place) => setDecided(new Map(decided).set(place, !isTicked(place)))}
        />
        <div className={classes['buttons']}>
          <Button look="primary" type="submit" aria-disabled={ticked.length === 0 || undefined}>
            Tag {numberInWords(ticked.length)} of {numberInWords(places.length)}
          </Button>
          <Button onClick={all(true)}>All</Button>
          <Button onClick={all(false)}>None</Button>
          <span className={classes['how']}>
            Space ticks, digits choose the tag, Enter tags. One Undo takes all back.
          </span>
        </div>
      </form>
    </Dialog>
  );
}
