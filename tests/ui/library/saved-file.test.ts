import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/ids.ts';
import { savedFileInWords } from '../../../src/ui/library/saved-file.ts';

const NOW = Date.parse('2025-03-22T12:00:00Z');
const savedAt = (at: string, seq: number) => ({ at: at as Instant, seq });

describe('savedFileInWords', () => {
  it('warns when there is work and no file', () => {
    expect(savedFileInWords(null, 3, NOW)).toMatchObject({
      safe: false,
      sentence: expect.stringContaining('only copy'),
    });
  });

  it('does not press when nothing was done yet', () => {
    expect(savedFileInWords(null, 0, NOW).safe).toBe(true);
  });

  it('is at ease when the file holds everything, however old it is', () => {
    const saved = savedFileInWords(savedAt('2025-01-01T12:00:00Z', 7), 7, NOW);
    expect(saved).toEqual({
      safe: true,
      sentence: 'Last file saved 80 days ago; nothing has changed since.',
    });
  });

  it('counts what the file lacks, and presses after a day', () => {
    expect(savedFileInWords(savedAt('2025-03-22T10:00:00Z', 7), 8, NOW)).toEqual({
      safe: true,
      sentence: 'Last file saved 2 hours ago; 1 change since then is only in this browser.',
    });
    expect(savedFileInWords(savedAt('2025-03-20T10:00:00Z', 7), 19, NOW)).toEqual({
      safe: false,
      sentence: 'Last file saved 2 days ago; 12 changes since then are only in this browser.',
    });
  });
});
