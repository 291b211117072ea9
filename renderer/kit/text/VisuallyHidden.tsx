/** Words for screen readers alone, where what is seen already says it. */

export { VisuallyHidden } from 'react-aria-components';
