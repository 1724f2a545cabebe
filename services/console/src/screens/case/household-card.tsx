import type { ReactNode } from 'react';
import type { Shape } from '../../api/client.js';
import { age, day } from '../../format.js';
import { Circumstances } from './circumstances.js';

type Submission = NonNullable<Shape<'CaseDetail'>['request']>;

const RELATION = { partner: 'Conjoint', child: 'Enfant', parent: 'Parent', other: 'Autre personne' } as const;
type Address = NonNullable<Shape<'CaseDetail'>['request']>['address'];

const ADDRESS = {
  home: '',
  hosted: 'Hébergé : ',
  'election-de-domicile': 'Domicilié au CCAS ou par une association : ',
} as const;

/** Where the household lives; what is not known is said to be. */
function addressWords(address: Address): string {
  const where = [address?.line, address?.postalCode].filter(Boolean).join(', ');
  const how = address ? ADDRESS[address.kind] : '';
  return `${how}${where}`.replace(/ : $/, '') || 'non renseignée';
}

interface HouseholdCardProps {
  readonly request: Shape<'CaseDetail'>;
  /** Stands where the address does, when the file is protected. */
  readonly hiddenAddress?: ReactNode;
  /** False in a protected file: its own channel counts, and stands with its mark. */
  readonly showsContact: boolean;
}

/** Who lives there, where, and what was asked. */
export function HouseholdCard({ request: { request }, hiddenAddress = null, showsContact }: HouseholdCardProps) {
  if (!request) return null;
  const { applicant, address, household, notice, purpose, referral } = request;
  return (
    <section className="card" aria-labelledby="foyer">
      <h2 id="foyer">Le foyer</h2>
      <dl className="facts">
        <dt>Demandeur</dt>
        <dd>
          {(applicant.givenNames ?? []).join(' ')} {applicant.birthName}
          {applicant.usageName ? `, usage ${applicant.usageName}` : ''}
          {applicant.birthDate ? `, ${bornOn(applicant.birthDate)}` : ''}
        </dd>
        {(household ?? []).map((member, index) => (
          <Member key={index} member={member} />
        ))}
        <dt>Adresse</dt>
        <dd>{hiddenAddress ?? addressWords(address)}</dd>
        {address?.residentSince ? (
          <>
            <dt>Dans la commune</dt>
            <dd>depuis le {day(address.residentSince)}</dd>
          </>
        ) : null}
        <dt>Information</dt>
        <dd>{notice ? `donnée le ${day(notice.givenOn)}` : 'pas encore donnée : l’État n’est pas interrogé'}</dd>
        {referral ? (
          <>
            <dt>Envoyé par</dt>
            <dd>{referral.organisation}</dd>
          </>
        ) : null}
        <Circumstances request={showsContact ? request : { ...request, contact: null }} />
        {purpose ? (
          <>
            <dt>Objet</dt>
            <dd>{purpose}</dd>
          </>
        ) : null}
      </dl>
      <Evaluation request={request} />
    </section>
  );
}

function bornOn(birthDate: string): string {
  return birthDate.length === 10 ? `${String(age(birthDate))} ans (${day(birthDate)})` : birthDate;
}

function Member({ member }: { readonly member: Shape<'HouseholdMember'> }) {
  const names = member.identity ? `${(member.identity.givenNames ?? []).join(' ')} ${member.identity.birthName}` : '';
  return (
    <>
      <dt>{RELATION[member.relation]}</dt>
      <dd>
        {[names, member.birthDate ? bornOn(member.birthDate) : '', member.sharedCustody ? 'garde alternée' : '']
          .filter((part) => part !== '')
          .join(', ') || 'présent'}
      </dd>
    </>
  );
}

function Evaluation({ request }: { readonly request: Submission }) {
  if (!request.socialEvaluation) return null;
  return (
    <>
      <h3>Évaluation sociale</h3>
      {request.socialEvaluation.split('\n').map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  );
}
