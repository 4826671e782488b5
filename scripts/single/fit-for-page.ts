/**
 * What would end a script early, or be read as something else, written so that it means the same in strings, templates
 * and patterns. In bare code both are so improbable that the page not starting is test enough.
 */
export function scriptForPage(script: string): string {
  const fit = script.replaceAll(/<(?=\/script|!--)/giu, String.raw`\x3C`);
  refuseWhatPagesChange(fit, 'script');
  return fit;
}

export function styleForPage(style: string): string {
  if (/<\/style/iu.test(style)) throw new Error('The style would end itself.');
  refuseWhatPagesChange(style, 'style');
  return style;
}

export function licencesForPage(licences: string): string {
  const fit = licences.replaceAll('\r\n', '\n').replaceAll(/<(?=\/script|!--)/giu, '< ');
  refuseWhatPagesChange(fit, 'licences');
  return fit;
}

/** Reading a page puts other characters in their place, and then neither the hash fits nor the copy is the same. */
function refuseWhatPagesChange(text: string, what: string): void {
  if (/[\0\r]/u.test(text) || !text.isWellFormed()) {
    throw new Error(`The ${what} holds a character that a page would change.`);
  }
}
