/** A failure that a person can't be told is none that was foreseen. */
export const sentenceProblem = (sentence: string): readonly string[] =>
  sentence.length > 10 && !/undefined|\[object|NaN/u.test(sentence) && sentence.isWellFormed()
    ? []
    : [`no sentence for it: ${sentence}`];
