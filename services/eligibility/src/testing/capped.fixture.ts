import { CHAVILLE_SOURCE } from './chaville.fixture.js';

/** Chaville's regulation with a cap of 200 euros a civil year and household. */
export const CAPPED_SOURCE = CHAVILLE_SOURCE.replace('rules:\n', 'rules:\n  plafond par foyer: 200 €\n').replace(
  '\naids:\n',
  '\ncaps:\n  annuel: { label: Le plafond annuel, aids: all, holder: household, period: civil-year, amount: plafond par foyer }\n\naids:\n',
);
