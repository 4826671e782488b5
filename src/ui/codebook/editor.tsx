import type { Codebook, Tag } from '../../domain/records/codebook.ts';
import type { Chosen } from './codebook-store.ts';
import classes from './editor.module.css';
import { GuidelinesEditor } from './guidelines-editor.tsx';
import { LinksEditor } from './links-editor.tsx';
import { SectionHead } from './section-head.tsx';
import { SpecsEditor } from './specs-editor.tsx';
import { TagEditor } from './tag-editor.tsx';
import { useFocusRequest } from './use-focus-request.ts';

interface EditorProps {
  readonly chosen: Chosen;
  readonly tag: Tag | undefined;
  readonly codebook: Codebook;
}

const FIRST = ['[data-first]', 'button'];

/** What was chosen in the tree, to be changed. */
export function Editor({ chosen, tag, codebook }: EditorProps) {
  const root = useFocusRequest('editor', FIRST);
  return (
    <div ref={root} className={classes.editor}>
      {tag ? <TagEditor key={tag.id} tag={tag} /> : null}
      {chosen.kind === 'article' ? (
        <>
          <SectionHead
            title="Article codes"
            about="Asked once for each article and coder, in the inspector while no annotation is active."
          />
          <SpecsEditor
            owner={{ kind: 'article' }}
            specs={codebook.articleAttributes}
            title="Fields of articles"
            empty="No article codes yet. A field here asks something of a whole article, such as its primary frame."
          />
        </>
      ) : null}
      {chosen.kind === 'entity' ? (
        <>
          <SectionHead
            title="Names"
            about="Asked of every speaker, claimant, target and outlet, once for all articles."
          />
          <SpecsEditor
            owner={{ kind: 'entity' }}
            specs={codebook.entityAttributes}
            title="Fields of names"
            empty="No fields yet. A field here says something of a name wherever it is used, such as what kind of source it is."
          />
        </>
      ) : null}
      {chosen.kind === 'links' ? <LinksEditor codebook={codebook} /> : null}
      {chosen.kind === 'guidelines' ? <GuidelinesEditor codebook={codebook} /> : null}
    </div>
  );
}
