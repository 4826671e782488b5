import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, EngineBrowser, Look } from '../engine.ts';
import { outputOf, start } from '../process.ts';
import { connectBidi } from './bidi.ts';
import { tabOf } from './tab.ts';

/** Beside what the browser sets for every driven session: it downloads without asking, and asks nobody for anything. */
const preferencesFor = (
  home: string,
  { scheme }: Look,
): Readonly<Record<string, string | number | boolean>> => ({
  'browser.download.dir': join(home, 'downloads'),
  'browser.download.folderList': 2,
  'browser.download.alwaysOpenPanel': false,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.aboutwelcome.enabled': false,
  // One that was killed starts anew, and asks nobody what of it to bring back.
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'intl.accept_languages': 'en-US',
  'privacy.userContext.enabled': false,
  'toolkit.startup.max_resumed_crashes': -1,
});

/** What the page or a script of it has reported: https://w3c.github.io/webdriver-bidi/#event-log-entryAdded */
interface LogEntry {
  readonly level: string;
  readonly text: string | null;
}

/** A page that asks whether to stay is left, as by one who means it. */
const CAPABILITIES = {
  alwaysMatch: { unhandledPromptBehavior: { default: 'accept', beforeUnload: 'accept' } },
};

const startFirefox = async (home: string, look: Look): Promise<EngineBrowser> => {
  const lines = Object.entries(preferencesFor(home, look)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(home, 'user.js'), lines.join(''));
  const running = start(
    'firefox-esr',
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', home],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      // The reporter of crashes would outlive the browser.
      env: { ...process.env, HOME: home, LANG: 'en_US.UTF-8', MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  const { stderr } = running.child;
  if (stderr === null) throw new Error('Firefox says nothing');
  const address = await outputOf(running, stderr, /WebDriver BiDi listening on (ws:\S+)/u);
  const reported: string[] = [];
  const bidi = await connectBidi(`${address}/session`, (method, parameters) => {
    const { level, text } = parameters as LogEntry;
    if (method === 'log.entryAdded' && level === 'error') reported.push(`console: ${text}`);
  });
  const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: CAPABILITIES,
  });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  return {
    version: capabilities.browserVersion,
    reported,
    async openTab() {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      const viewport = { width: look.width, height: 900 };
      await bidi.send('browsingContext.setViewport', { context, viewport });
      return tabOf(bidi, context);
    },
    async kill() {
      await running.end();
      bidi.close();
    },
  };
};

/** Firefox ESR without a window, driven by WebDriver BiDi. */
export const firefox: Engine = {
  id: 'firefox',
  name: 'Firefox ESR',
  start: startFirefox,
  end: async () => undefined,
};
