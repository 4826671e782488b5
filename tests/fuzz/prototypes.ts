/** What a careless copy of outside data changes for every object of the program. */
const SHARED: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Map.prototype,
  Set.prototype,
  Promise.prototype,
  Uint8Array.prototype,
];

const printOf = (): string =>
  SHARED.map((shared) => Reflect.ownKeys(shared).map(String).join(' ')).join('\n');
let before: string | null = null;

/** From now on nothing may change them. Call when every parser is there: pdf.js brings what an old engine lacks. */
export const rememberPrototypes = (): void => void (before = printOf());

let hasRun = false;
/** What every hostile file calls. */
Object.defineProperty(globalThis, 'pwned', { configurable: true, value: () => (hasRun = true) });

/** What has been put on objects that all others come from, and whether anything was run that a file said. */
export const pollution = (): readonly string[] => [
  ...(before === null || printOf() === before ? [] : ['a prototype of the language was changed']),
  ...(hasRun ? ['what a file says has been run'] : []),
];

/** Objects in a value whose prototype came from data: `value.isAdmin` would then answer what a file says. */
export function foreignPrototypes(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if (value instanceof Map) {
    return [...value].flatMap(([key, member]) => foreignPrototypes(member, `${path}.${String(key)}`));
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  const isOurs = prototype === Object.prototype || prototype === null || Array.isArray(value);
  const found = isOurs && !Object.hasOwn(value, '__proto__') ? [] : [`${path} has a prototype from the file`];
  return [
    ...found,
    ...Object.entries(value).flatMap(([key, member]) => foreignPrototypes(member, `${path}.${key}`)),
  ];
}
