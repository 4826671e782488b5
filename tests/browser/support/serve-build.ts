import { fileURLToPath } from 'node:url';
import { serve } from '../../../scripts/static-server.mjs';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** The production build on a free port, served as `npm start` does it. */
export const serveBuild = () => serve(DIST, 0);

/** Before all tests: one server for them all. Its address goes to the workers by the environment. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await serveBuild();
  process.env['PARALLAX_ADDRESS'] = server.address;
  return server.close;
}
