const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=$|[T\s])/u;
const PACKED = /^(\d{4})(\d{2})(\d{2})(?=$|T)/u;
/** With full stops the day is always first; with strokes it depends on the country, so those are left to the person. */
const DAY_FIRST = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/u;
const DAY_AND_NAME = /^(?:\p{L}+,?\s)?(\d{1,2})(?:st|nd|rd|th)?\s(\p{L}{3})\p{L}*\.?,?\s(\d{4})\b/iu;
const NAME_AND_DAY = /^(?:\p{L}+,\s)?(\p{L}{3})\p{L}*\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})\b/iu;

/** The day of a cell as yyyy-mm-dd, yyyy-mm or yyyy, in the cell's own time zone; null when it can be read two ways. */
export function dateOfCell(said: string): string | null {
  const yearFirst = PACKED.exec(said) ?? YEAR_FIRST.exec(said);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(said);
  if (dayFirst) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1]);
  const dayAndName = DAY_AND_NAME.exec(said);
  if (dayAndName) return dateOf(dayAndName[3], monthOf(dayAndName[2]), dayAndName[1]);
  const nameAndDay = NAME_AND_DAY.exec(said);
  return nameAndDay ? dateOf(nameAndDay[3], monthOf(nameAndDay[1]), nameAndDay[2]) : null;
}

const monthOf = (name = ''): string => String(MONTHS.indexOf(name.toLowerCase()) + 1);

/** Null for a day that no calendar has. */
function dateOf(year = '', month?: string, day?: string): string | null {
  if (month === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day ?? 1)) return null;
  return date.toISOString().slice(0, day === undefined ? 7 : 10);
}
