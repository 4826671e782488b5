/**
 * A control is the same test with the protection taken away: it must see the harm, or the test is blind. `npm run
 * test:long -- D4 --control` runs one; then the test expects the harm and fails where there is none.
 *
 * @param id of the promise
 */
export const isControl = (id: string): boolean => process.env['PARALLAX_CONTROL'] === id;

/** Whether `npm run test:long` asked for this run. */
export const isLong = process.env['PARALLAX_LONG'] !== undefined;
