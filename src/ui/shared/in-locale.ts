import type { Instant } from '../../domain/ids.ts';
import { readerLocale } from '../../state/reader-locale.ts';

/**
 * Dates, times and numbers as people of one locale write them (`Intl`). Calendar and digits are the locale's too; where a
 * date is shown alone, its ISO form belongs into the title.
 */
export function inLocale(locale: string) {
  const dates = new Map<object, Intl.DateTimeFormat>();
  // Making a format costs a hundred times what formatting does.
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const known = dates.get(options);
    if (known) return known;
    const made = new Intl.DateTimeFormat(locale, options);
    dates.set(options, made);
    return made;
  };
  const numbers = new Intl.NumberFormat(locale);

  return {
    /** 1,234.5 */
    number: (value: number): string => numbers.format(value),
    /** With at most so many digits behind the decimal sign. */
    rounded: (value: number, digits: number): string =>
      value.toLocaleString(locale, { maximumFractionDigits: digits }),
    /** `2025-03-22` as "Mar 22, 2025"; a month or year alone as it is known, anything else as it was written. */
    date: (iso: string): string => {
      const time = Date.parse(iso);
      if (Number.isNaN(time)) return iso;
      if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return format(DATE).format(time);
      return /^\d{4}-\d{2}$/.test(iso) ? format(MONTH).format(time) : iso;
    },
    /** A day, yyyy-mm-dd, without and with its year: "March 22", "March 22, 2025". */
    dayAndMonth: (iso: string): string => format(DAY_MONTH).format(Date.parse(iso)),
    fullDate: (iso: string): string => format(FULL_DATE).format(Date.parse(iso)),
    /** Moments in ms since the epoch, in the reader's own time zone. */
    weekday: (moment: number): string => format(WEEKDAY).format(moment),
    time: (moment: number): string => format(TIME).format(moment),
    moment: (moment: number): string => format(MOMENT).format(moment),
    seconds: (moment: number): string => format(SECONDS).format(moment),
  };
}

const DATE = { dateStyle: 'medium', timeZone: 'UTC' } as const;
const MONTH = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const DAY_MONTH = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const FULL_DATE = { dateStyle: 'long', timeZone: 'UTC' } as const;
const WEEKDAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { timeStyle: 'short' } as const;
const MOMENT = { dateStyle: 'medium', timeStyle: 'short' } as const;
const SECONDS = { dateStyle: 'medium', timeStyle: 'medium' } as const;

let reader: ReturnType<typeof inLocale> | null = null;

/** The same for whoever reads. */
export const forReader = (): ReturnType<typeof inLocale> => (reader ??= inLocale(readerLocale()));

/** "1,234" in the reader's locale. */
export const numberInWords = (value: number): string => forReader().number(value);

/** The words are English, so is their plural; 0 and fractions are plural. */
const plural = new Intl.PluralRules('en');

/** "1 word", "1,234 words". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numberInWords(count)} ${plural.select(count) === 'one' ? one : many}`;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Ada, Bo and Cleo" */
export const listInEnglish = (names: readonly string[]): string => list.format(names);

/** A day, month or year, as it is known, in the reader's locale. */
export const dateInWords = (date: string): string => forReader().date(date);

/** A moment in the reader's own time zone. */
export const momentInWords = (instant: Instant): string => {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? 'at an unknown time' : forReader().moment(time);
};
