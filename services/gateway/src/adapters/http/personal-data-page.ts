import type { PersonalData } from './personal-data.dto.js';

const STYLE =
  'body{font:16px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold}dd{margin:0 0 .4rem}h3{margin-bottom:.2rem}';

const RIGHTS = [
  'Ces données servent à instruire vos demandes d’aide et à en rendre compte (mission d’intérêt public, RGPD, article 6, 1, e).',
  'Elles sont gardées deux ans après le dernier contact, puis en archive d’accès restreint : dix ans pour une aide accordée, deux ans sinon. Elles sont ensuite éliminées avec le visa des archives départementales.',
  'Vous pouvez les faire rectifier, vous opposer à leur usage, en demander la limitation, et saisir la CNIL.',
];

/** The export as somebody reads it: one file, nothing from elsewhere, prints well. */
export function personalDataPage(data: PersonalData, centre: string): string {
  const title = `Données personnelles de ${data.name}`;
  const held = data.sections.filter(({ records }) => records.length > 0);
  return [
    '<!doctype html>',
    `<html lang="fr"><head><meta charset="utf-8"><title>${text(title)}</title><style>${STYLE}</style></head><body>`,
    `<main><h1>${text(title)}</h1>`,
    `<p>${text(centre)}, le ${text(data.madeAt.slice(0, 10))}. Réponse à une demande d’accès (RGPD, article 15).</p>`,
    ...held.map(
      ({ title: heading, records }) =>
        `<section><h2>${text(heading)}</h2>${records
          .map(
            (record) =>
              `<h3>${text(record.title)}</h3><dl>${record.facts
                .map(({ label, value }) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`)
                .join('')}</dl>`,
          )
          .join('')}</section>`,
    ),
    `<section><h2>Vos droits</h2>${RIGHTS.map((sentence) => `<p>${text(sentence)}</p>`).join('')}</section>`,
    '</main></body></html>',
  ].join('\n');
}

function text(raw: string): string {
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
