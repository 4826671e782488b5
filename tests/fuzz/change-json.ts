import { NASTY_WORDS } from './nasty-words.ts';
import type { Random } from './random.ts';

type Container = Record<string | number, unknown>;
type Path = readonly (string | number)[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** One value somewhere in the tree, reached by choosing at every level: lists of thousands don't drown the rest. */
function somewhere(root: unknown, random: Random): Path {
  const path: (string | number)[] = [];
  let value = root;
  while (isContainer(value)) {
    const keys = Object.keys(value);
    if (keys.length === 0 || (path.length > 0 && random.once(5))) break;
    const key = random.pick(keys) ?? '';
    path.push(Array.isArray(value) ? Number(key) : key);
    value = value[key];
  }
  return path;
}

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isContainer(value) ? value[key] : undefined), root);

const NUMBERS: readonly number[] = [-1, 0, 1, 2, 65_536, 2 ** 31, 2 ** 53, 1.5, -0.1, 1e300];

function otherValue(value: unknown, root: unknown, random: Random): unknown {
  if (typeof value === 'number' && random.once(2)) return value + random.below(7) - 3;
  if (typeof value === 'string' && random.once(2)) {
    const at = random.below(value.length + 1);
    return value.slice(0, at) + (random.pick(NASTY_WORDS) ?? '') + value.slice(random.once(2) ? at : at + 1);
  }
  switch (random.below(8)) {
    case 0:
      return random.pick(NUMBERS);
    case 1:
      return random.pick(NASTY_WORDS);
    case 2:
      return random.pick<unknown>([null, true, false, '', [], {}, [null], [[]], { a: {} }]);
    case 3:
      return JSON.parse(`{"${random.pick(['__proto__', 'constructor', 'toString', 'x'])}":{"pwned":true}}`);
    case 4:
      return 'x'.repeat(1 + random.below(5000));
    case 5:
      return Array.from({ length: random.below(70) }).reduce<unknown>((inner) => [inner], 1);
    default:
      return structuredClone(valueAt(root, somewhere(root, random)));
  }
}

function changeOnce(root: unknown, random: Random): unknown {
  const path = somewhere(root, random);
  const key = path.at(-1);
  const parent = valueAt(root, path.slice(0, -1));
  if (key === undefined || !isContainer(parent)) return otherValue(root, root, random);
  const chosen = random.below(10);
  if (chosen === 0) {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  } else if (chosen === 1 && Array.isArray(parent)) {
    parent.splice(random.below(parent.length + 1), 0, structuredClone(parent[Number(key)]));
  } else if (chosen === 2 && !Array.isArray(parent)) {
    const name = random.pick([
      '__proto__',
      'constructor',
      'toString',
      'then',
      'toJSON',
      'future',
      '',
      '\u202e',
    ]);
    Object.defineProperty(parent, name, {
      value: otherValue(parent[key], root, random),
      ...{ enumerable: true, configurable: true, writable: true },
    });
  } else if (chosen === 3) {
    // Ids and hashes that stand elsewhere: what points at the wrong thing has the right form.
    parent[key] = structuredClone(valueAt(root, somewhere(root, random)));
  } else parent[key] = otherValue(parent[key], root, random);
  return root;
}

/** JSON with up to four values changed, removed, doubled, renamed or put where another belongs. */
export function changedJson(json: string, random: Random): string {
  let root: unknown = JSON.parse(json);
  for (let left = 1 + random.below(1 + random.below(4)); left > 0; left -= 1) root = changeOnce(root, random);
  return JSON.stringify(root) ?? 'null';
}
