import type { ProblemDefinition } from './problem-definition.js';

/** Problems of letters and sheets: part of the one catalogue, PROBLEMS. */
export const PAPER_PROBLEMS = {
  'template-date-too-early': {
    status: 422,
    title: 'Date trop proche',
    detail: 'Les mots d’une lettre changent demain au plus tôt : une lettre déjà imprimée reste la même.',
  },
  'template-date-too-far': {
    status: 422,
    title: 'Date trop lointaine',
    detail: 'Les mots d’une lettre changent dans les deux ans : vérifiez l’année.',
  },
  'template-marker-unknown': {
    status: 422,
    title: 'Repère inconnu',
    detail: 'Cette lettre ne connaît pas le repère {marker} : employez ceux de la liste, entre accolades.',
  },
  'colour-too-pale': {
    status: 422,
    title: 'Couleur trop claire',
    detail: 'Sur fond blanc, cette couleur se lit mal : son contraste est de {contrast} pour 1, il en faut 4,5.',
  },
  'logo-too-large': {
    status: 422,
    title: 'Logo trop lourd',
    detail: 'Un logo pèse 200 ko au plus : enregistrez l’image en plus petit.',
  },
  'logo-type-not-accepted': {
    status: 422,
    title: 'Format non accepté',
    detail: 'Un logo est une image PNG ou JPEG, reconnue à son contenu : un dessin SVG ne convient pas.',
  },
  'logo-unsound': {
    status: 422,
    title: 'Image inutilisable',
    detail:
      'Cette image est incomplète ou enregistrée d’une façon qui ne s’imprime pas (entrelacée, 16 bits ou quadrichromie). Enregistrez-la de nouveau en PNG ou JPEG ordinaire.',
  },
  'logo-dimensions': {
    status: 422,
    title: 'Dimensions hors limites',
    detail: 'Un logo a de 16 à 2 000 pixels de côté.',
  },
  'sheets-not-yours': {
    status: 403,
    title: 'Fiches d’une autre séance',
    detail: 'Ces fiches sont pour les membres qui siègent à cette séance.',
  },
  'sheets-closed': {
    status: 409,
    title: 'Fiches fermées',
    detail: 'Les fiches se lisent jusqu’à la clôture de la séance, puis sont effacées : voyez le dossier ou l’extrait.',
  },
  'sheet-changed': {
    status: 409,
    title: 'Fiche modifiée entre-temps',
    detail: 'Cette fiche a changé depuis que vous l’avez relue : relisez-la avant de la partager.',
  },
  'sheet-names-household': {
    status: 422,
    title: 'Fiche qui désigne le foyer',
    detail:
      'Le texte contient encore un nom, une date de naissance, un numéro ou une adresse du foyer : masquez-les avant de partager.',
  },
} as const satisfies Record<string, ProblemDefinition>;
