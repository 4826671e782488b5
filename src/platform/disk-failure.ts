export type DiskFailure =
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'changedOutside' }
  | { readonly kind: 'goneFromDisk' }
  | { readonly kind: 'diskFull' }
  | { readonly kind: 'diskFailed'; readonly detail: string };

/** What the browser's error means to the person. */
export function diskFailureOf(error: unknown): DiskFailure {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return { kind: 'notAllowed' };
    case 'NotFoundError':
      return { kind: 'goneFromDisk' };
    case 'QuotaExceededError':
      return { kind: 'diskFull' };
    default:
      return { kind: 'diskFailed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** The same for a picker, where an abort is the person's own: a write that is aborted has failed. */
export const pickFailureOf = (error: unknown): DiskFailure =>
  error instanceof DOMException && error.name === 'AbortError' ? { kind: 'dismissed' } : diskFailureOf(error);
