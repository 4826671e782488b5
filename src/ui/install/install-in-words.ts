import type { HostFacts, Looked } from './app-host.tsx';

/** How to install Parallax here, or that this window is it. */
export function installationInWords({ installed, offered }: HostFacts, deletesUnvisited: boolean): string {
  if (installed) return 'This window is the installed app.';
  if (offered) return 'As an app Parallax has a window of its own and stands among your programs.';
  if (deletesUnvisited) {
    return 'In Safari on a Mac, choose Add to Dock in the File menu; on an iPhone or iPad, Add to Home Screen in the Share menu.';
  }
  return 'This browser does not offer it here. Chrome and Edge have it in the address bar or in their menu; in other browsers a bookmark does as well.';
}

/** Whether it opens without a network. */
export const keptInWords = (kept: boolean): string =>
  kept
    ? 'All of Parallax is kept in this browser and opens without a network.'
    : 'Parallax is not kept in this browser yet: without a network it may not open.';

export const SAFARI_DELETES =
  'Safari deletes what a page has stored after seven days of use without a visit to it, unless it is installed. Save a copy of your work.';

export function lookedInWords(looked: Looked): string {
  switch (looked) {
    case 'ready':
      return 'A new version is ready.';
    case 'coming':
      return 'There is a new version. It is being fetched, and you are told when it is ready.';
    case 'newest':
      return 'This is the newest version.';
    case 'unreachable':
      return 'The address that Parallax comes from does not answer. Try again with a network.';
    case 'impossible':
      return 'This browser keeps no version of its own: a reload brings the newest.';
  }
}
