import type { Settings, SettingsStore } from '../../state/settings-store.ts';

/** The scheme that a setting means now: `auto` asks the system. */
export const schemeOf = (setting: Settings['scheme'], systemIsDark: boolean): 'light' | 'dark' =>
  setting === 'auto' ? (systemIsDark ? 'dark' : 'light') : setting;

/**
 * Writes scheme, reading size and face onto the root element as attributes that tokens.css reads, now and on every
 * change. Called by `main.tsx` before React renders, so that no page ever flashes in the wrong scheme.
 */
export function bindAppearance(
  settings: SettingsStore,
  root: HTMLElement = document.documentElement,
): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { scheme, readingSize, face } = settings.getState();
    root.dataset['mantineColorScheme'] = schemeOf(scheme, system.matches);
    root.dataset['readingSize'] = String(readingSize);
    root.dataset['face'] = face;
  };
  apply();
  const unsubscribe = settings.subscribe(apply);
  system.addEventListener('change', apply);
  return () => {
    unsubscribe();
    system.removeEventListener('change', apply);
  };
}
