import type { Recurrence } from '../../analysis/alignment/recurrences.ts';
import type { Copy } from '../../domain/commands/copy-annotations.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { counted } from '../inspector/words.ts';
import { showOwnLayer } from '../layers/change-layers.ts';
import type { Workspace } from '../../workspace/workspace.ts';

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
  const result = await workspace.run('copyAnnotations', { copies });
  if (!result.ok) return;
  const { state, actorId } = workspace.session.getState();
  const tag = state?.tags.get(source.tagId)?.name.toLowerCase() ?? 'annotation';
  const shown = showOwnLayer(workspace, actorId);
  workspace.say(`Tagged ${counted(places.length, 'place')} like this ${tag}${shown ? `. ${shown}` : ''}`);
}
