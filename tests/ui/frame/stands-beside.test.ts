import { beforeEach, expect, it } from 'vitest';
import { standsBeside } from '../../../src/ui/frame/stands-beside.ts';

/** A button among what stands in a part of the page. */
const button = (name: string, set: (made: HTMLButtonElement) => void = () => {}): HTMLButtonElement => {
  const made = document.createElement('button');
  made.textContent = name;
  set(made);
  return made;
};

const part = (kind: string, id: string, ...within: readonly (Node | string)[]): HTMLElement => {
  const made = document.createElement(kind);
  made.id = id;
  made.append(...within);
  return made;
};

beforeEach(() => {
  const notAStop = button('Not a stop', (made) => (made.tabIndex = -1));
  const off = button('Off', (made) => (made.disabled = true));
  const shut = part('section', 'shut', button('Behind'));
  shut.setAttribute('inert', '');
  const rows = part(
    'ul',
    'rows',
    part('li', 'empty', 'Nothing'),
    part('li', 'next', notAStop, off, button('Next')),
  );
  const alone = part('section', 'lonely', part('p', 'alone', 'Nothing'));
  document.body.replaceChildren(
    part('main', 'main', button('In the text'), part('section', 'fields', rows), alone, shut),
  );
});

const at = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
};

it.each([
  ['#next', 'Next', 'the first that can have the focus, past what is switched off or no stop'],
  ['#empty', 'Next', 'where the place itself has nothing: the place around it'],
])('%s hands on to %s: %s', (selector, name) => {
  expect(standsBeside(at(selector))?.textContent).toBe(name);
});

it.each(['#alone', '#shut', 'main', 'body'])('%s: nothing stands beside it', (selector) => {
  expect(standsBeside(at(selector))).toBeNull();
});
