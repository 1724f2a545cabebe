import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { deliveriesQuery, webhooksQuery } from '../../api/webhooks.js';
import { instant } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Fault, Notice, Waiting } from '../../ui/notice.js';
import { WebhookForm } from './webhook-form.js';
import { eventLabel } from './webhook-words.js';

type Webhook = Shape<'WebhookView'>;

/** Other software that is told of what happens to requests: opened, closed, and what was sent of late. */
export function Webhooks({ site }: { readonly site: string }) {
  const webhooks = useQuery(webhooksQuery(site));
  return (
    <section className="card" aria-labelledby="webhooks">
      <h2 id="webhooks">Logiciels prévenus (webhooks)</h2>
      <p className="soft">
        Un logiciel de votre choix est prévenu de ce qui arrive aux demandes. Il ne reçoit que des identifiants, jamais
        de nom. Pour changer un secret, ouvrez un second webhook, réglez le logiciel, puis fermez le premier.
      </p>
      <Waiting of={webhooks} />
      {webhooks.data?.items.length === 0 && <p className="soft">Aucun.</p>}
      <ul className="list">
        {webhooks.data?.items.map((webhook) => (
          <WebhookLine key={webhook.webhookId} site={site} webhook={webhook} />
        ))}
      </ul>
      {webhooks.data && <WebhookForm site={site} events={webhooks.data.eventTypes} />}
    </section>
  );
}

function WebhookLine({ site, webhook }: { readonly site: string; readonly webhook: Webhook }) {
  const { webhookId, url, eventTypes, createdAt } = webhook;
  const [shown, show] = useState<'nothing' | 'deliveries' | 'closing'>('nothing');
  const close = useAct(site, () =>
    answer(api.DELETE('/v1/sites/{site}/webhooks/{webhook}', { params: { path: { site, webhook: webhookId } } })),
  );
  return (
    <li>
      <strong>{url}</strong> <State webhook={webhook} />
      <p className="soft">
        Ouvert le {instant(createdAt)} : {eventTypes.map(eventLabel).join(', ')}
      </p>
      <p className="row actions">
        <Action kind="plain" onPress={() => show(shown === 'deliveries' ? 'nothing' : 'deliveries')}>
          Derniers envois <span className="visually-hidden">à {url}</span>
        </Action>
        <Action kind="plain" onPress={() => show('closing')}>
          Fermer <span className="visually-hidden">{url}</span>
        </Action>
      </p>
      {shown === 'closing' && (
        <Notice tone="warn">
          <p>Fermer ce webhook ? Ce qui n’est pas encore envoyé ne le sera pas, et son secret ne servira plus.</p>
          <p className="row actions">
            <Action kind="danger" isPending={close.isPending} onPress={() => close.mutate()}>
              Oui, le fermer
            </Action>
            <Action kind="plain" onPress={() => show('nothing')}>
              Le garder
            </Action>
          </p>
        </Notice>
      )}
      <Fault error={close.error} />
      {shown === 'deliveries' && <Deliveries site={site} webhook={webhookId} />}
    </li>
  );
}

function State({ webhook: { disabledAt, disabledReason, failingSince } }: { readonly webhook: Webhook }) {
  if (disabledAt) {
    const why =
      disabledReason === 'gone' ? 'le logiciel a répondu qu’il n’existe plus' : 'rien n’arrivait depuis cinq jours';
    return <span className="tag act">{`Arrêté le ${instant(disabledAt)} : ${why}`}</span>;
  }
  if (failingSince) return <span className="tag waits">{`N’arrive plus depuis le ${instant(failingSince)}`}</span>;
  return <span className="tag calm">En service</span>;
}

const DELIVERY: Readonly<Record<Shape<'WebhookDelivery'>['state'], string>> = {
  waiting: 'À envoyer',
  delivered: 'Reçu',
  failed: 'Abandonné',
};

function Deliveries({ site, webhook }: { readonly site: string; readonly webhook: string }) {
  const deliveries = useQuery(deliveriesQuery(site, webhook));
  const items = deliveries.data?.items ?? [];
  return (
    <>
      <Waiting of={deliveries} />
      {deliveries.data && items.length === 0 && <p className="soft">Rien n’a encore été envoyé.</p>}
      {items.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label="Derniers envois, tableau">
          <table>
            <caption className="visually-hidden">Derniers envois, le dernier d’abord</caption>
            <thead>
              <tr>
                <th scope="col">Quand</th>
                <th scope="col">Événement</th>
                <th scope="col">État</th>
                <th scope="col">Essais</th>
                <th scope="col">Réponse</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ eventId, at, eventType, state, attempts, lastStatus, lastError }) => (
                <tr key={eventId}>
                  <td>{instant(at)}</td>
                  <td>{eventLabel(eventType)}</td>
                  <td>{DELIVERY[state]}</td>
                  <td>{attempts}</td>
                  <td>{lastStatus ?? lastError ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
