/** A title as a file name every system takes: no separators, no control or bidi characters, no final dot, not endless. */
export function fileNameOf(title: string): string {
  const words = Array.from(title.replace(/[\p{C}<>:"/\\|?*]/gu, ' '))
    .slice(0, 80)
    .join('')
    .split(' ')
    .filter((word) => word !== '');
  while (words.length > 0 && /^\.+$/u.test(words.at(-1) ?? '')) words.pop();
  const name = words.join(' ');
  return (name.endsWith('.') ? name.slice(0, -1) : name) || 'session';
}
