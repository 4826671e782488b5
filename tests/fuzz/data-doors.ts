import { gzipSync } from 'node:zlib';
import { codebookFileOf } from '../../src/domain/codebook/file-from-state.ts';
import { recordSchemas } from '../../src/domain/records.ts';
import { recordsOf, type SessionState } from '../../src/domain/session-state.ts';
import { readCodebook } from '../../src/exchange/codebook-file/read-codebook.ts';
import { writeCodebook } from '../../src/exchange/codebook-file/write-codebook.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { importFile } from '../../src/exchange/importers.ts';
import { planMetadata } from '../../src/exchange/metadata-csv/plan-metadata.ts';
import { readMetadata } from '../../src/exchange/metadata-csv/read-metadata.ts';
import { writeMetadata } from '../../src/exchange/metadata-csv/write-metadata.ts';
import { decodeChange, decodeRecord, decodeText } from '../../src/storage/decode.ts';
import { codebookFileSentence } from '../../src/ui/sentences/codebook-file.ts';
import { sentenceOfMetadataProblem } from '../../src/ui/sentences/metadata.ts';
import { linkedSession } from '../exchange/linked-session.ts';
import { sha256 } from '../exchange/node-hash.ts';
import { sharedSession } from '../exchange/shared-session.ts';
import { pageOf } from '../exchange/web-page/pages.ts';
import { CommandRunner } from '../support/command-runner.ts';
import { resultProblems } from './article-promises.ts';
import { changedBytes } from './change-bytes.ts';
import { changedJson } from './change-json.ts';
import { utf8, type Door, type Mutant, type Outcome } from './door.ts';
import { foreignPrototypes } from './prototypes.ts';
import { sentenceProblem } from './sentence-problem.ts';
import { mergeProblems } from './session-promises.ts';

const WHOLE = { kind: 'session' } as const;
const shared = await sharedSession();
const linked = await linkedSession();
const files: readonly [string, string] = [
  sessionFile.write({ state: shared.state, scope: WHOLE, changes: shared.log }),
  sessionFile.write({ state: linked.state, scope: WHOLE, changes: [] }),
];
const states: readonly SessionState[] = [shared.state, linked.state];

async function readSession({ name, bytes }: Mutant): Promise<Outcome> {
  const result = await importFile({ name, bytes }, sha256);
  const problems = [...(await resultProblems(result))];
  if (result.ok && result.value.kind === 'session') {
    for (const state of states) problems.push(...mergeProblems(state, result.value.dump));
  }
  return { said: result.ok ? result.value.kind : result.reason.kind, taken: result.ok, problems };
}

const sessionDoor: Door = {
  id: 'session',
  make: (random) => {
    const file = random.pick(files);
    const bytes = random.once(4)
      ? changedBytes(utf8(file), files.map(utf8), random)
      : utf8(changedJson(file, random));
    return { name: 'a.parallax.json', bytes };
  },
  read: readSession,
};

const packedDoor: Door = {
  id: 'gzip',
  make: (random) => {
    const packed = new Uint8Array(gzipSync(changedJson(random.pick(files), random)));
    return {
      name: 'a.parallax.json.gz',
      bytes: random.once(2) ? changedBytes(packed, [packed], random) : packed,
    };
  },
  read: readSession,
};

/** A copy of Parallax: the page around the session is broken, or its session, with the hash put right. */
const pageDoor: Door = {
  id: 'web-page',
  async make(random) {
    const page = utf8(
      await pageOf(random.once(3) ? random.pick(files) : changedJson(random.pick(files), random)),
    );
    return { name: 'a.html', bytes: random.once(2) ? changedBytes(page, [page], random) : page };
  },
  read: readSession,
};

const codebooks = states.map((state) => writeCodebook(codebookFileOf(state, { withExamples: true })!));

const codebookDoor: Door = {
  id: 'codebook',
  make: (random) => {
    const file = random.pick(codebooks) ?? '{}';
    const bytes = random.once(4) ? changedBytes(utf8(file), [], random) : utf8(changedJson(file, random));
    return { name: 'a.codebook.json', bytes };
  },
  async read({ bytes }) {
    const result = readCodebook(bytes);
    if (!result.ok) {
      const problems = sentenceProblem(codebookFileSentence(result.reason));
      return { said: result.reason.kind, taken: false, problems };
    }
    const runner = new CommandRunner(shared.state);
    const effect = runner.ask('takeCodebook', { codebook: result.value });
    // The runner throws when the session would not hold together afterwards.
    if (effect.ok) runner.commit('takeCodebook', 'do', effect.value.title, effect.value.entries, null);
    return {
      said: effect.ok ? 'taken' : effect.reason.kind,
      taken: true,
      problems: foreignPrototypes(result.value),
    };
  },
};

const table = utf8(writeMetadata(shared.state, null));

const metadataDoor: Door = {
  id: 'metadata',
  make: (random) => ({ name: 'a.csv', bytes: changedBytes(table, [table], random) }),
  async read({ name, bytes }) {
    const result = await readMetadata(bytes, name);
    if (!result.ok) {
      const problems = sentenceProblem(sentenceOfMetadataProblem(result.reason));
      return { said: result.reason.kind, taken: false, problems };
    }
    const plan = planMetadata(shared.state, result.value, { emptyClears: bytes.length % 2 === 0 });
    const runner = new CommandRunner(shared.state);
    const effect = plan.edits.length > 0 ? runner.ask('editArticles', { edits: plan.edits }) : null;
    if (effect?.ok) runner.commit('editArticles', 'do', effect.value.title, effect.value.entries, null);
    const problems = [...foreignPrototypes(plan.edits)];
    // What is planned has been checked: a refusal afterwards would hold up the whole table.
    if (effect && !effect.ok && effect.reason.kind !== 'nothingToDo')
      problems.push(JSON.stringify(effect.reason));
    return { said: effect?.ok ? 'changed' : 'nothing to change', taken: true, problems };
  },
};

const rows: readonly [string, string, string] = [
  JSON.stringify([...recordsOf(shared.state)]),
  JSON.stringify([...shared.state.texts.values()]),
  JSON.stringify(shared.log),
];

/** Rows of a damaged database: what is read as a record fits its schema. */
const rowsDoor: Door = {
  id: 'rows',
  make: (random) => ({ name: 'rows', bytes: utf8(changedJson(random.pick(rows), random)) }),
  async read({ bytes }) {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const problems: string[] = [];
    let damaged = 0;
    for (const row of Array.isArray(parsed) ? (parsed as readonly unknown[]) : [parsed]) {
      const record = decodeRecord(row);
      if (record.kind === 'damaged') damaged += 1;
      if (record.kind === 'known' && !recordSchemas[record.record.type].safeParse(record.record).success) {
        problems.push(`${record.record.type} was read although it does not fit`);
      }
      decodeText(row);
      decodeChange(row);
    }
    return { said: damaged > 0 ? 'damaged' : 'whole', taken: damaged === 0, problems };
  },
};

export const dataDoors: readonly Door[] = [
  sessionDoor,
  packedDoor,
  pageDoor,
  codebookDoor,
  metadataDoor,
  rowsDoor,
];
