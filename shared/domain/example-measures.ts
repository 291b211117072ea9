/** Neutral measures to begin with. They and their values are made up for this program, come from no framework, and are marked as examples: an authority publishes its own (domain.md 4.5). */

import type { MeasureId } from './ids.ts';
import { blankMeasure, type Measure, type Nature } from './measure.ts';

type Row = readonly [code: string, theme: string, title: string, unit: string, value: string, nature: Nature];

/** Valued in pounds. */
const inPounds: readonly Row[] = [
  ['EX1', 'Work and skills', 'Example: jobs for people who live in the area', 'FTE-year', '25000', 'jobs'],
  ['EX2', 'Work and skills', 'Example: jobs for people who were out of work for a year', 'FTE-year', '15000', 'disadvantaged-hires'],
  ['EX3', 'Work and skills', 'Example: apprenticeships', 'apprentice-week', '200', 'apprenticeships'],
  ['EX4', 'Supply chain', 'Example: spend with small firms in the area', '£ spent', '0.1', 'local-spend'],
  ['EX5', 'Community', 'Example: volunteering by staff in working time', 'hour', '15', 'volunteering'],
  ['EX6', 'Environment', 'Example: carbon saved beyond what the contract asks', 'tCO2e', '100', 'other'],
];

/** Choices of a points menu, valued in points. */
const inPoints: readonly Row[] = [
  ['EM1', 'Work and skills', 'Example: a year of work for somebody who lives in the area', 'FTE-year', '10', 'jobs'],
  [
    'EM2',
    'Work and skills',
    'Example: a year of work for somebody who was out of work for a year',
    'FTE-year',
    '15',
    'disadvantaged-hires',
  ],
  ['EM3', 'Work and skills', 'Example: ten weeks of an apprenticeship', 'ten apprentice-weeks', '2', 'apprenticeships'],
  ['EM4', 'Supply chain', 'Example: £10,000 spent with social enterprises of the area', '£10,000 spent', '1', 'local-spend'],
  ['EM5', 'Community', 'Example: a day of volunteering by staff in working time', 'day', '1', 'volunteering'],
];

/** `points`: as a menu of what a bidder can choose from. */
export const exampleMeasures = (valued: 'pounds' | 'points', newId: () => MeasureId): readonly Measure[] =>
  (valued === 'points' ? inPoints : inPounds).map(([code, theme, title, unit, value, nature]) => ({
    ...blankMeasure(newId()),
    code,
    theme,
    title,
    unit,
    value,
    nature,
    origin: {
      source: 'Example of this program: replace the value by your own',
      version: '1',
      licence: 'Free to use',
      validFrom: '',
      notes: 'Made up; no evidence stands behind the value.',
    },
  }));
