import { useState } from 'react';
import type { Shape } from '../../api/client.js';
import { Action } from '../../ui/action.js';
import { FieldGroup, SelectInput, TextInput } from '../../ui/fields.js';
import { publicBallot, secretVote, votersOf, type Voices } from './ballot.js';

const VOICES = [
  ['for', 'Pour'],
  ['against', 'Contre'],
  ['abstain', 'Abstention'],
] as const;

interface CountedVoteProps {
  readonly session: Shape<'SessionView'>;
  readonly isPending: boolean;
  readonly onVoted: (how: Pick<Shape<'SessionItemInput'>, 'ballot' | 'secretAskedBy'>) => void;
}

/** A vote that is not unanimous: in the open, voter by voter, or secret when enough members ask for it. */
export function CountedVote({ session, isPending, onVoted }: CountedVoteProps) {
  const [voices, setVoices] = useState<Voices>({});
  const [count, setCount] = useState({ askedBy: '', against: '0', abstain: '0' });
  const voters = votersOf(session.attendance ?? { present: [], proxies: [] });
  const secret = secretVote(voters, count);
  const nameOf = (id: string): string => session.members.find((member) => member.id === id)?.name ?? id;
  return (
    <details>
      <summary>Le vote n’est pas unanime</summary>
      <FieldGroup title="Au scrutin public">
        <div className="fields">
          {voters.map((id) => (
            <SelectInput
              key={id}
              label={nameOf(id)}
              value={voices[id] ?? 'for'}
              onChange={(code) => setVoices({ ...voices, [id]: VOICES.find(([one]) => one === code)?.[0] ?? 'for' })}
              options={VOICES}
            />
          ))}
        </div>
        <Action isPending={isPending} onPress={() => onVoted({ ballot: publicBallot(voters, voices) })}>
          Inscrire ce vote public
        </Action>
      </FieldGroup>
      <FieldGroup title="Au scrutin secret">
        <div className="fields">
          <TextInput
            label="Membres qui le demandent"
            inputMode="numeric"
            value={count.askedBy}
            onChange={(askedBy) => setCount({ ...count, askedBy })}
          />
          <TextInput
            label="Voix contre"
            inputMode="numeric"
            value={count.against}
            onChange={(against) => setCount({ ...count, against })}
          />
          <TextInput
            label="Bulletins blancs ou nuls"
            inputMode="numeric"
            value={count.abstain}
            onChange={(abstain) => setCount({ ...count, abstain })}
          />
        </div>
        <Action
          isPending={isPending}
          isDisabled={secret === null}
          onPress={() => {
            if (secret !== null) onVoted(secret);
          }}
        >
          Inscrire ce vote secret
        </Action>
      </FieldGroup>
    </details>
  );
}
