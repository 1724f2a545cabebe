import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { paymentFilesQuery } from '../../api/payments.js';
import { day, euros, plural } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { useFirst } from '../../ui/more.js';
import { Fault, Waiting } from '../../ui/notice.js';

/** Numbered files for the accountant, with what goes with each. */
export function FilesCard({ site }: { readonly site: string }) {
  const files = useQuery(paymentFilesQuery(site));
  const [shown, others] = useFirst(files.data?.items ?? [], 'des fichiers');
  return (
    <section className="card" aria-labelledby="fichiers">
      <h2 id="fichiers">Fichiers pour le comptable</h2>
      <Waiting of={files} />
      {files.data?.items.length === 0 && <p className="soft">Aucun fichier n’a encore été fait.</p>}
      <ul className="list">
        {shown.map((file) => (
          <FileLine key={file.id} site={site} file={file} />
        ))}
      </ul>
      {others}
    </section>
  );
}

function FileLine({ site, file }: { readonly site: string; readonly file: Shape<'PaymentFileView'> }) {
  const { id, label, madeOn, count, totalCents, awaited, cancelledOn, cancelReason } = file;
  const [isCancelling, cancel] = useState(false);
  const path = `/v1/sites/${site}/payment-files/${id}`;
  return (
    <li>
      <strong>{label}</strong> du {day(madeOn)} : {plural(count, 'paiement')}, {euros(totalCents)}{' '}
      {cancelledOn ? (
        <span className="tag act">
          Annulé le {day(cancelledOn)} : {cancelReason}
        </span>
      ) : (
        <span className="tag calm">{awaited === 0 ? 'Soldé' : `${String(awaited)} en attente`}</span>
      )}
      <p className="row actions">
        <a href={`${path}/payments.csv`} download>
          Fichier {label} (CSV)
        </a>
        <a href={`${path}/beneficiaries.pdf`} target="_blank" rel="noreferrer">
          État des bénéficiaires {label} (PDF)
        </a>
        <a href={`${path}/payments.json`} download>
          Bordereau {label} (JSON)
        </a>
        {!cancelledOn && awaited === count && !isCancelling && (
          <Action kind="plain" onPress={() => cancel(true)}>
            Annuler {label}
          </Action>
        )}
      </p>
      {isCancelling && !cancelledOn && <CancelForm site={site} id={id} onDone={() => cancel(false)} />}
    </li>
  );
}

interface CancelFormProps {
  readonly site: string;
  readonly id: string;
  readonly onDone: () => void;
}

function CancelForm({ site, id, onDone }: CancelFormProps) {
  const [reason, setReason] = useState('');
  const [isChecked, check] = useState(false);
  const cancel = useAct(site, (header, input: Shape<'CancellationInput'>) =>
    answer(
      api.POST('/v1/sites/{site}/payment-files/{id}/cancellation', {
        params: { path: { site, id }, header },
        body: input,
      }),
    ),
  );
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    check(true);
    if (reason.trim() !== '') cancel.mutate({ reason }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} noValidate aria-label="Annuler le fichier">
      <TextInput
        label="Motif de l’annulation"
        hint="Les paiements du fichier sont de nouveau à payer."
        value={reason}
        onChange={setReason}
        fault={isChecked && reason.trim() === '' ? 'Le motif reste inscrit avec le fichier.' : undefined}
        autoFocus
      />
      <Fault error={cancel.error} />
      <p className="row actions">
        <Action kind="danger" submits isPending={cancel.isPending}>
          Annuler le fichier
        </Action>
        <Action kind="plain" onPress={onDone}>
          Le garder
        </Action>
      </p>
    </form>
  );
}
