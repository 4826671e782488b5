import type { ComparisonReport } from '../../domain/comparison-report.ts';
import type { AnnotationId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/records/actor.ts';
import type { Article, CanonicalText } from '../../domain/records/article.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { CodedAnnotation } from '../exporters/coded-annotations.ts';

/** A value as people read it. */
export interface StatedValue {
  readonly label: string;
  readonly value: string;
  /** Derived from the text by a rule, not chosen by a person. */
  readonly computed: boolean;
}

/** One annotation of the page. */
export interface Note {
  /** "A3": its article's letter and its number there, in the order of the text. */
  readonly name: string;
  readonly coded: CodedAnnotation;
  readonly values: readonly StatedValue[];
  readonly links: readonly StatedLink[];
  readonly threads: readonly StatedThread[];
}

export interface StatedLink {
  readonly label: string;
  /** To the other annotation, from it, or without a direction. */
  readonly way: 'to' | 'from' | 'both';
  /** The other one's name on this page. */
  readonly other: string;
  readonly values: readonly StatedValue[];
}

/** What people said to each other of one thing, oldest first. */
export interface StatedThread {
  readonly resolved: boolean;
  readonly comments: readonly {
    readonly by: string;
    readonly at: string;
    readonly text: string;
    readonly isAnswer: boolean;
  }[];
}

/** What one coder says of a whole article. */
export interface StatedCoding {
  readonly coder: string;
  readonly done: boolean;
  readonly values: readonly StatedValue[];
}

export interface EvidenceArticle {
  readonly article: Article;
  readonly outlet: string | null;
  /** The letter of the article of which this is a later version. */
  readonly versionOf: string | null;
  readonly content: CanonicalText;
  readonly notes: readonly Note[];
  readonly codings: readonly StatedCoding[];
  readonly threads: readonly StatedThread[];
}

/** Everything that stands on an evidence page. */
export interface EvidenceReport {
  readonly title: string;
  readonly articles: readonly EvidenceArticle[];
  /** The units that occur, in the codebook's order; deleted ones behind them. */
  readonly units: readonly { readonly id: string; readonly tag: Tag | null; readonly count: number }[];
  readonly coders: readonly { readonly id: string; readonly actor: Actor | null; readonly count: number }[];
  readonly codebook: { readonly name: string; readonly version: number } | null;
  readonly comparison: ComparisonReport | null;
  readonly with: { readonly notes: boolean; readonly provenance: boolean };
  /** Articles that were chosen and whose texts could not be read. */
  readonly leftOut: readonly Article[];
  readonly names: ReadonlyMap<AnnotationId, string>;
}
