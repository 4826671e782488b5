/** CSS pixels of a length in rem, so that rows of a virtual list grow with the reader's font size. */
export function pixelsOf(rem: number): number {
  const size =
    typeof document === 'undefined' ? 16 : parseFloat(getComputedStyle(document.documentElement).fontSize);
  return rem * (Number.isFinite(size) && size > 0 ? size : 16);
}
