/** Chromium's queue of files that were opened with the installed app; TypeScript's DOM library does not have it. */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files?: readonly LaunchedHandle[] }) => void): void;
}

interface LaunchedHandle {
  readonly kind: string;
  getFile?(): Promise<File>;
}

/** Hands on the files that the system opens with Parallax, also those that came before. Does nothing in other browsers. */
export function takeLaunchedFiles(
  take: (files: readonly File[]) => void,
  page: { readonly launchQueue?: LaunchQueue } = globalThis as { readonly launchQueue?: LaunchQueue },
): void {
  page.launchQueue?.setConsumer(({ files = [] }) => {
    const reading = files.map(async (handle) => (await handle.getFile?.()) ?? null);
    void Promise.allSettled(reading).then((read) => {
      const found = read.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
      if (found.length > 0) take(found);
    });
  });
}
