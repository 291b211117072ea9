/** The look that somebody has chosen for this computer: theme and size of type. */

export interface Appearance {
  readonly theme: 'system' | 'light' | 'dark';
  readonly typeSize: 'desk' | 'projector';
}

/** Writes the choice on the root element, where tokens.css reads it. */
export function applyAppearance({ theme, typeSize }: Appearance): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['typeSize'] = typeSize;
}
