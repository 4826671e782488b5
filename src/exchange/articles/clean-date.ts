const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [
    name,
    index + 1,
  ]),
);
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** Each with the groups year, month, day. Only what means one day everywhere: 03/04/2025 is not among them. */
const SHAPES: readonly (readonly [shape: RegExp, order: string])[] = [
  // ISO 8601, with or without a time, and the dates of PDF.
  [/^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})(?!\d{1,3}(?!\d))/, 'ymd'],
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, 'ymd'],
  [/^(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日/, 'ymd'],
  [/^(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일/, 'ymd'],
  // 22.03.2025: with full stops the day always comes first.
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/, 'dmy'],
  [
    new RegExp(
      String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+${MONTH},?[\s-]+(\d{4})(?!\d)`,
      'i',
    ),
    'dmy',
  ],
  [
    new RegExp(String.raw`^(?:[a-z]{3,9},?\s+)?${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`, 'i'),
    'mdy',
  ],
  [/^(\d{4})-(\d{2})$/, 'ym'],
  [/^(\d{4})$/, 'y'],
];
const EARLIEST = 1600;
const LATEST = 2200;

/**
 * The day a date says, as yyyy-mm-dd (or yyyy-mm, yyyy): the day at the place of the page, whose offset is not turned
 * into anybody else's. Null for everything that could mean two days, or a day that does not exist.
 */
export function cleanDate(value: string): string | null {
  const text = value.slice(0, 100).trim();
  for (const [shape, order] of SHAPES) {
    const match = shape.exec(text);
    if (!match) continue;
    const part = (name: string): string => match[order.indexOf(name) + 1] ?? '';
    const year = Number(part('y'));
    if (year < EARLIEST || year > LATEST) return null;
    if (order === 'y') return part('y');
    const month = MONTHS[part('m').slice(0, 3).toLowerCase()] ?? Number(part('m'));
    if (month < 1 || month > 12) return null;
    if (order === 'ym') return `${part('y')}-${twoDigits(month)}`;
    const day = Number(part('d'));
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && day > 0
      ? `${part('y')}-${twoDigits(month)}-${twoDigits(day)}`
      : null;
  }
  return null;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
