import type { Opening } from '../../domain/opening.ts';

/** What the strip says while a session opens. In tens of per cent, or a screen reader would hear nothing else. */
export function openingLabel(opening: Opening | null): string {
  if (opening?.kind === 'copying') return 'Keeping a copy of this session first';
  if (opening?.kind === 'changing') return 'Changing how this session is stored';
  const tenths = opening ? Math.min(10, Math.floor((opening.read / opening.of) * 10)) : 0;
  return tenths > 0 ? `Opening the session: ${tenths}0 %` : 'Opening the session';
}
