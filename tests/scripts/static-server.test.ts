import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, policyOf, serve, SERVER_NAME } from '../../scripts/static-server.mjs';

const INDEX = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-server-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), INDEX);
  writeFileSync(join(folder, 'sw.js'), 'self.oninstall = null');
  writeFileSync(join(folder, '.secret'), 'no');
  writeFileSync(join(folder, 'assets', 'a-1234.js'), 'export {}');
  writeFileSync(join(folder, 'parallax.webmanifest'), '{}');
  server = await serve(folder, 0);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) =>
  fetch(`${server.address}${path}`, { redirect: 'manual', ...init });

describe('the server', () => {
  it('sends the policy of index.html as a header, and forbids frames', async () => {
    const response = await get('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain(
      "require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard default",
    );
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(response.headers.get('server')).toBe(SERVER_NAME);
  });

  it('leaves Trusted Types out for the service worker only', async () => {
    const policyFor = async (path: string) => (await get(path)).headers.get('content-security-policy');
    expect(await policyFor('/sw.js')).not.toContain('trusted-types');
    expect(await policyFor('/sw.js')).toContain("script-src 'self'");
    expect(await policyFor('/assets/a-1234.js')).toContain('require-trusted-types-for');
  });

  it.each([
    ['/', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/parallax.webmanifest', 'no-cache'],
    ['/assets/a-1234.js', 'public, max-age=31536000, immutable'],
  ])('lets the browser keep %s: %s', async (path, expected) => {
    const response = await get(path);
    expect(response.headers.get('cache-control')).toBe(expected);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answers 304 when the browser has the file', async () => {
    const tag = (await get('/sw.js')).headers.get('etag') ?? '';
    expect((await get('/sw.js', { headers: { 'If-None-Match': tag } })).status).toBe(304);
    expect((await get('/sw.js', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  it('answers 404 for what is not there and 405 for writing', async () => {
    expect((await get('/nothing.js')).status).toBe(404);
    expect((await get('/.secret')).status).toBe(404);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });

  it('knows one host name only, to which the work in the browser belongs', async () => {
    const { port } = new URL(server.address);
    const moved = await new Promise<string | undefined>((resolve, reject) => {
      ask({ host: '127.0.0.1', port, path: '/?a=1' }, (response) => {
        response.resume();
        resolve(`${response.statusCode} ${response.headers.location}`);
      })
        .on('error', reject)
        .end();
    });
    expect(moved).toBe(`307 http://localhost:${port}/?a=1`);
  });

  it('says that a port is taken', async () => {
    await expect(serve(folder, Number(new URL(server.address).port))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

describe('fileOf', () => {
  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/a/..%2f..%2fx',
    '/..%5cx',
    '/.git/config',
    '/a%00.js',
    '/%zz',
  ])('finds nothing for %s', (address) => {
    const file = fileOf('/srv/dist', address);
    expect(file === null || file.startsWith(join('/srv/dist', '/'))).toBe(true);
  });

  it('finds the index of a folder and drops the query', () => {
    expect(fileOf('/srv/dist', '/?x=1')).toBe(join('/srv/dist/index.html'));
    expect(fileOf('/srv/dist', '/seeds/a.txt?v=2')).toBe(join('/srv/dist/seeds/a.txt'));
  });
});

describe('policyOf', () => {
  it('refuses a page without a policy', () => {
    expect(() => policyOf('<!doctype html>')).toThrow('Content-Security-Policy');
  });
});
