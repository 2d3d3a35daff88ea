/** The name of a control with what is written on it, so that who speaks to it can say what they see (WCAG 2.5.3). */
export const nameWithLabel = (name: string, label: string): string =>
  name.includes(label) ? name : `${name} (${label})`;
