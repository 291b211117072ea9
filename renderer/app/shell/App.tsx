/** The page as a whole. */

export const App = () => null;
