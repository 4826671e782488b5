import type * as z from 'zod/mini';
import type { ImportProblem } from '../importer.ts';
import { fieldPath } from './field-path.ts';

type Issue = z.core.$ZodIssue;

/** The first thing a schema found wrong, as a path and the end of a sentence: `articles[2].title` "is missing". */
export function schemaProblem(
  issues: readonly Issue[],
  data: unknown,
  at: readonly PropertyKey[] = [],
): ImportProblem {
  const [first] = issues;
  if (!first) throw new Error('A schema refused data without an issue');
  const { issue, path } = innermost(first);
  return {
    kind: 'badField',
    path: fieldPath([...at, ...path]) || 'the file',
    problem: valueAt(data, path) === undefined ? 'is missing' : reason(issue),
  };
}

/** Inside a union the branch that came furthest is the one that was meant. */
function innermost(issue: Issue): { readonly issue: Issue; readonly path: readonly PropertyKey[] } {
  if (issue.code !== 'invalid_union') return { issue, path: issue.path };
  const inner = issue.errors
    .flatMap(([first]) => (first ? [innermost(first)] : []))
    .reduce<ReturnType<typeof innermost> | null>(
      (best, next) => (best && best.path.length >= next.path.length ? best : next),
      null,
    );
  return inner && inner.path.length > 0
    ? { issue: inner.issue, path: [...issue.path, ...inner.path] }
    : { issue, path: issue.path };
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    data,
  );

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function reason(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `should be “${String(issue.values[0])}”`
        : `should be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'is empty'
        : `should be at least ${issue.minimum}`;
    case 'too_big':
      return `should be at most ${issue.maximum}`;
    case 'invalid_format':
      return 'has the wrong form';
    default:
      return 'has a value of the wrong kind';
  }
}
