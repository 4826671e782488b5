/** What somebody copied elsewhere: the words, and their markup where there is any. */
export interface Copied {
  readonly plain: string;
  readonly html: string | null;
}

/** Null when no words were copied. */
export function copiedIn(data: Pick<DataTransfer, 'getData'> | null): Copied | null {
  const plain = data?.getData('text/plain') ?? '';
  const html = data?.getData('text/html') ?? '';
  if (plain === '' && html === '') return null;
  // A session copied off a page is a session, whatever it looked like there.
  const isSession = plain.trimStart().startsWith('{');
  return { plain, html: html === '' || isSession ? null : html };
}
