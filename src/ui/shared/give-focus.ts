/**
 * Puts the focus on what is on screen already without moving anything; what has been scrolled away, as at high zoom,
 * comes just into sight, because a focus that nobody sees is lost (WCAG 2.4.7).
 */
export function giveFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
