import type { ImportProblem } from '../importer.ts';
import { fieldPath } from './field-path.ts';

/** Names that reach an object's prototype when outside data is copied carelessly. None of our fields has such a name. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * What no outside JSON may hold, wherever it stands: forbidden names, and lone surrogates, which no file in UTF-8 and
 * no hash can hold. Null when there is nothing. The depth limit of `scanJson` bounds the recursion.
 */
export function problemInOutsideData(value: unknown): ImportProblem | null {
  const found = find(value);
  if (!found) return null;
  const path = fieldPath(found.path.toReversed());
  return found.kind === 'loneSurrogate'
    ? { kind: 'loneSurrogate', path }
    : { kind: 'badField', path, problem: 'is a name that is not allowed' };
}

interface Found {
  readonly kind: 'loneSurrogate' | 'forbiddenName';
  /** Innermost first: it grows on the way back, so that the many good values cost no paths. */
  readonly path: PropertyKey[];
}

function find(value: unknown): Found | null {
  if (typeof value === 'string')
    return LONE_SURROGATE.test(value) ? { kind: 'loneSurrogate', path: [] } : null;
  if (typeof value !== 'object' || value === null) return null;
  const isList = Array.isArray(value);
  for (const [key, member] of Object.entries(value)) {
    const found: Found | null = FORBIDDEN.has(key)
      ? { kind: 'forbiddenName', path: [] }
      : LONE_SURROGATE.test(key)
        ? { kind: 'loneSurrogate', path: [] }
        : find(member);
    if (!found) continue;
    found.path.push(isList ? Number(key) : key);
    return found;
  }
  return null;
}
