import { expect, test } from '@jest/globals';
import { personalDataPage } from './personal-data-page.js';
import type { PersonalData } from './personal-data.dto.js';

const data: PersonalData = {
  personId: 'p-1',
  name: 'JEANNE <b>MARTIN</b>',
  madeAt: '2026-11-23T09:00:00.000Z',
  requestIds: ['r-1'],
  sections: [
    {
      title: 'Demandes',
      records: [{ title: 'CHA-1', facts: [{ label: 'Objet', value: '<script>alert("1")</script>' }] }],
    },
    { title: 'Vide', records: [] },
  ],
};

test('what people typed is text, and what is not held has no heading', () => {
  const page = personalDataPage(data, 'CCAS de Chaville');
  expect(page).toContain('JEANNE &lt;b&gt;MARTIN&lt;/b&gt;');
  expect(page).toContain('<dt>Objet</dt><dd>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</dd>');
  expect(page).not.toMatch(/<script|<b>|Vide/);
  expect(page).toContain('lang="fr"');
});
