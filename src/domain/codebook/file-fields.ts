import { baseFields } from '../records/base.ts';

const BASE: readonly string[] = Object.keys(baseFields(''));

/**
 * What an object of a codebook file says, without fields that only a record has: a file may say neither who made a
 * record, nor that it is deleted, nor that it is one of another type. All else goes along, also what is not known here.
 *
 * @param others further fields that the session decides
 */
export function withoutRecordFields<Fields extends object>(
  fields: Fields,
  others: readonly string[] = [],
): Fields {
  const left = Object.entries(fields).filter(([field]) => !BASE.includes(field) && !others.includes(field));
  return Object.fromEntries(left) as Fields;
}

/** Where a tag stands. */
export const TAG_PLACE: readonly string[] = ['codebookId', 'parentId', 'position'];
