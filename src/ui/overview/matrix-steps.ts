export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads from a cell of a square table whose diagonal has no cells: arrows step over it. Null: the key does
 * nothing here, or there is nothing more in that direction.
 */
export function cellFrom(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  from: Cell,
  size: number,
): Cell | null {
  const walk = (start: Cell, row: number, column: number): Cell | null => {
    let { row: atRow, column: atColumn } = start;
    if (atRow === atColumn) {
      atRow += row;
      atColumn += column;
    }
    const inside = atRow >= 0 && atColumn >= 0 && atRow < size && atColumn < size;
    return inside && atRow !== atColumn ? { row: atRow, column: atColumn } : null;
  };
  const step = (row: number, column: number): Cell | null =>
    walk({ row: from.row + row, column: from.column + column }, row, column);
  switch (key) {
    case 'ArrowRight':
      return step(0, 1);
    case 'ArrowLeft':
      return step(0, -1);
    case 'ArrowDown':
      return step(1, 0);
    case 'ArrowUp':
      return step(-1, 0);
    case 'Home':
      return walk({ row: ctrlKey ? 0 : from.row, column: 0 }, 0, 1);
    case 'End':
      return walk({ row: ctrlKey ? size - 1 : from.row, column: size - 1 }, 0, -1);
    default:
      return null;
  }
}
