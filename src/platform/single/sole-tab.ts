type Manager = Pick<LockManager, 'request'>;

/**
 * Whether no other tab has this page open; it then counts as open here until the tab is closed. Where there are no locks
 * the tab counts as the only one.
 */
export function claimPage(
  pageId: string,
  manager: Manager | undefined = globalThis.navigator?.locks,
): Promise<boolean> {
  if (!manager) return Promise.resolve(true);
  return new Promise((resolve) => {
    manager
      .request(`parallax-page-${pageId}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => undefined);
      })
      .catch(() => resolve(true));
  });
}
