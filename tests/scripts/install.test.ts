import { describe, expect, it } from 'vitest';
import { nodeProblem } from '../../scripts/install.mjs';

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('takes Node %s', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  it.each(['20.18.3', '18.20.0', '9.11.2'])('names Node %s and what to do', (version) => {
    expect(nodeProblem(version)).toMatch(
      new RegExp(`20\\.19 or newer; this is Node ${version.replaceAll('.', '\\.')}`, 'u'),
    );
  });
});
