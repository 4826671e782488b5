import type { Contender, Stored } from './contender.ts';
import { oursIn } from './ours.tsx';
import { peerIn } from './peer.ts';
import '../../../src/ui/theme/tokens.css';
import '../../../src/ui/theme/fonts.css';
import '../../../src/ui/theme/base.css';
import './page.css';

/** What one visit came to, in milliseconds. */
export interface Viewing {
  /** The first one in this page. */
  readonly open: number;
  /** The next ones, as when one goes from article to article. */
  readonly next: readonly number[];
  readonly tag: readonly number[];
  readonly only: readonly number[];
  readonly all: readonly number[];
  /** From frame to frame while the text scrolls. */
  readonly frames: readonly number[];
}

/** The peer with its renderer of elements, which it takes by itself, or of CSS highlights. */
export type Who = 'ours' | 'peerSpans' | 'peerHighlights';

declare global {
  var viewing: (who: Who, stored: Stored, times: number, opened: number) => Promise<Viewing>;
}

const host = document.querySelector<HTMLElement>('#root');
if (!host) throw new Error('The page has no #root');

const timed = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** What one did before has settled: the peer waits 10 ms before it draws, the viewer draws the margin a frame later. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

const STEPS = 90;
/** About three notches of a wheel in each frame. */
const STEP = 300;

async function scrolled({ scroller }: Contender): Promise<readonly number[]> {
  const frames: number[] = [];
  let before = await new Promise<number>(requestAnimationFrame);
  let direction = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const top = scroller.scrollTop;
    scroller.scrollTop += STEP * direction;
    if (scroller.scrollTop === top) direction = -direction;
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - before);
    before = now;
  }
  return frames;
}

globalThis.viewing = async (who, stored, times, opened) => {
  const contender =
    who === 'ours' ? oursIn(host) : peerIn(host, who === 'peerSpans' ? 'SPANS' : 'CSS_HIGHLIGHTS');
  // The face has come before anything is laid out: both would be laid out twice.
  await document.fonts.load('19px "Newsreader Variable"');
  await rest();
  const open = await timed(() => contender.open(stored));
  const next: number[] = [];
  for (let run = 0; run < opened; run += 1) {
    contender.close();
    await rest();
    next.push(await timed(() => contender.open(stored)));
  }
  const tag: number[] = [];
  const only: number[] = [];
  const all: number[] = [];
  for (let run = 0; run < times; run += 1) {
    await rest();
    tag.push(await timed(() => contender.tag(20 + run, 60 + run)));
    await rest();
    only.push(await timed(() => contender.only('claim')));
    await rest();
    all.push(await timed(() => contender.only(null)));
  }
  await rest();
  return { open, next, tag, only, all, frames: await scrolled(contender) };
};
