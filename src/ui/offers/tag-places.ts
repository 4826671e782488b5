import type { Recurrence } from '../../analysis/alignment/recurrences.ts';
import type { Copy } from '../../domain/commands/copy-annotations.ts';
import type { Annotation, Origin } from '../../domain/records/annotation.ts';
import { counted } from '../inspector/words.ts';
import { keepInSight } from '../../workspace/keep-in-sight.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** As far as showing goes by it: how copies come about. */
const COPIED: Origin = { kind: 'suggestion', suggester: 'same-words', version: '1', because: '' };

/** Tags places like the annotation of the same words, as one undoable step, and says so. */
export async function tagPlaces(
  workspace: Workspace,
  source: Annotation,
  places: readonly Recurrence[],
): Promise<void> {
  const copies = places.map(
    ({ articleId, range }): Copy => ({
      sourceId: source.id,
      articleId,
      ranges: [range],
      variant: 'exact',
      because: 'The same words',
    }),
  );
  const { state, actorId } = workspace.session.getState();
  // Before the copies are there, because what is said then would be lost behind the sentence below.
  const shown = keepInSight(workspace, [{ ...source, layerOf: actorId, origin: COPIED }]);
  const result = await workspace.run('copyAnnotations', { copies });
  if (!result.ok) return;
  const tag = state?.tags.get(source.tagId)?.name.toLowerCase() ?? 'annotation';
  workspace.say(`Tagged ${counted(places.length, 'place')} like this ${tag}${shown ? `. ${shown}` : ''}`);
}
