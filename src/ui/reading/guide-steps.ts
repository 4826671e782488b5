/** The guided start: four things to do once, each advanced by doing it. */
export const guideSteps = ['select', 'tag', 'fill', 'undo'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** What the guide watches. */
export interface GuideFacts {
  readonly selected: boolean;
  /** Annotations in the session. */
  readonly annotations: number;
  /** Values a person gave to the annotation tagged last. */
  readonly values: number;
  /** Whether there is something to redo: the trace of an undo. */
  readonly redo: boolean;
}

/** Whether the step was done between two moments. */
export function isDone(step: GuideStep, before: GuideFacts, now: GuideFacts): boolean {
  switch (step) {
    case 'select':
      return now.selected;
    case 'tag':
      return now.annotations > before.annotations;
    case 'fill':
      return now.values > before.values;
    case 'undo':
      return now.redo && !before.redo;
  }
}

/** The step after the one done; null when that was the last. */
export const stepAfter = (step: GuideStep): GuideStep | null =>
  guideSteps[guideSteps.indexOf(step) + 1] ?? null;
