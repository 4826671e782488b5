import { useEffect, useRef, type RefObject } from 'react';

/**
 * What is restored or deleted takes its button with it: the focus goes to the button of the row that has come into its
 * place, so that the next press of the key does the same to the next one.
 *
 * @param count how many rows there are
 * @returns what to call before a row goes
 */
export function useFocusOnRows(root: RefObject<HTMLElement | null>, count: number): () => void {
  const row = useRef<number | null>(null);
  useEffect(() => {
    const { current: place } = root;
    const had = place?.contains(document.activeElement) ?? false;
    if (row.current === null || !place || (had && document.activeElement !== place)) return;
    const buttons = rowButtons(place);
    (buttons[Math.min(row.current, buttons.length - 1)] ?? place).focus();
    row.current = null;
  }, [root, count]);
  return () => {
    const { current: place } = root;
    const active = document.activeElement;
    if (!place || !active) return;
    const rows = [...place.querySelectorAll('li')];
    row.current = Math.max(
      0,
      rows.findIndex((one) => one.contains(active)),
    );
  };
}

const rowButtons = (place: HTMLElement): readonly HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('li [data-restore]'),
];
