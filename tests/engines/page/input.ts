/** Sequences of input, in the form that WebDriver and WebDriver BiDi share. */
export type InputSource =
  | { readonly type: 'key'; readonly id: string; readonly actions: readonly KeyAction[] }
  | {
      readonly type: 'pointer';
      readonly id: string;
      readonly parameters: { readonly pointerType: 'mouse' };
      readonly actions: readonly PointerAction[];
    };

type KeyAction = { readonly type: 'keyDown' | 'keyUp'; readonly value: string };

type PointerAction =
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number; readonly duration: number }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: 0 }
  | { readonly type: 'pause'; readonly duration: number };

/** CSS pixels from the top left of what is in sight. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const NAMED: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** The name, as Playwright has it, of a key's value. */
export const keyNameOf = (value: string): string =>
  Object.entries(NAMED).find(([, one]) => one === value)?.[0] ?? value;

const keys = (actions: readonly KeyAction[]): InputSource => ({ type: 'key', id: 'keyboard', actions });

/** A key with those held down for it, such as `Control+Shift+Z`. */
export const pressing = (combination: string): InputSource => {
  const values = combination.split('+').map((name) => NAMED[name] ?? name);
  return keys([
    ...values.map((value) => ({ type: 'keyDown', value }) as const),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value }) as const),
  ]);
};

/** Character after character. */
export const typing = (characters: string): InputSource =>
  keys(
    [...characters].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  );

const mouse = (actions: readonly PointerAction[]): InputSource => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});

const moveTo = ({ x, y }: Point): PointerAction => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  duration: 20,
});

export const clicking = (place: Point, times = 1): InputSource =>
  mouse([
    moveTo(place),
    ...Array.from({ length: times }, () => [
      { type: 'pointerDown', button: 0 } as const,
      { type: 'pointerUp', button: 0 } as const,
    ]).flat(),
  ]);

/** Button down, over the way, button up. */
export const dragging = (from: Point, to: Point): InputSource =>
  mouse([
    moveTo(from),
    { type: 'pointerDown', button: 0 },
    moveTo({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }),
    moveTo(to),
    { type: 'pause', duration: 30 },
    { type: 'pointerUp', button: 0 },
  ]);
