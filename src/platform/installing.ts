/** Chromium's event that says the page could be installed; TypeScript's DOM library does not have it. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export interface Installation {
  /** This window is the installed app, not a tab of the browser. */
  readonly installed: boolean;
  /** The browser would ask the person, were it told to. Only Chromium says so. */
  readonly offered: boolean;
}

export interface Installing {
  /** Lets the browser ask the person; from a click or a key only. False when there is nothing to ask or they declined. */
  install(): Promise<boolean>;
}

/**
 * Follows whether Parallax is installed or could be. The browser makes its offer once, some time after the page has
 * loaded, so this has to be called at the start.
 */
export function watchInstallation(
  tell: (installation: Installation) => void,
  page: Window = window,
): Installing {
  let offer: InstallOffer | null = null;
  let installed = isInstalled(page);
  const say = (): void => tell({ installed, offered: offer !== null });
  page.addEventListener('beforeinstallprompt', (event) => {
    // Asked for when somebody chooses to install, never by itself over the text.
    event.preventDefault();
    offer = event as InstallOffer;
    say();
  });
  page.addEventListener('appinstalled', () => {
    offer = null;
    installed = true;
    say();
  });
  say();
  return {
    async install() {
      if (!offer) return false;
      const asked = offer;
      // One offer can be taken up once.
      offer = null;
      say();
      return (await asked.prompt()).outcome === 'accepted';
    },
  };
}

const isInstalled = (page: Window): boolean =>
  page.matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in page.navigator && page.navigator.standalone === true);

/** Safari deletes what a page has stored when nobody has visited it for seven days of use, unless it is installed. */
export const deletesUnvisited = ({ vendor }: Pick<Navigator, 'vendor'> = navigator): boolean =>
  vendor.startsWith('Apple');
