import { CHAVILLE_SOURCE } from './chaville.fixture.js';

/** Chaville's regulation with a cap of 200 euros a civil year and household. */
export const CAPPED_SOURCE = CHAVILLE_SOURCE.replace('rules:\n', 'rules:\n  plafond par foyer: 200 €\n').replace(
  '\naids:\n',
  '\ncaps:\n  annuel: { label: Le plafond annuel, aids: all, holder: household, period: civil-year, amount: plafond par foyer }\n\naids:\n',
);

/** Chaville's regulation with a stock of three grants a civil year for the whole centre. */
export const STOCKED_SOURCE = CHAVILLE_SOURCE.replace(
  '\naids:\n',
  '\ncaps:\n  stock: { label: Le stock, aids: all, holder: centre, period: civil-year, grants: 3 }\n\naids:\n',
);
