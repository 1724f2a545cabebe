import type { Shape } from '../../api/client.js';
import { instant } from '../../format.js';
import { Notice } from '../../ui/notice.js';
import { duration, WAY } from './operations-words.js';
import { Table } from './table.js';

type Upstream = Shape<'UpstreamState'>;

/** The calls to the State: who answers, what of the budgets is used, and what each centre waits for. */
export function UpstreamCard({ upstream }: { readonly upstream: Upstream | null }) {
  return (
    <section className="card" aria-labelledby="etat">
      <h2 id="etat">Appels à l’État</h2>
      {upstream === null ? <Notice tone="bad">La récupération ne répond pas.</Notice> : <State upstream={upstream} />}
    </section>
  );
}

function State({ upstream: { breakers, budgets, sites, pauses } }: { readonly upstream: Upstream }) {
  return (
    <>
      {pauses.map(({ key, since, reason }) => (
        <Notice key={key} tone="warn">
          En pause : {key}, depuis le {instant(since)}
          {reason ? ` (${reason})` : ''}. Reprise : octroi retrieval resume.
        </Notice>
      ))}
      <h3>Disjoncteurs</h3>
      <Table
        title="Disjoncteurs"
        heads={['Fournisseur', 'État', 'Échecs de suite']}
        rows={breakers.map(({ way, failures, closedUntil }) => ({
          key: way,
          cells: [
            WAY[way],
            closedUntil ? `Suspendu, essai le ${instant(closedUntil)}` : 'Les appels passent',
            failures,
          ],
        }))}
      />
      <h3>Budgets, par minute</h3>
      {budgets.length === 0 ? (
        <p className="soft">Aucun appel n’est encore parti.</p>
      ) : (
        <Table
          title="Budgets"
          heads={['Habilitation', 'Utilisé', 'Au plus', 'Attente du prochain appel']}
          rows={budgets.map(({ habilitation, used, perMinute, waitSeconds }) => ({
            key: habilitation ?? 'address',
            cells: [habilitation ?? 'Toutes (adresse)', used, perMinute, duration(waitSeconds)],
          }))}
        />
      )}
      <h3>Files par centre</h3>
      {sites.length === 0 ? (
        <p className="soft">Rien n’attend.</p>
      ) : (
        <Table
          title="Files par centre"
          heads={['Centre', 'À faire', 'En cours', 'Attend une personne', 'La plus ancienne']}
          rows={sites.map(({ siteId, due, running, parked, oldestSeconds }) => ({
            key: siteId,
            cells: [siteId, due, running, parked, due === 0 ? '—' : duration(oldestSeconds)],
          }))}
        />
      )}
    </>
  );
}
