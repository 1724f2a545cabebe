import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Shape } from '../../api/client.js';
import { personalData, personalDataPage } from '../../api/retention.js';
import { searchQuery } from '../../api/search.js';
import { day, today } from '../../format.js';
import { Action } from '../../ui/action.js';
import { TextInput } from '../../ui/fields.js';
import { Fault } from '../../ui/notice.js';
import { useSettled } from '../../ui/use-settled.js';
import { calledName } from '../../words.js';
import { HoldForm } from './hold-form.js';

/** Everything that is held about somebody who asks for it: found by name, read, handed over. */
export function ExportCard({ site }: { readonly site: string }) {
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const found = useQuery({ ...searchQuery(site, asked), placeholderData: keepPreviousData });
  const items = asked.length < 2 ? [] : (found.data?.items ?? []);
  return (
    <section className="card" aria-labelledby="export">
      <h2 id="export">Une personne demande ses données</h2>
      <p>
        Tout ce que le centre détient sur elle, dans toutes ses demandes, sans rien des autres (RGPD, article 15).
        L’export laisse une trace.
      </p>
      <TextInput
        label="Chercher la personne"
        hint="Nom et prénom, date de naissance (JJ/MM/AAAA) ou référence"
        value={text}
        onChange={setText}
      />
      <Fault error={found.error} />
      <ul className="list">
        {items.map(({ person, request }) => (
          <li key={`${request.id}-${person.birthName ?? ''}-${person.birthDate ?? ''}`}>
            <Person
              site={site}
              id={request.id}
              title={`${calledName({ ...person, birthName: person.birthName ?? '' })}${person.birthDate ? `, ${day(person.birthDate)}` : ''}, ${request.reference}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PersonProps {
  readonly site: string;
  readonly id: string;
  readonly title: string;
}

function Person({ site, id, title }: PersonProps) {
  const held = useMutation({ mutationFn: () => personalData(site, id) });
  const [isHolding, hold] = useState(false);
  return (
    <>
      <p>{title}</p>
      <p className="row">
        <Action onPress={() => held.mutate()} isPending={held.isPending}>
          Voir ce qui est détenu
        </Action>
        <a href={personalDataPage(site, id)}>Télécharger (page à remettre)</a>
        <Action kind="plain" onPress={() => hold(!isHolding)}>
          Protéger de l’élimination
        </Action>
      </p>
      {isHolding && <HoldForm site={site} id={id} onDone={() => hold(false)} />}
      <Fault error={held.error} />
      {held.data && <Held data={held.data} />}
    </>
  );
}

function Held({ data }: { readonly data: Shape<'PersonalData'> }) {
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(data, null, 2))}`;
  return (
    <section aria-label={`Données de ${data.name}`}>
      <p>
        <a href={file} download={`donnees-personnelles-${today()}.json`}>
          Télécharger (JSON)
        </a>
      </p>
      {data.sections
        .filter(({ records }) => records.length > 0)
        .map(({ title, records }) => (
          <details key={title}>
            <summary>
              {title} ({records.length})
            </summary>
            {records.map((record, index) => (
              <div key={`${record.title}-${String(index)}`}>
                <h3>{record.title}</h3>
                <dl>
                  {record.facts.map(({ label, value }, place) => (
                    <div key={`${label}-${String(place)}`}>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </details>
        ))}
    </section>
  );
}
