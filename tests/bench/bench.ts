import { chromium, type Browser } from '@playwright/test';
import { cpus, loadavg } from 'node:os';
import { launchOptions } from '../browser/support/chromium.ts';
import { measureFirstLoad } from '../browser/support/first-load.ts';
import { serveBuild } from '../browser/support/serve-build.ts';
import { workbenchOn } from '../browser/support/workbench.ts';
import { ALIGN_RUNS, measureAligning } from './aligning.ts';
import { FIND_RUNS, measureFinding } from './finding.ts';
import { IMPORT_RUNS, measureImporting } from './importing.ts';
import { MOTION_RUNS } from './key-rows.ts';
import { measureMerging, MERGE_RUNS } from './merging.ts';
import { measureOneFile, ONE_FILE_RUNS } from './one-file.ts';
import { oneTable, type Group } from './report.ts';
import { measureRooms, ROOM_RUNS } from './rooms.ts';
import { KEY_RUNS, measureSizes, RUNS } from './sizes.ts';
import { measureStudying, STUDY_RUNS } from './studying.ts';
import { measureViewing, VIEWING_TIMES, VIEWING_VISITS } from './viewing.ts';

/** A session exported by the workbench itself, with one annotation: the mould of the measured ones. */
const makeTemplate = async (browser: Browser, address: string): Promise<string> => {
  const context = await browser.newContext({ baseURL: address });
  const workbench = workbenchOn(await context.newPage());
  await workbench.open();
  await workbench.text.focus();
  await workbench.page.keyboard.press('Control+Home');
  await workbench.page.keyboard.press('s');
  await workbench.page.keyboard.press('2');
  await workbench.expectCount(1);
  const { content } = await workbench.exportFile('Session');
  await context.close();
  return content;
};

const firstLoadOf = async (browser: Browser, address: string): Promise<Group> => {
  const context = await browser.newContext();
  const { scripts, rest } = await measureFirstLoad(context, `${address}/`);
  await context.close();
  return {
    title: 'First visit, compressed',
    sizes: [''],
    rows: [
      { label: 'script before the first article, of at most 350 kB', values: [scripts / 1000] },
      { label: 'everything else, kB', values: [rest / 1000] },
    ],
  };
};

/** What a part measures with. */
interface Bench {
  readonly browser: Browser;
  readonly address: string;
  /** Made when the first part asks for it. */
  readonly template: () => Promise<string>;
}

interface Part {
  readonly words: string;
  readonly measure: (on: Bench) => Promise<Group>;
}

/** The parts of the benchmark, grouped by what a person does. Each can be run alone by its name. */
const PARTS: Readonly<Record<string, Part>> = {
  sizes: {
    words: `Production build; medians in one run: ${RUNS} visits and openings, ${KEY_RUNS} key presses (${MOTION_RUNS} of each motion), 60 frames.`,
    measure: async ({ browser, address, template }) => measureSizes(browser, address, await template()),
  },
  studying: {
    words: `A session of many articles of about 5 kB with 100 annotations each, opened from a file; medians of ${STUDY_RUNS}, opening the file once.`,
    measure: async ({ browser, address, template }) => measureStudying(browser, address, await template()),
  },
  viewing: {
    words: `The viewer beside that of @recogito/text-annotator: same text, same places, stored JSON to pixels; medians of ${VIEWING_VISITS} visits to the sizes, in turn, ${VIEWING_TIMES} changes in each.`,
    measure: ({ browser }) => measureViewing(browser),
  },
  merging: {
    words: `Two session files of one article of 1 MB, each with so many annotations of its own; medians of ${MERGE_RUNS}, the largest once.`,
    measure: async ({ browser, address, template }) => measureMerging(browser, address, await template()),
  },
  importing: {
    words: `A folder of saved pages, Markdown and plain text dropped on the workbench and added; medians of ${IMPORT_RUNS}.`,
    measure: ({ browser, address }) => measureImporting(browser, address),
  },
  aligning: {
    words: `Articles compared in the worker; medians of ${ALIGN_RUNS}, of 200 articles fewer.`,
    measure: ({ browser }) => measureAligning(browser),
  },
  finding: {
    words: `Finding in the worker while five letters are typed; medians of ${FIND_RUNS} times the five.`,
    measure: ({ browser }) => measureFinding(browser),
  },
  'one-file': {
    words: `The one-file workbench opened from a disk with so large a session in it; medians of ${ONE_FILE_RUNS}.`,
    measure: async ({ browser, template }) => measureOneFile(browser, await template()),
  },
  rooms: {
    words: `Where a person goes all day, in the sessions of \`studying\` with names in them: from the key or the pointer until all of it is painted; then the longest stretch of it in which the page answers nothing (0: none above 50 ms). Medians of ${ROOM_RUNS}.`,
    measure: async ({ browser, address, template }) => measureRooms(browser, address, await template()),
  },
  'first-load': {
    words: 'What a compressing server would send before the first article shows.',
    measure: ({ browser, address }) => firstLoadOf(browser, address),
  },
};

/** Read the ratios; times depend on the machine, and on what else it does. */
const machine = (browser: Browser): string => {
  const date = new Date().toISOString().slice(0, 10);
  const [load = 0] = loadavg();
  return `${date}, Chromium ${browser.version()}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load.toFixed(1)} before`;
};

/**
 * Measures in one browser and prints one Markdown table: each row at up to three sizes, what a step to the next size
 * multiplies it by, and how many times as long the peer takes where there is one.
 *
 * @param asked names of parts; all of them when there is none
 */
export const bench = async (asked: readonly string[] = []): Promise<void> => {
  const parts = (asked.length > 0 ? asked : Object.keys(PARTS)).map((name) => {
    const part = PARTS[name];
    if (!part) throw new Error(`There is no part "${name}"; there are ${Object.keys(PARTS).join(', ')}.`);
    return part;
  });
  const server = await serveBuild();
  const browser = await chromium.launch(launchOptions());
  const { address } = server;
  let made: Promise<string> | null = null;
  const template = (): Promise<string> => (made ??= makeTemplate(browser, address));
  try {
    const begun = performance.now();
    const facts = machine(browser);
    const groups: Group[] = [];
    const failed: unknown[] = [];
    for (const { words, measure } of parts) {
      const measured = await measure({ browser, address, template }).catch((error: unknown) => {
        // What the other parts have measured, or will, is not lost with it.
        failed.push(error);
        return null;
      });
      if (measured) groups.push(measured);
      // On the other channel, so that the table can be kept as it is; whoever ends it early has what there is.
      const seconds = Math.round((performance.now() - begun) / 1000);
      console.error(
        `${measured ? `\n${oneTable([measured])}\n` : `FAILED: ${words} `}Done after ${seconds} s.`,
      );
    }
    console.log(`\n${facts}, ${(loadavg()[0] ?? 0).toFixed(1)} after.\n\n${oneTable(groups)}\n`);
    for (const { words } of parts) console.log(`- ${words}`);
    if (failed.length > 0) throw new AggregateError(failed, failed.map(String).join('\n'));
  } finally {
    await browser.close();
    await server.close();
  }
};
