import type { CodebookProblem } from '../../domain/codebook/problems.ts';
import { never } from '../../domain/result.ts';

const THINGS = { tag: 'tag', attribute: 'attribute', value: 'value', link: 'kind of link' } as const;

const at = (where: string): string => (where === '' ? 'in the codebook' : `in “${where}”`);

/** Why the codebook would not hold together: what is wrong, where, and what to do. */
export function sentenceOfCodebookProblem(problem: CodebookProblem): string {
  switch (problem.kind) {
    case 'noName':
      return `A ${THINGS[problem.of]} ${at(problem.where)} has no name. Type at least one letter.`;
    case 'sameId':
      return `Two ${THINGS[problem.of]}s ${at(problem.where)} have the id “${problem.id}”. Give one of them another.`.replace(
        'kind of links',
        'kinds of link',
      );
    case 'wrongId':
      return `“${problem.id}” ${at(problem.where)} cannot be an id. Use letters and digits.`;
    case 'wrongLetter':
      return `The letter of “${problem.name}” must be one or two characters without blanks.`;
    case 'wrongHotkey':
      return `The key of “${problem.name}” must be a single character, or none.`;
    case 'wrongColour':
      return `The colours of “${problem.name}” must be written like #332288.`;
    case 'unknownParent':
      return `“${problem.name}” stands below a tag that the codebook does not have. Choose another place for it.`;
    case 'parentCircle':
      return `“${problem.name}” stands below itself. Choose another place for it.`;
    case 'unknownCondition':
      return `“${problem.name}” ${at(problem.where)} is shown only with “${problem.asks}”, which would no longer be there. Change its condition first.`;
    case 'conditionCircle':
      return `“${problem.name}” ${at(problem.where)} would be shown only once it is filled in. Change its condition.`;
    case 'wrongComputation':
      return `“${problem.name}” ${at(problem.where)} cannot be computed by that rule. Choose a kind that fits, or no rule.`;
    case 'unknownEnd':
      return `The link “${problem.name}” ties a tag that the codebook does not have. Choose other tags for it.`;
    default:
      return never(problem);
  }
}
