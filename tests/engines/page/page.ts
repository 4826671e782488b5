import type { EngineTab } from '../engine.ts';
import { until } from '../until.ts';
import { find, ROLES, type Query } from './find.ts';
import { clicking, dragging, pressing, typing, type Point } from './input.ts';
import { takeProblems, watchPage } from './watch.ts';

/** A page in whichever browser, for one who looks, points and types. */
export interface Page {
  readonly tab: EngineTab;
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Calls a function that stands on its own in the page. What goes in and comes out is JSON. */
  evaluate<Given extends readonly unknown[], R>(
    inPage: (...given: Given) => R | Promise<R>,
    ...given: Given
  ): Promise<R>;
  /** Calls a function on the first element that is meant, or gives null while there is none. */
  on<Given extends readonly unknown[], R>(
    query: Query,
    inPage: (element: HTMLElement, ...given: Given) => R | Promise<R>,
    ...given: Given
  ): Promise<R | null>;
  count(query: Query): Promise<number>;
  sees(query: Query): Promise<void>;
  seesNo(query: Query): Promise<void>;
  click(query: Query): Promise<void>;
  clickAt(place: Point, times?: number): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  press(...combinations: readonly string[]): Promise<void>;
  type(characters: string): Promise<void>;
  /** Closes the tab, as its cross would. */
  close(): Promise<void>;
  /** What the page has reported since it was asked last. */
  problems(): Promise<readonly string[]>;
}

/** Where one would click on an element, once it stands still and nothing lies over it. Runs in the page. */
const aimAt = async (element: HTMLElement): Promise<Point | null> => {
  element.scrollIntoView({ block: 'nearest' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 60));
  const { left, top, width, height } = element.getBoundingClientRect();
  if (before.left !== left || before.top !== top) return null;
  const place = { x: left + width / 2, y: top + height / 2 };
  const hit = document.elementFromPoint(place.x, place.y);
  return hit !== null && (element.contains(hit) || hit.contains(element)) ? place : null;
};

/** @param says is told what is begun, for the case that it never ends */
export const pageIn = (tab: EngineTab, says: (what: string) => void): Page => {
  const seen: string[] = [];
  const evaluate: Page['evaluate'] = async (inPage, ...given) => {
    const source = `async (given) => JSON.stringify((await (${String(inPage)})(...JSON.parse(given))) ?? null)`;
    return JSON.parse(await tab.call(source, JSON.stringify(given)));
  };
  const on: Page['on'] = async (query, inPage, ...given) => {
    const source = `async (given) => {
      const [query, roles, ...rest] = JSON.parse(given);
      const element = (${String(find)})(query, roles)[0];
      return JSON.stringify(element === undefined ? null : ((await (${String(inPage)})(element, ...rest)) ?? null));
    }`;
    return JSON.parse(await tab.call(source, JSON.stringify([query, ROLES, ...given])));
  };
  const collect = async () => {
    seen.push(...(await evaluate(takeProblems).catch(() => [])));
  };
  const arrived = () => evaluate(watchPage);
  const said = (query: Query) => JSON.stringify(query);
  const waits = async <T>(what: string, ask: () => Promise<T | null>): Promise<T> => {
    says(what);
    return until(what, ask);
  };
  const count = async (query: Query): Promise<number> => {
    const source = `(given) => JSON.stringify((${String(find)})(...JSON.parse(given)).length)`;
    return Number(await tab.call(source, JSON.stringify([query, ROLES])));
  };
  return {
    tab,
    async open(address) {
      says(`open ${address}`);
      await collect();
      await tab.goTo(address);
      await arrived();
    },
    async reload() {
      says('reload');
      await collect();
      await tab.reload();
      await arrived();
    },
    evaluate,
    on,
    count,
    async sees(query) {
      await waits(said(query), async () => ((await count(query)) > 0 ? true : null));
    },
    async seesNo(query) {
      await waits(`no ${said(query)}`, async () => ((await count(query)) === 0 ? true : null));
    },
    async click(query) {
      const place = await waits(`a place to click on ${said(query)}`, () => on(query, aimAt));
      await tab.perform([clicking(place)]);
    },
    async clickAt(place, times) {
      says('click at a place');
      await tab.perform([clicking(place, times)]);
    },
    async drag(from, to) {
      says('drag the mouse');
      await tab.perform([dragging(from, to)]);
    },
    async press(...combinations) {
      for (const combination of combinations) {
        says(`press ${combination}`);
        await tab.perform([pressing(combination)]);
      }
    },
    async type(characters) {
      says(`type ${characters}`);
      await tab.perform([typing(characters)]);
    },
    async close() {
      says('close the tab');
      await collect();
      await tab.close();
    },
    async problems() {
      await collect();
      return seen.splice(0);
    },
  };
};
