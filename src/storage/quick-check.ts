/**
 * A cheap first look at a row. Parsing 100,000 annotations with zod takes well over a second, because every object is
 * copied; a row that was read from IndexedDB is a copy already and only needs a yes. The check is built from the
 * schema's own definition, so there is one source of truth, and it is one-sided: `true` promises that the schema
 * accepts the value unchanged, anything else means "ask the schema".
 */
export type QuickCheck = (value: unknown) => boolean;

/** The part of a zod schema that introspection reads (`_zod.def`, zod's documented door for libraries). */
export interface Introspectable {
  readonly _zod: { readonly def: object };
}

interface Definition {
  readonly type: string;
  readonly check?: string;
  readonly format?: string;
  readonly checks?: readonly Introspectable[];
  readonly shape?: Readonly<Record<string, Introspectable>>;
  readonly catchall?: Introspectable;
  readonly element?: Introspectable;
  readonly innerType?: Introspectable;
  readonly keyType?: Introspectable;
  readonly valueType?: Introspectable;
  readonly options?: readonly Introspectable[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly minimum?: unknown;
  readonly value?: unknown;
  readonly inclusive?: boolean;
  readonly pattern?: unknown;
}

const unsure: QuickCheck = () => false;
const definitionOf = (schema: Introspectable): Definition => schema._zod.def as Definition;

/** Builds the check. A kind of schema or refinement that isn't known here yields a check that is never sure. */
export function quickCheckOf(schema: Introspectable): QuickCheck {
  const definition = definitionOf(schema);
  return withRefinements(shapeCheckOf(definition), definition.checks ?? []);
}

function shapeCheckOf(definition: Definition): QuickCheck {
  const { shape, catchall, element, innerType, keyType, valueType, options, values, entries } = definition;
  switch (definition.type) {
    case 'string':
      return definition.format === undefined ? (value) => typeof value === 'string' : unsure;
    case 'number':
      return numberCheckOf(definition);
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'literal':
      return values ? (value) => values.includes(value) : unsure;
    case 'enum': {
      if (!entries) return unsure;
      const allowed = new Set(Object.values(entries));
      return (value) => allowed.has(value);
    }
    case 'nullable':
      return innerType ? either((value) => value === null, quickCheckOf(innerType)) : unsure;
    case 'optional':
      return innerType ? either((value) => value === undefined, quickCheckOf(innerType)) : unsure;
    case 'union':
      // `inclusive: false` is zod's exclusive union, which refuses a value that fits twice.
      return options && definition.inclusive !== false ? options.map(quickCheckOf).reduce(either) : unsure;
    case 'array':
      return element ? arrayCheck(quickCheckOf(element)) : unsure;
    case 'record':
      return keyType && valueType ? recordCheck(quickCheckOf(keyType), quickCheckOf(valueType)) : unsure;
    case 'object':
      // Only loose objects pass unknown fields on untouched.
      return shape && catchall && definitionOf(catchall).type === 'unknown' ? objectCheck(shape) : unsure;
    default:
      return unsure;
  }
}

function numberCheckOf({ check, format }: Definition): QuickCheck {
  if (check === undefined) return Number.isFinite;
  return check === 'number_format' && format === 'safeint' ? Number.isSafeInteger : unsure;
}

const either =
  (first: QuickCheck, second: QuickCheck): QuickCheck =>
  (value) =>
    first(value) || second(value);

function arrayCheck(element: QuickCheck): QuickCheck {
  return (value) => {
    if (!Array.isArray(value)) return false;
    // `every` would skip the holes of a sparse array.
    for (let index = 0; index < value.length; index += 1) {
      if (!element(value[index])) return false;
    }
    return true;
  };
}

const recordCheck =
  (key: QuickCheck, item: QuickCheck): QuickCheck =>
  (value) =>
    isPlain(value) && Object.keys(value).every((name) => key(name) && item(value[name]));

function objectCheck(shape: Readonly<Record<string, Introspectable>>): QuickCheck {
  const fields = Object.entries(shape).map(([name, schema]) => ({ name, check: quickCheckOf(schema) }));
  return (value) => isPlain(value) && fields.every(({ name, check }) => check(value[name]));
}

/** zod drops a field called `__proto__`, so a value that owns one isn't passed on unchanged. */
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !Object.hasOwn(value, '__proto__');

function withRefinements(check: QuickCheck, refinements: readonly Introspectable[]): QuickCheck {
  return refinements
    .map((refinement) => refinementOf(definitionOf(refinement)))
    .reduce((all, one) => (value) => all(value) && one(value), check);
}

function refinementOf({ check, minimum, value: limit, inclusive, pattern }: Definition): QuickCheck {
  if (check === 'min_length' && typeof minimum === 'number') {
    return (value) => (typeof value === 'string' || Array.isArray(value)) && value.length >= minimum;
  }
  if (check === 'greater_than' && typeof limit === 'number' && inclusive === true) {
    return (value) => typeof value === 'number' && value >= limit;
  }
  if (check === 'string_format' && pattern instanceof RegExp && pattern.flags === '') {
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  return unsure;
}
