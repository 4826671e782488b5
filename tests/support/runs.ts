/** How many times more `npm run test:long` asks for. */
const FACTOR = Number(process.env['PARALLAX_LONG'] ?? 1);

/** How often a property is tried: `small` times in `npm test`, as many times more in a long run. */
export const runs = (small: number): number => small * FACTOR;

/** How long such a test may take, in milliseconds: so much in `npm test`, as much more in a long run. */
export const patience = (ms: number): number => ms * FACTOR;
