/** How often a property is tried: `small` times in `npm test`, as many times more as `npm run test:long` asks for. */
export const runs = (small: number): number => small * Number(process.env['PARALLAX_LONG'] ?? 1);
