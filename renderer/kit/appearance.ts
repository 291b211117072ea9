/** The look that somebody has chosen for this computer: theme, size of type, and how much contrast. */

export interface Appearance {
  readonly theme: 'system' | 'light' | 'dark';
  readonly typeSize: 'desk' | 'projector';
  /** `system`: more contrast only where the system asks for it. */
  readonly contrast: 'system' | 'more';
}

let chosen: Appearance['contrast'] = 'system';
let system: MediaQueryList | undefined;

/** The system may ask for more contrast at any time. */
const systemAsksForMore = (): boolean => {
  if (!system) {
    system = matchMedia('(prefers-contrast: more)');
    system.addEventListener('change', showContrast);
  }
  return system.matches;
};

const showContrast = (): void => {
  document.documentElement.dataset['contrast'] = chosen === 'more' || systemAsksForMore() ? 'more' : 'usual';
};

/** Writes the choice on the root element, where tokens.css reads it. */
export function applyAppearance({ theme, typeSize, contrast }: Appearance): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['typeSize'] = typeSize;
  chosen = contrast;
  showContrast();
}
