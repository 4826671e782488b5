type Manager = Pick<LockManager, 'request'>;

/** One holder at a time among all tabs of this browser; when a tab dies the next in line takes over. */
export function createLocks(manager: Manager | undefined = globalThis.navigator?.locks) {
  return {
    /**
     * Waits in line, runs `work` while the lock is held, and resolves when it is given up. Aborting ends the wait, or
     * tells the work to end. Where there are no locks, as on pages that are not secure, the tab counts as the only one.
     */
    async hold(name: string, work: (stop: AbortSignal) => Promise<void>, stop: AbortSignal): Promise<void> {
      if (stop.aborted) return;
      if (!manager) return work(stop);
      let held = false;
      try {
        await manager.request(name, { signal: stop }, () => {
          held = true;
          return stop.aborted ? undefined : work(stop);
        });
      } catch (error) {
        if (held) throw error;
        // Locks refused altogether: an origin without a name, or site data that is switched off.
        if (!stop.aborted) await work(stop);
      }
    },
  };
}
