import { sumOf, type Carried, type ImportReport } from '../../workspace/importing/report.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Lets each later version take along the annotations whose words did not change; the others wait for a person. */
export async function carryAll(
  workspace: Workspace,
  versions: ImportReport['versions'],
): Promise<Carried | null> {
  const all: Carried[] = [];
  for (const { article } of versions) {
    const carried = await workspace.carryToVersion(article);
    if (carried.ok) all.push(carried.value);
  }
  return sumOf(all);
}
