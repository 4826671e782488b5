import { useRef } from 'react';

/** A value that several quick presses build up, each on what the one before has made of it. */
interface Latest<Value> {
  /** As it is stored, or will be once what is on its way is. */
  now(): Value;
  ahead(value: Value, storing: Promise<unknown>): void;
}

/** Keys come quicker than commits: the second digit must not start from what was stored before the first. */
export function useLatest<Value>(stored: Value): Latest<Value> {
  const coming = useRef<{ readonly value: Value } | null>(null);
  return {
    now: () => (coming.current ? coming.current.value : stored),
    ahead(value, storing) {
      const mine = { value };
      coming.current = mine;
      // A task later what was stored is on screen.
      const end = (): void =>
        void setTimeout(() => {
          if (coming.current === mine) coming.current = null;
        });
      storing.then(end, end);
    },
  };
}
