/** A register for tests: two suppliers with names as long as they come in Wales, one commitment with everything said and agreed, one with nothing. */

import type { RegisterRow } from '../../../shared/domain/register.ts';
import type { CommitmentsRegister } from './register.ts';

const empty: RegisterRow = {
  commitment_id: 'CYNGOR-2026-07/1/JOB',
  supplier: 'Cwmni Adeiladu Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch a’r Cylch Cyfyngedig',
  lot: '1',
  measure_code: 'JOB',
  measure: 'Swyddi newydd ar y contract',
  theme: '',
  outcome: '',
  quantity_promised: '60',
  quantity: '60',
  unit: 'FTE-year',
  profile_by_quarter: '',
  place: '',
  beneficiaries: '',
  delivered_by: '',
  start: '',
  end: '',
  evidence: '',
  owner_supplier: '',
  owner_authority: '',
  contract_clause: '',
  remedy_if_missed: '',
  kpi: '',
  source_in_bid: '',
  value_at_award: '1800000',
  scored: 'yes',
  status: 'promised',
  delivered_to_date: '0',
};

const profile = [
  { quarter: '2027-Q2', quantity: '4000' },
  { quarter: '2027-Q3', quantity: '4160' },
  { quarter: '2027-Q4', quantity: '0' },
  { quarter: '2028-Q1', quantity: '4239.5' },
];

export const welshRegister: CommitmentsRegister = {
  tender: {
    reference: 'CYNGOR-2026-07',
    title: 'Gwella’r rhwydwaith tramiau rhwng Penrhyndeudraeth a Chaernarfon',
    authority: 'Cyngor Bwrdeistref Sirol Rhondda Cynon Taf',
  },
  invented: true,
  made: '2026-11-12T16:20:31Z',
  freeze: '0123456789abcdef'.repeat(4),
  commitments: [
    { row: empty, profile: [], agreed: null },
    {
      row: {
        ...empty,
        commitment_id: 'CYNGOR-2026-07/1/APP',
        measure_code: 'APP',
        measure: 'Prentisiaethau i bobl leol',
        theme: 'Sgiliau a chyflogadwyedd',
        outcome: 'Cymru lewyrchus',
        quantity_promised: '16640',
        quantity: '12399.5',
        unit: 'apprentice-week',
        profile_by_quarter: profile.map(({ quarter, quantity }) => `${quarter}: ${quantity}`).join('; '),
        place: 'Rhosllannerchrugog; W01000001: 12399.5',
        beneficiaries: 'Pobl ifanc nad ydynt mewn addysg, cyflogaeth na hyfforddiant',
        delivered_by: 'Coleg Meirion-Dwyfor Penrhyndeudraeth',
        start: '2027-04-01',
        end: '2028-03-31',
        evidence: 'Cofrestr chwarterol o brentisiaid, wedi’i llofnodi',
        owner_supplier: 'Myfanwy Llywelyn-Bryndelyn ap Gruffudd',
        owner_authority: 'Gwenllian Rhydderch-Prydderch, Pennaeth Gwasanaethau Trafnidiaeth',
        contract_clause: 'Cymal 14.3 ac Atodlen 7',
        remedy_if_missed: 'Cynllun adfer o fewn un chwarter; wedi hynny £250 am bob wythnos na chafodd ei darparu.',
        kpi: 'yes: DPA 4, wythnosau prentisiaeth',
        source_in_bid: 'Atebion, tudalen 88',
        value_at_award: '3099875',
      },
      profile,
      agreed: { by: 'Rhiannon Llewelyn-Prydderch', at: '2026-11-12T15:02:09Z', reason: 'Gofynnodd y coleg am ddechrau ym mis Ebrill.' },
    },
    {
      row: {
        ...empty,
        commitment_id: 'CYNGOR-2026-07/2/VOL',
        supplier: 'Ŵyn a’r Ŷd Cyf',
        lot: '2',
        measure: 'Gwirfoddoli',
        unit: 'hour',
        scored: 'no',
        value_at_award: '',
      },
      profile: [],
      agreed: null,
    },
  ],
};
