import { cleanDate } from './clean-date.ts';
import type { FoundMetadata } from './found-metadata.ts';

const BY = 'file name';
/** `2025-03-22_guardian_…`, `guardian-20250322…`, also with the date alone. */
const DATE = /(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/;
/** An outlet stands right behind a date at the beginning, before more words: `2025-03-22_guardian_strike.txt`. */
const OUTLET_BEHIND_DATE = /^\d{4}([-_.]?)\d{2}\1\d{2}[_ ]+([\p{L}][\p{L}\p{N}. -]{1,40}?)_[\p{L}\p{N}]/u;

/** What the name of a file says about the article in it. Of a path only its last part. */
export function fileNameMetadata(fileName: string | null): FoundMetadata {
  const name = fileName?.split(/[/\\]/).at(-1) ?? '';
  const [, year, , month, day] = DATE.exec(name) ?? [];
  const publishedAt = year === undefined ? null : cleanDate(`${year}-${month}-${day}`);
  const outlet = publishedAt === null ? undefined : OUTLET_BEHIND_DATE.exec(name)?.[2]?.trim();
  return {
    ...(publishedAt !== null && { publishedAt: { value: publishedAt, by: BY } }),
    ...(outlet !== undefined && { outlet: { value: outlet, by: BY } }),
  };
}
