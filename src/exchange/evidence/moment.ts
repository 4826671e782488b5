/** "2026-11-29 10:57", in UTC, from an ISO instant; what is none stays as it is. */
export const minuteOf = (instant: string): string => {
  const [, day, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/u.exec(instant) ?? [];
  return day === undefined ? instant : `${day} ${minute}`;
};
