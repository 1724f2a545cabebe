import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { slipAddress, type Elimination } from '../../api/retention.js';
import { day, plural, readDay, today, typedDay } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault, Notice } from '../../ui/notice.js';

const STATE: Readonly<Record<Elimination['state'], string>> = {
  proposed: 'attend le visa',
  approved: 'élimination en cours',
  executed: 'éliminé',
  cancelled: 'abandonné',
};

const OWNERS = [
  ['gateway', 'listes et historique'],
  ['intake', 'identité, notes, pièces'],
  ['retrieval', 'données de l’État'],
  ['eligibility', 'instruction'],
  ['decision', 'décisions, paiements'],
] as const;

interface ItemProps {
  readonly site: string;
  readonly elimination: Elimination;
}

/** A slip: what goes, what it waits for, how far it is. */
export function EliminationItem({ site, elimination }: ItemProps) {
  const { id, label, state, files, samples, withheld, documents, examined, from, until, visa, executedOn } =
    elimination;
  return (
    <article aria-label={`Bordereau ${label}`}>
      <h3>
        {label} <span className="tag">{STATE[state]}</span>
      </h3>
      <p>
        <strong>{plural(files, 'dossier')}</strong> à éliminer
        {from ? `, clos du ${day(from)} au ${day(until)}` : ''}, {plural(documents, 'pièce')} ;{' '}
        {plural(samples, 'dossier')} en échantillon{withheld > 0 ? `, ${plural(withheld, 'dossier')} en retrait` : ''}.
      </p>
      <p className="soft">
        Examen du {day(elimination.madeOn)} : {examined.active} en base active, {examined.intermediate} en archive
        intermédiaire, {examined.heldBack} en attente d’un recours, d’une avance, d’un paiement ou sous protection.
      </p>
      {visa && (
        <p>
          Visa n° {visa.number} du {day(visa.givenOn)}
          {executedOn ? `, élimination terminée le ${day(executedOn)}` : ''}.
        </p>
      )}
      <p className="row">
        <a href={slipAddress(site, id, 'pdf')} target="_blank" rel="noreferrer">
          Bordereau (PDF)
        </a>
        <a href={slipAddress(site, id, 'csv')}>Bordereau (CSV)</a>
      </p>
      {state === 'approved' && <Progress progress={elimination.progress} />}
      {state === 'proposed' && <VisaForm site={site} elimination={elimination} />}
    </article>
  );
}

function Progress({ progress }: { readonly progress: Elimination['progress'] }) {
  return (
    <div role="status" aria-label="Avancement">
      {OWNERS.map(([owner, words]) => (
        <p key={owner}>
          <label>
            {words} : {progress[owner]} sur {progress.toErase}{' '}
            <progress max={progress.toErase} value={progress[owner]} />
          </label>
        </p>
      ))}
    </div>
  );
}

function VisaForm({ site, elimination: { id, label, files } }: ItemProps) {
  const [number, setNumber] = useState('');
  const [date, setDate] = useState(typedDay(today()));
  const [isChecked, check] = useState(false);
  const approve = useAct(site, (header, visa: Shape<'EliminationVisa'>) =>
    answer(api.POST('/v1/sites/{site}/eliminations/{id}/visa', { params: { path: { site, id }, header }, body: visa })),
  );
  const cancel = useAct(site, (header, _none: null) =>
    answer(api.POST('/v1/sites/{site}/eliminations/{id}/cancellation', { params: { path: { site, id }, header } })),
  );
  const givenOn = readDay(date);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (number.trim() !== '' && givenOn !== null) approve.mutate({ number: number.trim(), givenOn });
  };
  return (
    <form onSubmit={send} noValidate aria-label={`Visa du bordereau ${label}`}>
      <div className="fields">
        <TextInput
          label="Numéro du visa"
          value={number}
          onChange={setNumber}
          fault={isChecked && number.trim() === '' ? 'Le numéro que donnent les archives départementales.' : undefined}
        />
        <TextInput
          label="Donné le"
          hint="JJ/MM/AAAA"
          inputMode="numeric"
          value={date}
          onChange={setDate}
          fault={isChecked && givenOn === null ? 'Une date, par exemple 31/01/2027.' : undefined}
        />
      </div>
      <Notice tone="warn">{`L’élimination est définitive : ${plural(files, 'dossier')}, avec identités, notes, pièces et décisions.`}</Notice>
      <Fault error={approve.error ?? cancel.error} />
      <p className="row actions">
        <Action kind="danger" submits isPending={approve.isPending}>
          Inscrire le visa et éliminer
        </Action>
        <Action kind="plain" onPress={() => cancel.mutate(null)} isPending={cancel.isPending}>
          Abandonner ce bordereau
        </Action>
      </p>
    </form>
  );
}
