/** `Iran talks.html`, and what browsers make of a second download of it: `Iran talks (1).html`. */
const ENDING = /(?: ?\(\d{1,3}\))?\.html?$/iu;

/**
 * What the next copy is called: the session's name, and the number behind the one in the name of the file that is open,
 * or was written last.
 */
export function nextCopyName(stem: string, current: string): string {
  const known = current.normalize('NFC').replace(ENDING, '');
  const rest = known.startsWith(stem.normalize('NFC')) ? known.slice(stem.normalize('NFC').length) : null;
  if (rest === '') return `${stem} 2.html`;
  const number = /^ (\d{1,4})$/u.exec(rest ?? '')?.[1];
  return number === undefined ? `${stem}.html` : `${stem} ${Number(number) + 1}.html`;
}

/** The file's own name, out of the address of a page. */
export function fileNameIn(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
