import type { StorageStatus } from '../domain/session-summary.ts';

type Manager = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>;

/** Asks the browser to keep our data, and what it says of it. Missing where the page isn't secure. */
export function createStoragePermission(manager: Manager | undefined = globalThis.navigator?.storage) {
  return {
    /** Not awaited: Firefox asks the person first. */
    askToPersist(): void {
      manager?.persist?.().catch(() => false);
    },
    async status(): Promise<StorageStatus> {
      const [persisted, estimate] = await Promise.all([
        answer(manager?.persisted?.()),
        answer(manager?.estimate?.()),
      ]);
      return { persisted, usage: estimate?.usage ?? null };
    },
  };
}

const answer = async <Value>(question: Promise<Value> | undefined): Promise<Value | null> => {
  try {
    return (await question) ?? null;
  } catch {
    return null;
  }
};
