/** The number at an index, -1 outside. */
export const at = (numbers: Int32Array | Uint8Array, index: number): number => numbers[index] ?? -1;
