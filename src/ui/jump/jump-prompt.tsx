import { useEffect } from 'react';
import { useStore } from 'zustand';
import { findAnnotation } from '../../domain/session-state.ts';
import { counted } from '../inspector/words.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { requestFocus } from '../reading/focus.ts';
import { readingStore } from '../reading/reading-store.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { EndLine } from './end-line.tsx';
import { askAsList, cancelAsking, relabelAgain } from './jump.ts';
import { jumpStore, type Asking } from './jump-store.ts';
import classes from './jump-prompt.module.css';
import { KindMenu } from './kind-menu.tsx';

/** Scrolling rests for this long before what came into view gets its letters. */
const REST_MS = 120;

/** Below the text while something is asked: from where, and how it can be answered. Keys answer without it. */
export function JumpPrompt() {
  const asking = useStore(jumpStore, (jump) => jump.asking);
  if (asking?.step === 'place') return <PlacePrompt asking={asking} />;
  if (asking?.step === 'kind') return <KindMenu asking={asking} />;
  return null;
}

function PlacePrompt({ asking }: { readonly asking: Extract<Asking, { step: 'place' }> }) {
  const context = useActionContext();
  const state = useSession((session) => session.state);
  const count = useStore(jumpStore, ({ labels }) => labels.size);
  useRelabelling();
  const from =
    state && asking.purpose.kind === 'link' ? findAnnotation(state, asking.purpose.from) : undefined;
  return (
    <div className={classes['prompt']} role="group" aria-label="Choose an annotation">
      <div className={classes['from']}>
        <span className={classes['what']}>{from ? 'Link from' : 'Go to'}</span>
        {from && state ? <EndLine annotation={from} state={state} /> : null}
      </div>
      <p className={classes['how']}>
        {count === 0
          ? 'Nothing on screen can be chosen.'
          : `${counted(count, 'place')}: type ${count === 1 ? 'its letter' : 'a letter'}, or click.`}
      </p>
      <Button onClick={askAsList}>
        List <Kbd>↓</Kbd>
      </Button>
      <Button
        onClick={() => {
          cancelAsking(context);
          requestFocus('text');
        }}
      >
        Cancel <Kbd>Esc</Kbd>
      </Button>
    </div>
  );
}

/** What comes into view, by scrolling or with another article, gets letters, too; what goes away loses them. */
function useRelabelling(): void {
  const context = useActionContext();
  const panes = useStore(readingStore, (reading) => reading.panes);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let timer = 0;
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => relabelAgain(context), REST_MS);
    };
    soon();
    for (const viewer of panes.values()) {
      viewer.scroller()?.addEventListener('scroll', soon, { signal, passive: true });
    }
    window.addEventListener('resize', soon, { signal });
    // What is made, deleted or hidden meanwhile.
    const { session, view } = context.workspace;
    const stops = [
      session.subscribe((now, before) => now.state !== before.state && soon()),
      view.subscribe((now, before) => now.layers !== before.layers && soon()),
    ];
    return () => {
      for (const stop of stops) stop();
      listening.abort();
      window.clearTimeout(timer);
    };
  }, [context, panes]);
}
