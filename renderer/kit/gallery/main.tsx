/** Opens the gallery: every piece of the kit in every state, to look at, to walk through by keyboard, and to test. */

import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import '../../styles/index.css';
import { Gallery } from './Gallery.tsx';

const place = document.getElementById('gallery');
if (!place) throw new Error('gallery.html has no element with the id "gallery".');
createRoot(place).render(
  <I18nProvider locale="en-GB">
    <Gallery />
  </I18nProvider>,
);
