import type { Door, Mutant, Outcome } from './door.ts';
import { pollution } from './prototypes.ts';
import { randomOf } from './random.ts';

/**
 * The reader of the app is ended after so long; a mutant is small and must not need it. In milliseconds of work: what
 * else a machine does at the same time says nothing about the reader.
 */
const DEADLINE = 10_000;

export interface Tried extends Outcome {
  /** Milliseconds of work, of all threads. */
  readonly ms: number;
}

/** Reads one broken file and says which promises it broke: a defect that was thrown is one of them. */
export async function tryMutant(door: Door, mutant: Mutant): Promise<Tried> {
  const stray: string[] = [];
  const hear = (reason: unknown): void => {
    const words = wordsOf(reason);
    // pdf.js leaves promises of its own that nothing waits for: what it reads is whole without them.
    if (!/pdfjs-dist/u.test(words)) stray.push(`nobody waited for: ${words}`);
  };
  process.on('unhandledRejection', hear);
  const from = process.cpuUsage();
  let outcome: Outcome;
  try {
    outcome = await door.read(mutant);
  } catch (error) {
    outcome = { said: 'thrown', taken: false, problems: [`thrown: ${wordsOf(error)}`] };
  }
  const { user, system } = process.cpuUsage(from);
  const ms = outcome.readMs ?? (user + system) / 1000;
  // Rejections are told a turn later.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', hear);
  const late = ms > DEADLINE && door.mayBeEnded === undefined ? [`took ${Math.round(ms)} ms`] : [];
  return { ...outcome, ms, problems: [...outcome.problems, ...late, ...stray, ...pollution()] };
}

/** The mutant of this number, the same every time. */
export const mutantOf = async (door: Door, seed: number): Promise<Mutant> => door.make(randomOf(seed));

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join('\n') : String(error);
