import { useEffect, useRef, useState } from 'react';
import type { LinkChoice } from '../../domain/link-choices.ts';
import { SAME_AS } from '../../domain/records/link.ts';
import { findAnnotation, type SessionState } from '../../domain/session-state.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { useRoving } from '../reading/use-roving.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { EndLine } from './end-line.tsx';
import { cancelAsking } from './jump.ts';
import type { Asking } from './jump-store.ts';
import classes from './kind-menu.module.css';
import { chooseKind } from './link-with.ts';

interface KindMenuProps {
  readonly asking: Extract<Asking, { step: 'kind' }>;
}

/** Which kind of link, and which way: digits from wherever the focus is, arrows and Enter in the menu. */
export function KindMenu({ asking }: KindMenuProps) {
  const context = useActionContext();
  const state = useSession((session) => session.state);
  const root = useRef<HTMLDivElement>(null);
  const [reversed, setReversed] = useState(false);
  const roving = useRoving(root);
  useEffect(
    () => root.current?.querySelector<HTMLElement>('[data-rove]')?.focus({ preventScroll: true }),
    [],
  );
  useShift(setReversed);
  const from = state && findAnnotation(state, asking.from);
  const to = state && findAnnotation(state, asking.to);
  if (!state || !from || !to) return null;
  const canReverse = asking.choices.some((choice) => choice.reversed);
  return (
    <div className={classes['box']}>
      <div className={classes['ends']}>
        <EndLine annotation={from} state={state} />
        <EndLine annotation={to} state={state} />
      </div>
      <div
        ref={root}
        role="menu"
        aria-label="Kind of link"
        className={classes['menu']}
        onKeyDown={(event) => {
          if (event.key !== 'Tab') roving.onKeyDown(event);
          else {
            event.preventDefault();
            cancelAsking(context);
          }
        }}
      >
        {asking.choices.map((choice, index) => (
          <Button
            key={choice.kind.id}
            role="menuitem"
            data-rove=""
            tabIndex={roving.stop === index ? 0 : -1}
            className={classes['item']}
            title={choice.kind.help}
            aria-label={spokenChoice(choice, reversed, asking, state)}
            onClick={(event) => void chooseKind(context, index, event.shiftKey && choice.reversed !== null)}
          >
            {index < DIGITS ? <Kbd>{index + 1}</Kbd> : null}
            <span className={classes['label']}>{choice.kind.label}</span>
            <span className={classes['way']} aria-hidden="true">
              {wayOf(choice, reversed)}
            </span>
          </Button>
        ))}
      </div>
      {canReverse ? (
        <p className={classes['foot']}>
          <Kbd>Shift</Kbd> the other way round
        </p>
      ) : null}
    </div>
  );
}

const DIGITS = 9;

const goesOut = ({ isOutgoing, reversed }: LinkChoice, isReversed: boolean): boolean =>
  isOutgoing !== (isReversed && reversed !== null);

/** First line to second, or back; both where it has no direction. */
const wayOf = (choice: LinkChoice, isReversed: boolean): string =>
  choice.kind.id === SAME_AS ? '↕' : goesOut(choice, isReversed) ? '↓' : '↑';

function spokenChoice(
  choice: LinkChoice,
  isReversed: boolean,
  { from, to }: KindMenuProps['asking'],
  state: SessionState,
): string {
  const name = (id: typeof from) =>
    state.tags.get(findAnnotation(state, id)?.tagId ?? ('' as never))?.name.toLowerCase() ?? 'annotation';
  return goesOut(choice, isReversed)
    ? `${choice.kind.label}: the ${name(from)} here, the ${name(to)} there`
    : `${choice.kind.label}: the ${name(to)} there, the ${name(from)} here`;
}

/** While Shift is held the arrows show the other way. */
function useShift(onChange: (isHeld: boolean) => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const note = ({ shiftKey }: KeyboardEvent) => onChange(shiftKey);
    window.addEventListener('keydown', note, { signal, capture: true });
    window.addEventListener('keyup', note, { signal, capture: true });
    return () => listening.abort();
  }, [onChange]);
}
