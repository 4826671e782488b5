import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const MEDIA_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Tells a second `npm start` that it is Parallax which holds the port. */
export const SERVER_NAME = 'Parallax';

/**
 * The policy of index.html as a header, with what only a header can carry.
 *
 * @param {string} html the built index.html
 */
export const policyOf = (html) => {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/u.exec(html)?.[1];
  if (policy === undefined) throw new Error('index.html holds no Content-Security-Policy');
  return `${policy}; frame-ancestors 'none'`;
};

/**
 * The service worker runs before any Trusted Types policy could be made in it; under the directive it would activate with
 * an empty cache and say nothing.
 *
 * @param {string} policy
 */
export const withoutTrustedTypes = (policy) =>
  policy
    .split('; ')
    .filter((directive) => !/^(?:require-trusted-types-for|trusted-types)\b/u.test(directive))
    .join('; ');

/**
 * The file that an address asks for, or null when it points outside the folder or at a hidden file.
 *
 * @param {string} directory
 * @param {string} address path and query
 */
export const fileOf = (directory, address) => {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.split(/[/\\]/u).some((part) => part.startsWith('.'))) return null;
  const file = normalize(join(directory, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(normalize(directory) + sep) ? file : null;
};

/**
 * @param {string} file
 * @param {string} policy
 * @returns {Record<string, string>}
 */
const headersOf = (file, policy) => ({
  'Content-Type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
  // Names under assets/ change with their content; all other files are asked for again each time.
  'Cache-Control': file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
  'Content-Security-Policy': file.endsWith(`${sep}sw.js`) ? withoutTrustedTypes(policy) : policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

/**
 * Answers with the files of a built folder.
 *
 * @param {string} directory
 * @returns {Promise<import('node:http').RequestListener>}
 */
export const listenerFor = async (directory) => {
  const policy = policyOf(await readFile(join(directory, 'index.html'), 'utf8'));
  return (request, response) => {
    /** @param {number} status @param {Record<string, string>} headers @param {string | Buffer} [body] */
    const answer = (status, headers, body = '') => {
      response.writeHead(status, { Server: SERVER_NAME, ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' });
    const port = request.socket.localPort;
    // What is kept in the browser belongs to one host name: by another name the work would seem lost.
    if (request.headers.host !== `localhost:${port}`) {
      return answer(307, { Location: `http://localhost:${port}${request.url ?? '/'}` });
    }
    const file = fileOf(directory, request.url ?? '/');
    const plain = { 'Content-Type': 'text/plain; charset=utf-8' };
    if (file === null) return answer(404, plain, 'Not found');
    return void readFile(file).then(
      (content) => {
        const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
        const headers = { ...headersOf(file, policy), ETag: tag };
        if (request.headers['if-none-match'] === tag) answer(304, headers);
        else answer(200, { ...headers, 'Content-Length': String(content.length) }, content);
      },
      () => answer(404, plain, 'Not found'),
    );
  };
};

/**
 * @param {import('node:http').RequestListener} listener
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
const listen = (listener, port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });

/**
 * Serves a built `dist/` on the loopback addresses of both protocols, where `localhost` may point to either.
 *
 * @param {string} directory
 * @param {number} port 0 takes a free one
 * @returns {Promise<{ address: string, close(): Promise<void> }>} rejects with code EADDRINUSE when the port is taken
 */
export const serve = async (directory, port) => serveWith(await listenerFor(directory), port);

/**
 * The same for a listener of one's own.
 *
 * @param {import('node:http').RequestListener} listener
 * @param {number} port
 * @returns {Promise<{ address: string, close(): Promise<void> }>}
 */
export const serveWith = async (listener, port) => {
  const first = await listen(listener, port, '127.0.0.1');
  const bound = first.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  /** @type {import('node:http').Server[]} */
  const servers = [first];
  try {
    servers.push(await listen(listener, actual, '::1'));
  } catch (error) {
    // A machine without IPv6 is fine; somebody else on the same port is not.
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      first.close();
      throw error;
    }
  }
  return {
    address: `http://localhost:${actual}`,
    close: async () => {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise((resolve) => {
              server.close(resolve);
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
};
