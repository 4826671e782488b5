import { render } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { forgetFocusRequest, requestFocus } from '../../../src/ui/reading/focus.ts';
import { answeringOnce, useFocusRequest } from '../../../src/ui/reading/use-focus-request.ts';

/** A text that mounts while something else happens before its effects run, as on a busy machine. */
function LateText({ take, meanwhile }: { readonly take: () => void; readonly meanwhile: () => void }) {
  useFocusRequest('text', take, isUnanswered);
  useLayoutEffect(meanwhile);
  return null;
}

let isUnanswered = answeringOnce();

const mountAfter = (meanwhile: () => void) => {
  isUnanswered = answeringOnce();
  const take = vi.fn<() => void>();
  requestFocus('text');
  render(<LateText take={take} meanwhile={meanwhile} />);
  return take;
};

describe('who is asked to take the focus', () => {
  it('takes it once it is there', () => {
    expect(mountAfter(() => undefined)).toHaveBeenCalledTimes(1);
  });

  it('leaves it where somebody has pressed meanwhile', () => {
    expect(mountAfter(forgetFocusRequest)).not.toHaveBeenCalled();
  });

  it('leaves it to another that was asked later', () => {
    expect(mountAfter(() => requestFocus('list'))).not.toHaveBeenCalled();
  });
});
