/** Lets the browser ask before the page is left, as long as `isUnsaved` says that something would be lost. */
export function guardLeaving(
  isUnsaved: () => boolean,
  page: Pick<Window, 'addEventListener'> = window,
): void {
  page.addEventListener('beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}
