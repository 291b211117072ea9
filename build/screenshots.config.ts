/** How the pictures in docs/screenshots are made: as the end-to-end tests run, one after the other. */

import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';

export default defineConfig({ ...tests, projects: [{ name: 'pictures', testMatch: '**/screenshots.ts' }], workers: 1 });
