/**
 * The id of a new attribute, value or kind of link: made of its label once, and never changed when the label is, because
 * codings name it. Letters and digits of any script; where nothing is left of the label, or it is taken, a number tells
 * them apart.
 */
export function freshId(label: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const words =
    label
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const stem = words.join('-').slice(0, LONGEST) || 'item';
  if (isFree(stem, used)) return stem;
  let count = 2;
  while (used.has(`${stem}-${count}`)) count += 1;
  return `${stem}-${count}`;
}

const LONGEST = 40;

/** A name that every object has would be found where nothing is coded, and files may not hold some of them. */
const isFree = (id: string, used: ReadonlySet<string>): boolean => !used.has(id) && !(id in Object.prototype);
