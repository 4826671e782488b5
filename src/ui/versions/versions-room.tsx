import { useMemo, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { AnnotationId } from '../../domain/ids.ts';
import { waitingIn } from '../../state/versions.ts';
import { leaveRoom } from '../frame/visit-room.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { counted } from '../shared/in-locale.ts';
import { stepOf } from '../shared/step-of.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { BEST, otherPlace, placementBy, type Choice } from './choice.ts';
import { changesInWords, compareVersions } from './compare-versions.ts';
import { fateFor } from './fates.ts';
import { COMPARING } from './fate-in-words.ts';
import { FindPlace } from './find-place.tsx';
import { keyInRoom } from './key-in-room.ts';
import { NewText } from './new-text.tsx';
import { Review } from './review.tsx';
import { TakeAll, type Sure } from './take-all.tsx';
import { useCompared } from './use-compared.ts';
import { useSure } from './use-sure.ts';
import { versionsStore } from './versions-store.ts';
import classes from './versions.module.css';
import { WaitingList } from './waiting-list.tsx';
import { stepEdge } from './word-steps.ts';

const PAGE = 8;

/** What a new version of an article moved, edited or left out: one by one, each with a proposal. */
export function VersionsRoom() {
  const workspace = useWorkspace();
  const state = useSession((session) => session.state);
  const waiting = useMemo(() => (state ? waitingIn(state) : []), [state]);
  const chosen = useStore(versionsStore);
  const [choices, setChoices] = useState<ReadonlyMap<AnnotationId, Choice>>(new Map());
  const [finding, setFinding] = useState(false);
  const [takingAll, setTakingAll] = useState<readonly Sure[] | null>(null);
  const [focusCount, setFocusCount] = useState(0);
  const found = waiting.findIndex(({ annotation }) => annotation.id === chosen.chosen);
  const at = found >= 0 ? found : Math.max(0, Math.min(chosen.at, waiting.length - 1));
  const one = waiting[at];
  const { from, to } = one ?? {};
  const compared = useCompared(waiting, one);
  const sure = useSure(state, waiting, to?.id ?? null, compared);

  const fate = state && one ? fateFor(state, one) : null;
  const choice = (one && choices.get(one.annotation.id)) ?? BEST;
  const placement = placementBy(fate, choice);
  const text = to && state?.texts.get(to.id);
  const backToList = (): void => {
    setFinding(false);
    setFocusCount((count) => count + 1);
  };
  const choose = (index: number): void => {
    setFinding(false);
    versionsStore.setState({ chosen: waiting[index]?.annotation.id ?? null, at: index });
  };
  const setChoice = (next: Choice): void => {
    if (!one) return;
    setChoices(new Map(choices).set(one.annotation.id, next));
  };
  // The next one comes by itself: it stands where the decided one stood, and gets the focus.
  const decided = async (step: Promise<{ readonly ok: boolean }>): Promise<void> => {
    if ((await step).ok) versionsStore.setState({ chosen: null, at });
    backToList();
  };
  const does = {
    take: () => {
      if (!one || !placement) return workspace.say('No place is proposed: W finds one', 'problem');
      const carries = [{ id: one.annotation.id, ...placement }];
      return void decided(workspace.run('carryToVersion', { to: one.to.id, carries }));
    },
    other: () => {
      const next = otherPlace(fate, choice);
      setChoice(next);
      workspace.say(next.kind === 'runnerUp' ? 'The other place' : 'The likeliest place');
    },
    byHand: () => setFinding(true),
    stay: () => {
      if (!one) return;
      void decided(workspace.run('stayOnVersion', { ids: [one.annotation.id], successor: one.to.id }));
    },
    remove: () => one && void decided(workspace.run('deleteAnnotations', { ids: [one.annotation.id] })),
    edge: (edge: 'start' | 'end', step: 1 | -1) => {
      const [first] = placement?.ranges ?? [];
      const last = placement?.ranges.at(-1);
      if (!text || !first || !last) return;
      const range = stepEdge(text.text, { start: first.start, end: last.end }, edge, step);
      setChoice({ kind: 'hand', range });
      workspace.say(text.text.slice(range.start, range.end));
    },
    all: () => (sure.length > 0 ? setTakingAll(sure) : workspace.say('None has one clear place')),
    leave: () => leaveRoom(workspace),
  };
  const takeAll = (): void => {
    if (!takingAll || !to) return;
    const carries = takingAll.map(({ waiting: { annotation }, fate: { placement: place } }) => ({
      id: annotation.id,
      ...place,
    }));
    setTakingAll(null);
    void decided(workspace.run('carryToVersion', { to: to.id, carries }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    if (target.closest('input, dialog')) return;
    const isOnRow = target.hasAttribute('data-row');
    const moved =
      isOnRow && !event.shiftKey && !event.ctrlKey ? stepOf(event, at, waiting.length, PAGE) : null;
    if (moved !== null) {
      choose(moved);
      setFocusCount((count) => count + 1);
    } else if (!keyInRoom(event, isOnRow, does)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (!state) return null;
  return (
    <section aria-label="New versions" className={classes['room']} onKeyDown={onKeyDown}>
      <div className={classes['head']}>
        <h1 className={classes['title']}>New versions</h1>
        <p className={classes['says']} role="status">
          {one ? `${counted(waiting.length, 'annotation')} ${waiting.length === 1 ? 'waits' : 'wait'}` : ''}
          {from && to
            ? ` · ${from.letter} → ${to.letter}: ${changesInWords(workspace, from.id, to.id) ?? COMPARING}`
            : ''}
        </p>
        {sure.length > 0 && (
          <Button look="outlined" onClick={does.all}>
            Move {sure.length === 1 ? 'the one' : `all ${sure.length}`} above 90 % … <Kbd>A</Kbd>
          </Button>
        )}
        {from && to && (
          <Button onClick={() => void compareVersions(workspace, from.id, to.id)}>
            Compare {from.letter} and {to.letter}
          </Button>
        )}
        <Button onClick={does.leave}>
          Back to the text <Kbd>Esc</Kbd>
        </Button>
      </div>
      {one && to ? (
        <div className={classes['body']}>
          <WaitingList state={state} waiting={waiting} at={at} focusCount={focusCount} onChoose={choose} />
          <Review {...{ state, fate, choice, placement, does }} waiting={one}>
            {finding && text && (
              <FindPlace
                text={text.text}
                chosen={placement?.ranges[0] ?? null}
                onFound={(range) => setChoice({ kind: 'hand', range })}
                onDone={backToList}
              />
            )}
          </Review>
          <NewText
            article={to}
            text={text}
            ranges={placement?.ranges ?? []}
            onSelect={(range) => setChoice({ kind: 'hand', range })}
          />
        </div>
      ) : (
        <p className={classes['nothing']}>
          Nothing waits. When an article comes in as a new version of one that was tagged, what stands there
          word for word moves along by itself; the rest is looked through here.
        </p>
      )}
      {takingAll && (
        <TakeAll state={state} sure={takingAll} onClose={() => setTakingAll(null)} onTake={takeAll} />
      )}
    </section>
  );
}
