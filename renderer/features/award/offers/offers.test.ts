import { expect, it } from 'vitest';
import { evaluatedTram, tramCriteria } from '../testing.ts';
import { cappedLines, offerLines, quantity, sumInWorking, totalPounds } from './offers.ts';

const evaluation = evaluatedTram();
const linesOf = (id: string) => {
  const bid = evaluation.bids.find((one) => one.bid === id);
  if (!bid) throw new Error(`no bid ${id}`);
  return offerLines(tramCriteria, bid);
};

it('lists what C promises as promised, as counted and in pounds, in the published order', () => {
  expect(linesOf('C').map(({ measure, promised, counted, pounds }) => [measure.title, promised, counted, pounds.value])).toEqual([
    ['apprentices', '16640', '16640', '4160000'],
    ['jobs', '80', '80', '1800000'],
    ['spend', '36000000', '31560000', '6312000'],
    ['volunteering', '6000', '6000', '102000'],
  ]);
});

it('says which promises a cap does not let count whole: only the spend of C', () => {
  expect(['A', 'B', 'C', 'D'].map((bid) => cappedLines(linesOf(bid)).map(({ measure }) => measure.title))).toEqual([[], [], ['spend'], []]);
});

it('adds up the pounds of each bid, as the working of the points does', () => {
  const bids = ['A', 'B', 'C', 'D'];
  expect(bids.map((bid) => totalPounds(linesOf(bid)))).toEqual(['8121000', '9253300', '12374000', '4172000']);
  expect(bids.map((bid) => sumInWorking(tramCriteria, evaluation, bid as never)?.value)).toEqual([
    '8121000',
    '9253300',
    '12374000',
    '4172000',
  ]);
});

it('writes a quantity of pounds as pounds and any other as a number', () => {
  const [apprentices, , spend] = linesOf('C');
  expect([spend, apprentices].map((line) => line && quantity(line.measure, line.promised))).toEqual(['£36,000,000', '16,640']);
});
