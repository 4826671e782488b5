import type { Annotation } from '../../domain/records/annotation.ts';
import { ConfirmCoding } from '../codebook/confirm-coding.tsx';
import { NamesButton } from '../entities/names-button.tsx';
import { DiscussionSection } from '../comments/discussion-section.tsx';
import { LinksSection } from '../links/links-section.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { AboutSection } from './about-section.tsx';
import { AnnotationHead } from './annotation-head.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import { CONFIDENCES } from './confidences.ts';
import { DetachedNotice } from './detached-notice.tsx';
import { draftKey } from './drafts.ts';
import { DraftText } from './draft-text.tsx';
import { Field } from './field.tsx';
import classes from './inspector.module.css';
import { RangesSection } from './ranges-section.tsx';
import { Segmented } from './segmented.tsx';
import { useFacts } from './use-facts.ts';

/** Everything that is said of one annotation, the core first. */
export function AnnotationInspector({ annotation }: { readonly annotation: Annotation }) {
  const workspace = useWorkspace();
  const tag = useSession(({ state }) => state?.tags.get(annotation.tagId));
  const facts = useFacts(annotation);
  const { id, confidence } = annotation;
  return (
    <>
      <AnnotationHead annotation={annotation} tag={tag} incomplete={(facts?.missingCore.length ?? 0) > 0} />
      <div className={classes.body}>
        {annotation.target.detached ? <DetachedNotice annotation={annotation} /> : null}
        <ConfirmCoding annotation={annotation} />
        {tag ? null : (
          <p className={classes.empty}>
            The codebook no longer has this tag. Choose another one above, or delete the annotation.
          </p>
        )}
        {tag && facts ? <AttributeFields annotation={annotation} tag={tag} facts={facts} /> : null}
        <section className={classes.section} aria-label="Remarks">
          <Field label="Note">
            {(ids) => (
              <DraftText
                draft={draftKey(id, 'note')}
                stored={annotation.note}
                lines={3}
                enterBreaks
                ids={ids}
                commit={async (note) => (await workspace.run('setNote', { id, note })).ok}
              />
            )}
          </Field>
          <Field label="How sure are you?" isGroup>
            {(ids) => (
              <Segmented
                options={CONFIDENCES}
                chosen={confidence === null ? [] : [confidence]}
                ids={ids}
                onToggle={(picked) => {
                  const next =
                    CONFIDENCES.find((one) => one.id === picked && one.id !== confidence)?.id ?? null;
                  void workspace.run('setConfidence', { ids: [id], confidence: next });
                }}
              />
            )}
          </Field>
        </section>
        {annotation.target.detached ? null : <RangesSection annotation={annotation} />}
        <LinksSection annotation={annotation} />
        <DiscussionSection about={annotation} />
        <AboutSection annotation={annotation} />
        <div className={classes.foot}>
          <NamesButton />
        </div>
      </div>
    </>
  );
}
