import { previewOf } from '../../domain/codebook/preview.ts';
import { proposedMapping } from '../../domain/codebook/attribute-mapping.ts';
import { codebookIn } from '../../domain/codebook/codebook-in.ts';
import { rebased } from '../../domain/codebook/rebase.ts';
import { specsOf, type SpecOwner } from '../../domain/codebook/spec-owner.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { ask } from './codebook-store.ts';
import { inTurn } from './in-turn.ts';
import { touchesCodings } from './preview-in-words.ts';
import { loses } from './spec-edits.ts';

/** Stores a new list of fields. */
export type ChangeSpecs = (specs: readonly AttributeSpec[]) => Promise<Result<unknown, Failure>>;

/**
 * Changes the fields of a tag, of articles, names or a kind of link: at once where nothing coded is touched; else a
 * dialog asks what becomes of it.
 */
export function useChangeSpecs(owner: SpecOwner, shown: readonly AttributeSpec[]): ChangeSpecs {
  const workspace = useWorkspace();
  return (edited) =>
    inTurn(async () => {
      const { state } = workspace.session.getState();
      const parts = state && codebookIn(state);
      const before = (parts && specsOf(parts, owner)) ?? shown;
      const specs = rebased(shown, edited, before);
      if (state && loses(before, specs)) {
        const input = { owner, specs, mapping: proposedMapping(before, specs) };
        const preview = previewOf(state, 'setAttributeSpecs', input);
        if (preview.ok && touchesCodings(preview.value)) {
          ask({ kind: 'changeFields', input });
          return ok(null);
        }
      }
      return workspace.run('setAttributeSpecs', { owner, specs });
    });
}
