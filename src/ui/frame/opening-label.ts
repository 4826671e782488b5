import type { Opening } from '../../domain/opening.ts';

/** Whether a session that an older version stored is being changed. */
export const isUpdate = (
  opening: Opening | null,
): opening is Extract<Opening, { readonly kind: 'copying' | 'changing' }> =>
  opening !== null && opening.kind !== 'reading';

/** What the strip says while a session opens. In tens of per cent, or a screen reader would hear nothing else. */
export function openingLabel(opening: Opening | null): string {
  if (opening?.kind === 'copying') return 'Keeping a copy of this session first';
  if (opening?.kind === 'changing') return 'Changing how this session is stored';
  const tenths = opening ? Math.min(10, Math.floor((opening.read / opening.of) * 10)) : 0;
  return tenths > 0 ? `Opening the session: ${tenths}0 %` : 'Opening the session';
}
