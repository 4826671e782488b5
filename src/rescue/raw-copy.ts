import { base64Of } from '../exchange/base64.ts';
import { unreadableIn, type Everything } from './everything.ts';

/**
 * Everything as it is stored, as JSON: one row a line, so that a person can cut out what is damaged. In pieces, because
 * a text of all of it may be longer than a browser's strings may be. Bytes are written as base64.
 */
export function* rawCopy(stores: Everything): Generator<string> {
  yield `{"format": "parallax-raw-copy",\n"unreadable": ${JSON.stringify(unreadableIn(stores))},\n"stores": {`;
  let beforeStore = '\n';
  for (const [name, { rows }] of stores) {
    yield `${beforeStore}${JSON.stringify(name)}: [`;
    let beforeRow = '\n';
    for (const row of rows) {
      yield `${beforeRow}${jsonOf(row)}`;
      beforeRow = ',\n';
    }
    yield '\n]';
    beforeStore = ',\n';
  }
  yield '\n}}\n';
}

/** What JSON has no word for must not cost the rest of a row. */
function jsonOf(row: unknown): string {
  try {
    return (JSON.stringify(row, writable) as string | undefined) ?? 'null';
  } catch (error) {
    return JSON.stringify({ unwritable: String(error) });
  }
}

function writable(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    return { base64: base64Of(new Uint8Array(buffer, byteOffset, byteLength)) };
  }
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
