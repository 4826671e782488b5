import { cleanLabels, freeField, problemOfField, type ShapedField } from '../../domain/article-fields.ts';
import type { ArticleEdit } from '../../domain/commands/edit-articles.ts';
import { entityNamed } from '../../domain/entity-names.ts';
import type { Article } from '../../domain/records/article.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { dateOfCell } from '../importers/table/date-of-cell.ts';
import { labelsFromCell, labelsInCell } from './labels.ts';
import { matchRows, type Unmatched } from './match-rows.ts';
import type { MetadataRow, MetadataTable } from './metadata-table.ts';

/** One cell that says something else than the article. */
export interface CellChange {
  readonly article: Article;
  /** The column, or the name of a free field. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** A cell that fits no value; it is left out, the rest of its row is not. */
export interface CellProblem {
  readonly row: number;
  readonly field: ShapedField;
  readonly value: string;
}

export interface MetadataPlan {
  /** For `editArticles`; those articles only of which something differs. */
  readonly edits: readonly ArticleEdit[];
  readonly changes: readonly CellChange[];
  readonly unmatched: readonly { readonly row: MetadataRow; readonly why: Unmatched }[];
  readonly problems: readonly CellProblem[];
  /** Rows about articles that say the same already. */
  readonly unchanged: number;
}

export interface PlanOptions {
  /** Whether an empty cell means "not known any more", or that nothing is said. */
  readonly emptyClears: boolean;
}

/** What taking a table in would change, without changing anything. */
export function planMetadata(state: SessionState, table: MetadataTable, options: PlanOptions): MetadataPlan {
  const edits: ArticleEdit[] = [];
  const changes: CellChange[] = [];
  const problems: CellProblem[] = [];
  const unmatched: { readonly row: MetadataRow; readonly why: Unmatched }[] = [];
  let unchanged = 0;
  const outlets = outletNames(state);
  for (const match of matchRows(state, table.rows)) {
    if (match.kind === 'unmatched') {
      unmatched.push(match);
      continue;
    }
    const planned = planRow(match.row, match.article, { ...options, state, outlets });
    problems.push(...planned.problems);
    changes.push(...planned.changes);
    if (planned.changes.length > 0) edits.push({ id: match.article.id, ...planned.edit });
    else unchanged += 1;
  }
  return { edits, changes, unmatched, problems, unchanged };
}

interface RowContext extends PlanOptions {
  readonly state: SessionState;
  /** The name that a typed outlet stands for. */
  readonly outlets: (typed: string) => string;
}

type Edit = Omit<ArticleEdit, 'id'>;

interface PlannedRow {
  readonly edit: Edit;
  readonly changes: readonly CellChange[];
  readonly problems: readonly CellProblem[];
}

const TEXTS = [
  ['title', 'title'],
  ['outlet', 'outlet'],
  ['date', 'publishedAt'],
  ['author', 'author'],
  ['url', 'url'],
  ['language', 'language'],
] as const;

function planRow(row: MetadataRow, article: Article, context: RowContext): PlannedRow {
  const { state, emptyClears, outlets } = context;
  const changes: CellChange[] = [];
  const problems: CellProblem[] = [];
  let edit: Edit = {};
  const says = (cell: string | undefined, before: string): cell is string =>
    cell !== undefined &&
    cell !== before &&
    cell.trim() !== before.trim() &&
    (cell.trim() !== '' || emptyClears);

  for (const [column, field] of TEXTS) {
    const before = (field === 'outlet' ? outletOf(article, state) : article[field]) ?? '';
    const cell = row.known[column];
    if (!says(cell, before) || (field === 'title' && cell.trim() === '')) continue;
    const after = field === 'outlet' ? outlets(cell.trim()) : valueOf(field, cell.trim());
    if (field !== 'outlet' && field !== 'author' && problemOfField(field, after)) {
      problems.push({ row: row.row, field, value: cell });
    } else if (after !== before) {
      changes.push({ article, field: column, before, after });
      edit = { ...edit, [field]: field === 'title' ? after : after || null };
    }
  }

  const before = labelsInCell(article.labels ?? []);
  if (says(row.known.labels, before)) {
    const labels = cleanLabels(labelsFromCell(row.known.labels));
    if (labelsInCell(labels) !== before) {
      changes.push({ article, field: 'labels', before, after: labelsInCell(labels) });
      edit = { ...edit, labels };
    }
  }

  const set = new Map<string, string>();
  const removed: string[] = [];
  for (const [name, cell] of Object.entries(row.fields)) {
    const known = freeField(article, name) ?? '';
    if (!says(cell, known)) continue;
    changes.push({ article, field: name, before: known, after: cell.trim() });
    if (cell.trim() === '') removed.push(name);
    else set.set(name, cell);
  }
  if (set.size > 0) edit = { ...edit, setFields: Object.fromEntries(set) };
  if (removed.length > 0) edit = { ...edit, removeFields: removed };
  return { edit, changes, problems };
}

/** Spreadsheets write days in ways of their own; what can be read two ways is left to the check. */
const valueOf = (field: string, cell: string): string =>
  field === 'publishedAt' && cell !== '' ? (dateOfCell(cell) ?? cell) : cell;

const outletOf = ({ outletId }: Article, { entities }: SessionState): string =>
  (outletId && entities.get(outletId)?.name) || '';

/** An outlet typed as one of its aliases is that outlet; each spelling is looked up once. */
function outletNames({ entities }: SessionState): (typed: string) => string {
  const names = new Map<string, string>();
  return (typed) => {
    const known =
      names.get(typed) ?? (typed === '' ? '' : (entityNamed(entities.values(), typed)?.name ?? typed));
    names.set(typed, known);
    return known;
  };
}
