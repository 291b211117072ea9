/** Opens the page: finds its host, and puts the shell into the document. */

import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import '../styles/index.css';
import { startRemembering } from '../kit/index.ts';
import { AskingContext, createAsking } from './asking.ts';
import { App } from './shell/App.tsx';
import { startLook } from './shell/appearance.ts';
import { findTransport } from './transport.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element with the id "root".');
const asking = createAsking(findTransport());
const kept = await asking.ask('home.preferences', {});
startRemembering(kept.kind === 'done' ? kept.value.preferences : {}, (at, value) => {
  // Should it not be kept, the window still looks as it was asked to until it is closed.
  void asking.ask('home.setPreference', { place: at, value });
});
startLook();
createRoot(place).render(
  <I18nProvider locale="en-GB">
    <AskingContext value={asking}>
      <App />
    </AskingContext>
  </I18nProvider>,
);
