/** How sure a coder can be, as the fields offer it. */
export const CONFIDENCES = [
  { id: 'low', label: 'Low' },
  { id: 'medium', label: 'Medium' },
  { id: 'high', label: 'High' },
] as const;
