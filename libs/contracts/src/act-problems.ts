import type { ProblemDefinition } from './problem-definition.js';

/** Problems of what follows or prepares a decision, beside {@link PROBLEMS}. */
export const ACT_PROBLEMS = {
  'only-for-a-grant': {
    status: 422,
    title: 'Réservé à un accord',
    detail: 'Un refus ou un ajournement n’a pas de {field} : retirez-le, ou accordez l’aide.',
  },
  'return-date-too-far': {
    status: 422,
    title: 'Date de retour trop lointaine',
    detail: 'Une demande ajournée revient dans les douze mois : rapprochez la date, ou décidez.',
  },
  'return-date-not-allowed': {
    status: 422,
    title: 'Date de retour sans objet',
    detail: 'Seul un ajournement a une date de retour : retirez-la, ou ajournez la demande.',
  },
  'session-too-far': {
    status: 422,
    title: 'Date trop lointaine',
    detail: 'Une séance se prévoit dans les deux ans : vérifiez l’année.',
  },
  'present-twice': {
    status: 422,
    title: 'Membre noté présent deux fois',
    detail: 'Ce membre figure deux fois parmi les présents : {member}. Notez-le une seule fois.',
  },
  'not-awaiting-signature': {
    status: 409,
    title: 'Aucune proposition à signer',
    detail:
      'Cette demande n’a pas de proposition en attente de signature : elle a été signée, renvoyée ou décidée autrement.',
  },
  'proposal-changed': {
    status: 409,
    title: 'Proposition modifiée entre-temps',
    detail:
      'La proposition, ou l’examen de la demande, a changé depuis que vous l’avez lue : relisez le dossier, puis signez ou renvoyez.',
  },
  'nothing-to-withdraw': {
    status: 409,
    title: 'Aucune décision à retirer',
    detail:
      'Cette demande n’a pas de décision en vigueur : un ajournement ou une décision déjà retirée ne se retire pas.',
  },
  recused: {
    status: 403,
    title: 'Déport',
    detail:
      'Vous vous êtes déporté de cette demande : nul ne décide pour soi ni pour un proche (loi n° 2013-907 du 11 octobre 2013, art. 2 ; code pénal, art. 432-12). Elle passe à une autre autorité : {authority}.',
  },
  'later-session-required': {
    status: 409,
    title: 'Séance ultérieure requise',
    detail:
      'Une instance défait ce qu’elle a voté dans une séance ultérieure : inscrivez la demande à l’ordre du jour de la prochaine.',
  },
  'withdrawal-too-late': {
    status: 422,
    title: 'Délai de retrait passé',
    detail:
      'Cette décision pouvait être retirée ou abrogée jusqu’au {date} (CRPA, art. L242-1 et L243-3) ; au-delà, seulement à la demande du bénéficiaire ou pour fraude.',
  },
  'observations-required': {
    status: 422,
    title: 'Observations préalables requises',
    detail:
      'Avant de reprendre une aide accordée, invitez la personne à présenter ses observations et notez les dates (CRPA, art. L121-1).',
  },
  'observations-dates-out-of-order': {
    status: 422,
    title: 'Dates des observations à revoir',
    detail:
      'La personne est invitée après la décision, au plus tard aujourd’hui, avec un délai de six mois au plus ; elle répond ensuite, au plus tard aujourd’hui.',
  },
  'observations-pending': {
    status: 422,
    title: 'Observations attendues',
    detail:
      'La personne a jusqu’au {date} pour présenter ses observations : attendez sa réponse ou la fin de ce délai.',
  },
  'more-favourable-required': {
    status: 422,
    title: 'Nouvelle décision attendue',
    detail:
      'À la demande du bénéficiaire, une aide accordée ne se retire que pour être remplacée par une décision plus favorable : la demande doit être à décider de nouveau (CRPA, art. L242-4).',
  },
  'nothing-to-contest': {
    status: 409,
    title: 'Aucune décision à contester',
    detail:
      'Cette demande n’a ni décision en vigueur ni rejet implicite : un recours se forme contre une décision, et un ajournement n’en est pas une.',
  },
  'appeal-pending': {
    status: 409,
    title: 'Recours en cours',
    detail:
      'Un recours gracieux attend sa réponse sur cette demande : répondez-y par une décision avant d’en enregistrer un autre, de retirer la demande ou de la clore.',
  },
  'appeal-dates-out-of-order': {
    status: 422,
    title: 'Dates du recours à revoir',
    detail:
      'La décision est notifiée le jour où elle est prise ou après, le recours est envoyé ensuite, puis reçu, au plus tard aujourd’hui. Contre un rejet implicite, il vient au plus tôt le jour où ce rejet est né.',
  },
  'judgment-not-awaited': {
    status: 409,
    title: 'Aucun jugement attendu',
    detail: 'Un jugement s’enregistre une fois, sur un recours porté devant le tribunal.',
  },
  'judgment-dates-out-of-order': {
    status: 422,
    title: 'Dates du jugement à revoir',
    detail:
      'Le jugement suit le recours, puis est notifié, au plus tard aujourd’hui ; une date d’injonction suit le jugement, de deux ans au plus, et n’accompagne qu’une annulation avec injonction.',
  },
  'judgment-appeal-not-open': {
    status: 409,
    title: 'Aucun jugement à contester',
    detail:
      'Un appel ou un pourvoi se note sur un jugement enregistré, tant que la juridiction supérieure n’a pas statué.',
  },
  'judgment-appeal-dates-out-of-order': {
    status: 422,
    title: 'Dates de l’appel ou du pourvoi à revoir',
    detail:
      'L’appel ou le pourvoi suit le jugement, et la juridiction supérieure statue ensuite, au plus tard aujourd’hui.',
  },
  'appeal-not-in-batch': {
    status: 422,
    title: 'Recours à examiner à part',
    detail:
      'Cette demande fait l’objet d’un recours : une personne la réexamine et la décide seule, jamais dans un lot.',
  },
  'appeal-less-favourable': {
    status: 422,
    title: 'Décision moins favorable que celle contestée',
    detail:
      'Un recours ne peut rien retirer de l’aide accordée, qui est de {granted} : accordez davantage, ou rejetez le recours, et la décision demeure.',
  },
  'other-right-label-required': {
    status: 422,
    title: 'Droit à nommer',
    detail: 'Écrivez de quel droit il s’agit : il n’est pas dans la liste.',
  },
  'other-right-not-passed-on': {
    status: 422,
    title: 'Transmission sans objet',
    detail: 'Le récépissé et la transmission ne concernent que l’aide sociale légale, déposée au centre.',
  },
  'other-right-dates-out-of-order': {
    status: 422,
    title: 'Dates du droit à revoir',
    detail:
      'La demande vient d’abord, dans les dix dernières années, puis le récépissé, la transmission et la réponse, dans cet ordre et au plus tard aujourd’hui ; la relance vient après aujourd’hui, dans les douze mois, et n’a plus d’objet une fois la réponse reçue.',
  },
} as const satisfies Record<string, ProblemDefinition>;
