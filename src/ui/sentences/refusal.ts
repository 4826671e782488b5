import type { Refusal } from '../../domain/command.ts';
import { never } from '../../domain/result.ts';
import { sentenceOfCodebookProblem } from './codebook.ts';
import { numberInWords } from '../shared/in-locale.ts';

const MISSING: Record<Extract<Refusal, { kind: 'missing' }>['what'], string> = {
  annotation:
    'That annotation is no longer there; it may have been deleted in another tab. Undo brings it back.',
  article:
    'That article is no longer in this session; it may have been deleted in another tab. Undo brings it back.',
  tag: 'The codebook no longer has that tag. Choose another one.',
  entity: 'That name is no longer in this session. Type it again to create it.',
  attribute: 'This tag does not have that attribute. Choose a field that the inspector shows.',
  actor: 'That annotator is no longer in this session. Open the session again and repeat it.',
  handOut: 'That hand-out is no longer in this session; it may have been deleted. Undo brings it back.',
  link: 'That link is no longer there; it may have been deleted in another tab. Undo brings it back.',
  linkKind: 'The codebook no longer has that kind of link. Choose another one.',
  codebook: 'This session has no codebook. Open a codebook file, or start a new session.',
  comment: 'That comment is no longer there; it may have been deleted in another tab. Undo brings it back.',
  example: 'That example is no longer in the codebook; it may have been deleted. Undo brings it back.',
  original:
    'The file this article came from is not kept in this browser. Articles from a session file or from before originals were kept have none.',
  text: 'The text of that article is not in this browser: it was removed before it came here. Ask for a session file by somebody who has it.',
  record: 'That is no longer in this session, and its history holds no version to go by.',
};

type NotLinkable = Extract<Refusal, { kind: 'notLinkable' }>;

const NOT_LINKABLE: Record<NotLinkable['why'], string> = {
  sameAnnotation: 'cannot link an annotation to itself. Choose another one.',
  otherTags: 'is no link between these two tags. Choose another kind of link.',
  otherArticle: 'links annotations of one article only. Choose another kind of link.',
};

const NOT_A_VERSION: Record<Extract<Refusal, { kind: 'notAVersion' }>['why'], string> = {
  missing: 'The earlier version is not in this session. Choose an article that is.',
  circle: 'That article is itself a later version of this one. Choose an earlier one.',
};

/** Why a command declined: what is wrong, where, and what to do. Nothing has changed. */
export function sentenceOfRefusal(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'missing':
      return MISSING[refusal.what];
    case 'textNotLoaded':
      return 'The article’s text is still loading. Wait a moment and try again.';
    case 'emptySelection':
      return 'Nothing is selected but blanks. Select some words first.';
    case 'outsideText':
      return 'The selection reaches beyond the end of the text. Select again inside the article.';
    case 'lastRange':
      return 'This is the annotation’s only passage. Delete the annotation instead.';
    case 'notSplittable':
      return 'The annotation cannot be split here. Put the caret inside one of its passages, not at an edge.';
    case 'notJoinable':
      return 'These annotations cannot be joined. Choose two or more with the same tag in the same article.';
    case 'notLinkable':
      return `“${refusal.link}” ${NOT_LINKABLE[refusal.why]}`;
    case 'wrongValue':
      return `“${refusal.attribute}” needs ${refusal.expected}. Enter such a value, or clear the field.`;
    case 'emptyName':
      return 'A name cannot be empty. Type at least one letter.';
    case 'emptyComment':
      return 'There is nothing to say yet. Write a few words first.';
    case 'nameTaken':
      return `“${refusal.name}” already names somebody else in this session. Choose another name, or use the existing one.`;
    case 'nameInUse':
      return `“${refusal.name}” is still named in ${numberInWords(refusal.places)} ${refusal.places === 1 ? 'place' : 'places'}. Merge it into another name instead.`;
    case 'wrongOrcid':
      return 'That is no ORCID: one of its digits must be wrong. Copy it again from your page at orcid.org, or leave the field empty.';
    case 'changedSince':
      return 'All of it was changed again later, so taking this back would undo that work. Take back the later change first.';
    case 'handOutTaken':
      return `Somebody else has taken on the work for “${refusal.coder}”. Ask for a package of your own.`;
    case 'codebookLocked':
      return 'The codebook is locked for the work you took on, so that everybody codes by the same one. Write to whoever sent it what you would change.';
    case 'tagCircle':
      return 'A tag cannot stand below itself. Choose another place in the tree.';
    case 'wrongCodebook':
      return sentenceOfCodebookProblem(refusal.problem);
    case 'articleLimit':
      return `A session holds at most ${numberInWords(refusal.limit)} articles. Start a new session for the rest.`;
    case 'inArticle':
      return `Nothing was changed, because of ${refusal.article}. ${sentenceOfRefusal(refusal.reason)}`;
    case 'notAVersion':
      return NOT_A_VERSION[refusal.why];
    case 'noPageShell':
      return 'The program that goes into the page could not be fetched. Connect to the network, reload Parallax, and share again, or share a session file.';
    case 'stopped':
      return 'Stopped. No file was written.';
    case 'nothingToDo':
      return 'That is how it already is; nothing needed to change.';
    default:
      return never(refusal);
  }
}
