import type { SessionId } from '../domain/ids.ts';
import { fail, type Result } from '../domain/result.ts';
import type { Core } from './core.ts';
import type { DiskFailure } from './ports.ts';

/** How long another tab may be busy with the same files, in milliseconds, before it is taken for stuck. */
const PATIENCE_MS = 10_000;

/**
 * Runs one piece of writing to the person's disk while no other tab of this session does: each looks at what is there
 * before it writes.
 */
export async function alone<Value, Reason>(
  { ports }: Core,
  id: SessionId,
  work: () => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | DiskFailure>> {
  let result: Result<Value, Reason> | null = null;
  const patience = new AbortController();
  const end = ports.timing.after(PATIENCE_MS, () => patience.abort());
  await ports.locks.hold(
    `parallax-disk-${id}`,
    async () => {
      end();
      result = await work();
    },
    patience.signal,
  );
  end();
  return result ?? fail({ kind: 'diskFailed', detail: 'another tab is still writing' });
}
