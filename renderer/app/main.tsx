/** Opens the page: finds its host, and puts the shell into the document. */

import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import '../styles/index.css';
import './shell/contrast.css';
import { AskingContext, createAsking } from './ask.ts';
import { App } from './shell/App.tsx';
import { startLook } from './shell/appearance.ts';
import { findTransport } from './transport.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element with the id "root".');
startLook();
createRoot(place).render(
  <I18nProvider locale="en-GB">
    <AskingContext value={createAsking(findTransport())}>
      <App />
    </AskingContext>
  </I18nProvider>,
);
