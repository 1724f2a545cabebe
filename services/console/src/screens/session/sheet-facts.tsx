import type { Shape } from '../../api/client.js';
import { day, euros } from '../../format.js';

type Sheet = Shape<'SheetView'>;

const TIES: Readonly<Record<Sheet['people'][number]['tie'], string>> = {
  applicant: 'demandeur',
  partner: 'conjoint',
  child: 'enfant',
  parent: 'parent',
  other: 'autre personne',
};

const sumOf = (lines: Sheet['worksheet']['resources'] = []): number =>
  lines.reduce((sum, { monthlyCents }) => sum + monthlyCents, 0);

/** What a sheet says beside the evaluation: bands of age, means, aids received, proposal. */
export function SheetFacts({ sheet }: { readonly sheet: Sheet }) {
  const { people, worksheet, received, proposal } = sheet;
  return (
    <dl className="facts">
      <dt>Demande</dt>
      <dd>
        {sheet.aidLabel}
        {sheet.requestedAmountCents ? `, ${euros(sheet.requestedAmountCents)}` : ''}, le {day(sheet.requestedOn)}
        {sheet.urgent ? ', urgente' : ''}
      </dd>
      <dt>Foyer</dt>
      <dd>{people.map(({ tie, band }) => `${TIES[tie]} ${band ?? 'd’âge non connu'}`).join(', ')}</dd>
      <dt>Budget</dt>
      <dd>
        {euros(sumOf(worksheet.resources))} de ressources, {euros(sumOf(worksheet.charges))} de charges
        {sheet.resteAVivreCents === null ? '' : `, reste à vivre ${euros(sheet.resteAVivreCents)}`}
        {sheet.quotientFamilial === null ? '' : `, QF ${String(sheet.quotientFamilial)}`}
      </dd>
      <dt>Aides reçues</dt>
      <dd>
        {received.length === 0
          ? 'aucune depuis douze mois'
          : received.map(({ aid, on, cents }) => `${aid}, ${euros(cents)} le ${day(on)}`).join(' ; ')}
      </dd>
      {proposal && (
        <>
          <dt>Proposition</dt>
          <dd>
            {proposal.kind === 'grant' ? 'Accorder' : 'Refuser'}
            {proposal.amountCents ? ` ${euros(proposal.amountCents)}` : ''} : {proposal.because}
          </dd>
        </>
      )}
    </dl>
  );
}
