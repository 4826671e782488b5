/** How far opening a session has come. Each step that is told is also a sign that the storage answers. */
export type Opening =
  /** An older version stored it: a copy of it as it was is being kept. */
  | { readonly kind: 'copying' }
  /** Its database is being changed to the present way of storing. */
  | { readonly kind: 'changing' }
  /** Records read, of those that its counters speak of. */
  | { readonly kind: 'reading'; readonly read: number; readonly of: number };
