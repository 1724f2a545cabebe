import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Shape } from '../../api/client.js';
import { installationQuery } from '../../api/operations.js';
import { instant, plural } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Fault, Notice } from '../../ui/notice.js';
import { SERVICE } from './operations-words.js';
import { Table } from './table.js';

type Letters = Shape<'InstallationState'>['deadLetters'];
type Replay = Shape<'ReplayInput'>;

/** Messages that were given up, and why; each can be handed to its handler again. */
export function DeadLetters({ letters }: { readonly letters: Letters }) {
  const queries = useQueryClient();
  const [asked, ask] = useState<{ readonly replay: Replay; readonly key: string } | null>(null);
  const send = useMutation({
    mutationFn: ({ replay, key }: NonNullable<typeof asked>) =>
      answer(api.POST('/v1/operations/replays', { params: { header: { 'Idempotency-Key': key } }, body: replay })),
    onSuccess: () => {
      ask(null);
      return queries.invalidateQueries({ queryKey: installationQuery.queryKey });
    },
  });
  const begin = (replay: Replay): void => ask({ replay, key: crypto.randomUUID() });
  const services = [...new Set(letters.map(({ service }) => service))];
  return (
    <section className="card" aria-labelledby="abandonnes">
      <h2 id="abandonnes">Messages abandonnés</h2>
      {send.isSuccess && <Notice tone="good">{plural(send.data.asked, 'message confié')} de nouveau.</Notice>}
      <Fault error={send.error} />
      {asked !== null && (
        <Notice tone="warn">
          <p>
            Rejouer {asked.replay.eventId ? 'ce message' : 'tous les messages'} de {SERVICE[asked.replay.service]} ?
            Corrigez d’abord la cause : ce qui échoue encore est abandonné de nouveau. Votre nom reste inscrit.
          </p>
          <p className="row actions">
            <Action kind="danger" onPress={() => send.mutate(asked)} isPending={send.isPending}>
              Oui, rejouer
            </Action>
            <Action kind="plain" onPress={() => ask(null)}>
              Ne rien faire
            </Action>
          </p>
        </Notice>
      )}
      {letters.length === 0 ? <p className="soft">Aucun.</p> : <LetterTable letters={letters} onReplay={begin} />}
      <p className="row actions">
        {services.map((service) => (
          <Action key={service} onPress={() => begin({ service, eventId: null })}>
            Tout rejouer : {SERVICE[service]}
          </Action>
        ))}
      </p>
    </section>
  );
}

interface LetterTableProps {
  readonly letters: Letters;
  readonly onReplay: (replay: Replay) => void;
}

function LetterTable({ letters, onReplay }: LetterTableProps) {
  return (
    <Table
      title="Messages abandonnés"
      heads={['Service', 'Motif', 'Message', 'Centre', 'Dernier échec', 'Essais', 'Action']}
      rows={letters.map((letter) => ({
        key: `${letter.service} ${letter.eventId}`,
        cells: [
          SERVICE[letter.service],
          <>
            {letter.reason} <code>{letter.code}</code>
          </>,
          <>
            <code>{letter.type}</code> <span className="soft">{letter.eventId}</span>
          </>,
          letter.siteId,
          instant(letter.lastFailedAt),
          letter.attempts,
          letter.replayAsked ? (
            'Rejeu en cours'
          ) : (
            <Action onPress={() => onReplay({ service: letter.service, eventId: letter.eventId })}>
              Rejouer <span className="visually-hidden">{letter.eventId}</span>
            </Action>
          ),
        ],
      }))}
    />
  );
}
