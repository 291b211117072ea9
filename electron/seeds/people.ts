/** The invented panel of the examples. Each name says that it is invented. */

import type { ScriptPerson } from './script.ts';

export const inventedPanel: readonly ScriptPerson[] = [
  {
    key: 'lead',
    name: 'Rhiannon Llewelyn-Prydderch (invented)',
    position: 'Procurement lead, Example Combined Authority',
    roles: ['lead'],
  },
  { key: 'moderator', name: 'Joseph Okafor (invented)', position: 'Commercial manager, Example Combined Authority', roles: ['moderator'] },
  { key: 'A1', name: 'Amira Haddad (invented)', position: 'Civil engineer, Example Combined Authority', roles: ['assessor'] },
  {
    key: 'A2',
    name: 'Peter Blackwood (invented)',
    position: 'Head of transport operations, Example Combined Authority',
    roles: ['assessor'],
  },
  { key: 'A3', name: 'Gwen Stokes (invented)', position: 'Skills and employment officer, Example Combined Authority', roles: ['assessor'] },
  {
    key: 'price',
    name: 'Daniel Sharma (invented)',
    position: 'Finance business partner, Example Combined Authority',
    roles: ['price-evaluator'],
  },
  {
    key: 'approver',
    name: 'Margaret Ellis (invented)',
    position: 'Director of resources, Example Combined Authority',
    roles: ['approver'],
  },
];
