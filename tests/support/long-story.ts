/** Many different paragraphs, so long that two versions of them are compared in the worker. */
export const LONG_STORY = Array.from(
  { length: 700 },
  (_, number) =>
    `In the ${number}th year of the drought village ${number * 7} counted ${number * 13} goats and waited for rain.`,
).join('\n');
