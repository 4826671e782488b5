import type { StorageStatus } from '../domain/session-summary.ts';

type Manager = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>;

/** Asks the browser to keep our data, and what it says of it. Missing where the page isn't secure. */
export function createStoragePermission(manager: Manager | undefined = globalThis.navigator?.storage) {
  let asked = false;
  return {
    /**
     * Once a visit, behind the first key or click that stored something, and only where that is not promised already:
     * Firefox asks the person each time. Not awaited, because the answer may never come.
     */
    askToPersist(): void {
      if (asked) return;
      asked = true;
      void answer(manager?.persisted?.()).then((persisted) => {
        if (persisted !== true) void answer(manager?.persist?.());
      });
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
