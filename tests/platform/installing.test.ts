import { describe, expect, it } from 'vitest';
import { deletesUnvisited, watchInstallation, type Installation } from '../../src/platform/installing.ts';
import { takeLaunchedFiles } from '../../src/platform/launched-files.ts';

/** A window as far as it has to do with installing. */
function windowOf({ standalone = false } = {}) {
  const page = Object.assign(new EventTarget(), {
    matchMedia: () => ({ matches: standalone }),
    navigator: {},
  });
  const told: Installation[] = [];
  const installing = watchInstallation((now) => told.push(now), page as unknown as Window);
  const offer = (outcome: 'accepted' | 'dismissed') => {
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => ({ outcome }),
    });
    page.dispatchEvent(event);
    return event;
  };
  return { installing, offer, told, page };
}

describe('installing', () => {
  it('is offered when the browser says so, never by the browser itself, and asked for once', async () => {
    const { installing, offer, told } = windowOf();
    expect(told.at(-1)).toEqual({ installed: false, offered: false });
    expect(await installing.install()).toBe(false);
    expect(offer('accepted').defaultPrevented).toBe(true);
    expect(told.at(-1)).toEqual({ installed: false, offered: true });
    expect(await installing.install()).toBe(true);
    expect(told.at(-1)?.offered).toBe(false);
    expect(await installing.install()).toBe(false);
  });

  it('may be declined, and offered again', async () => {
    const { installing, offer, told } = windowOf();
    offer('dismissed');
    expect(await installing.install()).toBe(false);
    offer('accepted');
    expect(told.at(-1)?.offered).toBe(true);
  });

  it('is known when it has happened, here or before', () => {
    const { page, told } = windowOf();
    page.dispatchEvent(new Event('appinstalled'));
    expect(told.at(-1)).toEqual({ installed: true, offered: false });
    expect(windowOf({ standalone: true }).told).toEqual([{ installed: true, offered: false }]);
  });

  it.each([
    ['Apple Computer, Inc.', true],
    ['Google Inc.', false],
    ['', false],
  ])('%s: what is not visited for days is deleted: %s', (vendor, deletes) => {
    expect(deletesUnvisited({ vendor })).toBe(deletes);
  });
});

type Page = NonNullable<Parameters<typeof takeLaunchedFiles>[1]>;
type Launch = Parameters<NonNullable<Page['launchQueue']>['setConsumer']>[0];

describe('files opened with the app', () => {
  it('are handed on, but for those that can no longer be read', async () => {
    let launch: Launch = () => {};
    const taken = new Promise<readonly File[]>((resolve) =>
      takeLaunchedFiles(resolve, {
        launchQueue: {
          setConsumer: (take) => {
            launch = take;
          },
        },
      }),
    );
    // A plain start brings none.
    launch({});
    launch({
      files: [
        { kind: 'directory' },
        { kind: 'file', getFile: async () => Promise.reject(new DOMException('gone', 'NotFoundError')) },
        { kind: 'file', getFile: async () => new File(['{}'], 'talks.parallax.json') },
      ],
    });
    expect((await taken).map(({ name }) => name)).toEqual(['talks.parallax.json']);
  });

  it('do not exist in other browsers', () => {
    expect(() => takeLaunchedFiles(() => {}, {})).not.toThrow();
  });
});
