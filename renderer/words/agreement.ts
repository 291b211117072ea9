/** Words of how far assessors agreed, after quality is locked. */

import { count } from './format.ts';

export const agreement = {
  button: 'How far assessors agreed',
  title: 'How far assessors agreed',
  loading: 'Comparing marks',
  lead: 'Individual marks beside one another and beside the agreed scores. It describes the panel and changes nothing: scores are locked.',
  assessors: 'Assessors',
  assessorsCaption: 'Each assessor beside the mean of marks and beside the agreed scores',
  assessor: 'Assessor',
  severity: 'Severity',
  severityOf: (name: string): string => `Severity of ${name}`,
  net: 'Own marks less agreed scores',
  matches: 'Agreed at the own mark',
  of: (matches: number, all: number): string => `${count(matches)} of ${count(all)}`,
  questions: 'Questions',
  questionsCaption: 'Agreement of assessors, question by question',
  question: 'Question',
  n: 'Bids (n)',
  k: 'Assessors (k)',
  statistics: { icc21: 'ICC(2,1)', icc31: 'ICC(3,1)', icc2k: 'ICC(2,k)', kendallsW: 'Kendall’s W' },
  notEnough: 'Not enough data',
  small:
    'Of a few bids and assessors no such number is good or bad; n and k stand beside each so that nobody takes four bids for four hundred.',
  why: (label: string, shown: string): string => `${label}: ${shown}. Why?`,
  items: 'Answers',
  itemsCaption: 'Range and standard deviation of each answer’s marks, the widest first',
  item: 'Answer',
  marks: 'Marks',
  mean: 'Mean',
  range: 'Range',
  deviation: 'Standard deviation',
  oneMark: 'one mark',
  widest: (shown: number, all: number): string => `The ${count(shown)} widest of ${count(all)} answers.`,
} as const;
