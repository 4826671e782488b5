import { ok } from '../../src/domain/result.ts';
import type { SessionCatalog, SessionStorage } from '../../src/workspace/ports.ts';

/** The catalog of a profile whose opened sessions answer differently: refuse, throw, or never answer at all. */
export const withStorage = (
  catalog: SessionCatalog,
  change: (storage: SessionStorage) => Partial<SessionStorage>,
): SessionCatalog => ({
  ...catalog,
  open: async (id, dump) => {
    const opened = await catalog.open(id, dump);
    return opened.ok ? ok({ ...opened.value, ...change(opened.value) }) : opened;
  },
});

export const never = <Value>(): Promise<Value> => new Promise<Value>(() => undefined);
