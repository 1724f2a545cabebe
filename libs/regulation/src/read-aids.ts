import type { Fields, Path, Reader } from './fault-reader.js';
import { readRoute } from './read-routing.js';
import { DATA_SOURCES } from '@octroi/kernel';
import type { Aid, AidNotes, UrgencyPath } from './regulation.js';

const FIELDS = [
  ...[
    'label',
    'kind',
    'sources',
    'quotient-month',
    'ceiling-cents',
    'amount',
    'amount-is',
    'bounded-by',
    'minimum-cents',
  ],
  ...[
    'rounding',
    'conditions',
    'urgency',
    'form',
    'payment',
    'documents',
    'frequency',
    'duration',
    'advisory',
    'appeal',
  ],
  ...['window', 'suspended', 'not-with', 'waiting', 'rights-first'],
];
const FORMS = ['grant', 'loan', 'voucher', 'in-kind', 'tariff'];

/** One aid of the file. What restricts it in time or beside other aids is read by `restrictionsOf`. */
export function readAid(reader: Reader, code: string, value: unknown): Aid {
  const path = ['aids', code];
  const aid = reader.fields(value, path);
  const at = (name: string): Path => [...path, name];
  reader.known(aid, FIELDS, path);
  reader.code(code, path);
  const amountIs = aid['amount-is'] ?? 'proposed';
  const rounding = aid['rounding'] ?? 'cent';
  return {
    code,
    label: reader.text(aid['label'], at('label')),
    ...readSources(reader, aid, path),
    ceilingCents: reader.cents(aid['ceiling-cents'], at('ceiling-cents'), 'Le plafond'),
    amount: reader.text(aid['amount'], at('amount')),
    amountIs: reader.oneOf(amountIs, ['proposed', 'maximum'], at('amount-is')),
    boundedBy: reader.optionalText(aid['bounded-by'], at('bounded-by')),
    minimumCents: reader.cents(aid['minimum-cents'], at('minimum-cents'), 'Le minimum payé') ?? 0,
    rounding: reader.oneOf(rounding, ['cent', 'euro-down', 'euro-nearest', 'euro-up'], at('rounding')),
    conditions: (aid['conditions'] === undefined ? [] : reader.list(aid['conditions'], at('conditions'))).map(
      (name, index) => reader.code(name, [...path, 'conditions', index]),
    ),
    urgency: readUrgency(reader, aid['urgency'], at('urgency')),
    notes: readNotes(reader, aid, path),
  };
}

function readSources(reader: Reader, aid: Fields, path: Path): Pick<Aid, 'sources' | 'quotientMonth'> {
  const sources = Array.isArray(aid['sources']) ? (aid['sources'] as unknown[]) : [];
  if (!Array.isArray(aid['sources']))
    reader.refuse([...path, 'sources'], 'Dites quelles données sont demandées à l’État (liste vide pour aucune).');
  const month = aid['quotient-month'];
  const usesQuotient = sources.includes('quotient-familial');
  if (usesQuotient && month === undefined)
    reader.refuse(
      path,
      'Une aide qui utilise le quotient familial dit de quel mois : quotient-month: request (mois de la demande) ou previous (mois précédent).',
    );
  return {
    sources: sources.map((source, index) => reader.oneOf(source, DATA_SOURCES, [...path, 'sources', index])),
    quotientMonth:
      usesQuotient && month !== undefined
        ? reader.oneOf(month, ['request', 'previous'], [...path, 'quotient-month'])
        : 'request',
  };
}

function readUrgency(reader: Reader, value: unknown, path: Path): UrgencyPath | null {
  if (value === undefined) return null;
  const urgency = reader.fields(value, path);
  const ceiling = reader.cents(urgency['ceiling-cents'], [...path, 'ceiling-cents'], 'Le plafond de l’urgence');
  if (ceiling === null)
    reader.refuse(path, 'Une urgence se décide dans la limite d’un plafond : dites lequel (ceiling-cents).');
  return { ...readRoute(reader, value, { path, others: ['ceiling-cents'] }), ceilingCents: ceiling ?? 0 };
}

function readNotes(reader: Reader, aid: Fields, path: Path): AidNotes {
  const text = (name: string): string | null => reader.optionalText(aid[name], [...path, name]);
  return {
    form: reader.oneOf(aid['form'] ?? 'grant', FORMS, [...path, 'form']),
    payment: reader.texts(aid['payment'], [...path, 'payment']),
    documents: reader.texts(aid['documents'], [...path, 'documents']),
    frequency: text('frequency'),
    duration: text('duration'),
    advisory: text('advisory'),
    appeal: text('appeal'),
  };
}
