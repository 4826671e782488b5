import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { inRoot } from './paths.mjs';
import { SERVER_NAME, serve } from './static-server.mjs';

/** One address for ever: the browser keeps the work by address, so a moved port would look like lost work. */
const PORT = 47113;
const ADDRESS = `http://localhost:${PORT}`;

/** Whether the program that holds the port is Parallax itself. */
const isAlreadyRunning = async () => {
  try {
    const response = await fetch(ADDRESS, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
    return response.headers.get('server') === SERVER_NAME;
  } catch {
    return false;
  }
};

const TAKEN = `Port ${PORT} is in use by another program, and Parallax must not move: your work is kept by the browser under ${ADDRESS}.
End the other program, then run npm start again. To find it: lsof -i :${PORT} (macOS, Linux) or netstat -ano | findstr ${PORT} (Windows).`;

const start = async () => {
  await installIfNeeded();
  await buildIfNeeded();
  const server = await serve(inRoot('dist'), PORT);
  console.log(`Parallax is ready: ${server.address}`);
  console.log('Your work stays in your browser. Ctrl+C ends this server; the work remains.');
  const end = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

try {
  await start();
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (taken && (await isAlreadyRunning())) {
    console.log(`Parallax is already running: ${ADDRESS}`);
  } else {
    console.error(taken ? TAKEN : error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
