import type { Engine } from './engine.ts';
import { ENGINES } from './engines.ts';
import { STORIES } from './stories.ts';
import type { Story } from './story.ts';
import { tableOf, type Told } from './summary.ts';
import { tellStory, type Places } from './tell-story.ts';
import { within } from './within.ts';

/** Ending what browsers shared takes no longer. Milliseconds. */
const END_TIME = 5_000;

export interface Asked extends Places {
  /** Only engines with one of these ids and stories with one of these words in their titles; all when empty. */
  readonly words: readonly string[];
  /** Is called as soon as it is known how a story went, so that a run that is broken off can say so. */
  readonly onTold: (passed: boolean) => void;
}

const means = (words: readonly string[], engine: Engine, story: Story): boolean => {
  const ids = words.filter((word) => ENGINES.some(({ id }) => id === word));
  const rest = words.filter((word) => !ids.includes(word));
  return (
    (ids.length === 0 || ids.includes(engine.id)) &&
    (rest.length === 0 || rest.some((word) => story.title.includes(word)))
  );
};

const runStory = async (engine: Engine, story: Story, asked: Asked): Promise<Told> => {
  const start = performance.now();
  const told = (outcome: Told['outcome']): Told => ({
    story: story.title,
    engine: engine.name,
    outcome,
    seconds: (performance.now() - start) / 1000,
  });
  const reason = story.notIn?.[engine.id];
  if (reason !== undefined) {
    console.log(`  –   ${engine.name}: ${story.title} (not asked: ${reason})`);
    return told('not asked');
  }
  try {
    const version = await tellStory(engine, story, asked);
    const passed = told('passed');
    console.log(`  ok  ${engine.name} ${version}: ${story.title} (${passed.seconds.toFixed(1)} s)`);
    return passed;
  } catch (error) {
    const failed = told('failed');
    console.log(`FAIL  ${engine.name}: ${story.title} (${failed.seconds.toFixed(1)} s)`);
    console.log(error instanceof Error ? error.stack : error);
    return failed;
  }
};

/** Tells every story in every engine, one after the other, says how each went, and shows all in a table at the end. */
export const runStories = async (asked: Asked): Promise<void> => {
  const all: Told[] = [];
  for (const engine of ENGINES) {
    for (const story of STORIES.filter((one) => means(asked.words, engine, one))) {
      const told = await runStory(engine, story, asked);
      if (told.outcome !== 'not asked') asked.onTold(told.outcome === 'passed');
      all.push(told);
    }
    await within(END_TIME, engine.end(), () => `${engine.name} does not end`).catch(() => undefined);
  }
  if (all.length > 0) console.log(`\n${tableOf(all)}`);
};
