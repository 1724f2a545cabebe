/** The interface of the gateway, drawn from its OpenAPI document by types.mjs: never edited by hand. */
export interface paths {
  '/v1/sites/{site}/aid-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lister les demandes.
     * @description La dernière enregistrée en tête ; avec worklist, la plus ancienne en tête. Les noms viennent de leur service, et chacun laisse une trace de consultation.
     */
    get: operations['Worklists.list'];
    put?: never;
    /**
     * Enregistrer une demande d’aide.
     * @description La même externalReference, ou la même clé, donne la même réponse : 201 la première fois, 200 ensuite. Avec protection, le dossier n’existe que pour vous et les personnes nommées dès son premier instant, comme par PUT …/protection.
     */
    post: operations['AidRequests.file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Voir une demande : données du foyer, instruction, circuit, décision.
     * @description Un service qui ne répond pas est nommé dans degraded ; ce qu’il aurait dit vaut null.
     */
    get: operations['AidRequests.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Compléter ou corriger une demande, avant toute décision.
     * @description Ce qui n’est pas donné reste ; un champ donné remplace tout ce qu’on en savait, null le retire. La demande est examinée à nouveau.
     */
    patch: operations['CaseActions.correct'];
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Expliquer le dernier examen, règle par règle, et le rejouer. */
    get: operations['AidRequests.explanation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire l’historique d’une demande. */
    get: operations['AidRequests.timeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/worklists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Compter ce qui attend, liste par liste. */
    get: operations['Worklists.worklists'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/contradictions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lister les réponses de l’État qui contredisent un justificatif et attendent un choix.
     * @description La plus ancienne en tête. Rien ne change tant qu’une personne n’a pas choisi.
     */
    get: operations['Contradictions.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/contradictions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire les contradictions d’une demande, et ce qui a été choisi, par qui et pourquoi. */
    get: operations['Contradictions.ofRequest'];
    put?: never;
    /**
     * Choisir entre le justificatif et la réponse de l’État, avec le motif.
     * @description choice : paper garde le justificatif, certified retient la réponse. answeredAt est celui de la réponse qui a été lue. La demande est examinée à nouveau si la donnée change.
     */
    post: operations['Contradictions.settle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/due': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lister ce qui échoit, la date la plus proche en tête.
     * @description silence : le jour où le silence vaut rejet ; papers : le dernier jour pour remettre les pièces demandées ; proof : le même, pour celles qui justifient une décision prise en urgence ; return : le retour d’une demande ajournée ; answer : le jour où le silence rejette un recours gracieux ; appeal : la fin du délai de recours ; right : la relance d’un droit demandé ailleurs ; injunction : le jour avant lequel le tribunal a ordonné de décider de nouveau.
     */
    get: operations['Due.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Suivre les changements des demandes, en direct (server-sent events).
     * @description Événements : changes, dont data est {"items":[{"requestId","kind"}]} ; refresh, quand il faut tout relire (à l’ouverture, ou après une longue absence). Jamais de donnée personnelle. Le flux se ferme quand la session finit.
     */
    get: operations['Changes.follow'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Chercher une personne ou une demande : début de nom, date de naissance, référence.
     * @description Sans accents ni ordre des mots ; chaque demande montrée laisse une trace de consultation, et un volume inhabituel une alerte.
     */
    post: operations['People.search'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/duplicates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Trouver les demandes d’une personne qui ressemble à celle que l’on saisit. */
    post: operations['People.duplicates'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/household-history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire les aides reçues par le foyer depuis douze mois, et ses autres demandes en cours. */
    get: operations['Household.history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire les notes d’une demande : celles qui sont partagées, et les siennes. */
    get: operations['Notes.notes'];
    put?: never;
    /** Écrire une note : partagée avec les agents du centre, ou pour soi. */
    post: operations['Notes.write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/notes/{note}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Modifier une de ses notes. */
    put: operations['Notes.change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/promises': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Noter ce qui a été promis à la personne.
     * @description La date et l’auteur sont inscrits par le serveur. La dernière promesse est en tête de la demande ; les précédentes restent, aucune ne change.
     */
    post: operations['Notes.promise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire ses brouillons de demandes. */
    get: operations['Notes.drafts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/drafts/{draft}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Garder un brouillon pour soi, trente jours après sa dernière modification. */
    put: operations['Notes.keep'];
    post?: never;
    /** Supprimer un brouillon. */
    delete: operations['Notes.drop'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/protection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire la protection d’un dossier, ce qui en a été fait, et les comptes du centre que l’on peut nommer. */
    get: operations['Protection.read'];
    /**
     * Protéger un dossier, ou changer sa protection.
     * @description Toutes les demandes de la personne, et celles qu’elle fera, n’existent plus que pour vous et les personnes nommées : ailleurs, 404. Le conjoint n’est plus jamais interrogé auprès de l’État. L’adresse n’est plus montrée sans motif, et ne figure plus sur les courriers quand ils sont remis au centre.
     */
    put: operations['Protection.protect'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/protection/readers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Nommer les personnes qui lisent un dossier protégé, sans le lire soi-même.
     * @description Pour la direction : quand les personnes nommées sont absentes. L’acte est inscrit et journalisé.
     */
    put: operations['Protection.name'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/protection/lifting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lever la protection d’un dossier, avec le motif. */
    post: operations['Protection.lift'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/protection/address': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lire l’adresse d’un dossier protégé, avec le motif : l’acte est inscrit. */
    post: operations['Protection.address'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lister les pièces numérisées d’une demande. */
    get: operations['Documents.list'];
    put?: never;
    /**
     * Ajouter une pièce numérisée : un fichier, tel quel, dans le corps de la requête.
     * @description PDF, JPEG ou PNG, reconnus à leur contenu et non à leur nom ; 10 Mo au plus, 40 pièces et 100 Mo par demande. Le nom du fichier va dans l’en-tête X-File-Name, en UTF-8 encodé par pourcents, jamais dans l’adresse.
     */
    post: operations['Documents.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/documents/{document}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger une pièce numérisée, à enregistrer : chaque lecture est tracée. */
    get: operations['Documents.read'];
    put?: never;
    post?: never;
    /**
     * Retirer une pièce que l’on a soi-même ajoutée, avant la décision.
     * @description Son contenu et son nom sont effacés ; qui l’a ajoutée et retirée reste.
     */
    delete: operations['Documents.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/access-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire qui a consulté des données de personnes, quand, et pour quel motif. */
    get: operations['Accesses.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/eliminations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lister les propositions d’élimination, leur avancement, et les dossiers protégés. */
    get: operations['Eliminations.list'];
    put?: never;
    /**
     * Proposer l’élimination des dossiers dont la durée de conservation est passée.
     * @description Deux ans après le dernier contact pour un refus ou une demande sans suite, dix ans pour une aide accordée, dont un dossier sur sampleEvery est conservé. Un recours, une avance due, un paiement en cours ou une protection retiennent un dossier.
     */
    post: operations['Eliminations.propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/eliminations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire une proposition d’élimination, dossier par dossier. */
    get: operations['Eliminations.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/eliminations/{id}/visa': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Inscrire le visa des archives départementales, et éliminer.
     * @description L’élimination est définitive et commence aussitôt. Un dossier qui n’est plus éliminable depuis la proposition est retiré du bordereau.
     */
    post: operations['Eliminations.visa'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/eliminations/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Renoncer à une proposition qui n’a pas reçu de visa. */
    post: operations['Eliminations.cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/eliminations/{id}/slip.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire le bordereau d’élimination (PDF accessible). */
    get: operations['Eliminations.slip'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/eliminations/{id}/slip.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger le bordereau d’élimination (CSV). */
    get: operations['Eliminations.table'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/elimination-hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Protéger un dossier de l’élimination, ou lever cette protection.
     * @description Un contentieux, une demande d’accès en cours : le motif ne nomme personne. reason à null lève la protection.
     */
    put: operations['EliminationHolds.hold'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/personal-data': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Exporter tout ce qui est détenu sur la personne qui a fait cette demande (RGPD, article 15).
     * @description Toutes ses demandes au centre ; rien des autres personnes du foyer, ni de qui a consulté. La consultation laisse une trace.
     */
    get: operations['PersonalData.export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/personal-data.html': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Le même export, à lire et à remettre (HTML). */
    get: operations['PersonalData.page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Constater un point que le règlement laisse à une personne.
     * @description code est celui de la question, dans missingFacts ou dans les aides du centre. La demande est examinée à nouveau ; value à null retire le constat.
     */
    post: operations['CaseActions.finding'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/household-data': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Saisir les données apportées par la personne, avec le justificatif vu. */
    post: operations['CaseActions.householdData'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/retrieval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Interroger l’État à nouveau, sans attendre. */
    post: operations['CaseActions.retrieval'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Retirer une demande avant toute décision. */
    post: operations['CaseActions.withdrawal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Décider une demande ; la décision est inscrite au registre. */
    post: operations['Decisions.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Décider jusqu’à 200 demandes en un acte ; une inscription au registre pour chacune.
     * @description Un élément rejeté n’empêche pas les autres : son problème est donné à sa place.
     */
    post: operations['Decisions.decideMany'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/documents/decision-letter.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger la lettre de décision (PDF accessible). */
    get: operations['Decisions.letter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/proposal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Proposer une décision à la signature de la personne compétente.
     * @description Remplace la proposition précédente. Rien n’est inscrit au registre ni envoyé avant la signature. to dit qui signe, ou quelle instance décide.
     */
    post: operations['Proposals.propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/proposal/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Renvoyer une proposition à qui l’a préparée, avec le motif. */
    post: operations['Proposals.sendBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/signatures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Signer jusqu’à 200 propositions en un acte ; une inscription au registre pour chacune.
     * @description Une proposition modifiée depuis qu’elle a été lue n’est pas signée ; un élément rejeté n’empêche pas les autres.
     */
    post: operations['Proposals.sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/decision/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Retirer ou abroger la dernière décision, par une nouvelle inscription au registre.
     * @description Une aide accordée : dans les quatre mois et après les observations de la personne (CRPA L242-1, L121-1), sans délai à sa demande (L242-4) ou pour fraude (L241-2). Ce qui n’est pas payé redevient disponible.
     */
    post: operations['Undoings.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/decision/recusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Se déporter : la demande est la vôtre, celle d’un proche, ou un autre lien vous y attache.
     * @description Le déport est enregistré et définitif (loi n° 2013-907, art. 2). La réponse dit qui décide à votre place : une autre personne déléguée, la vice-présidence, sinon l’instance.
     */
    post: operations['Undoings.recuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/documents/withdrawal-letter.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger la lettre de retrait ou d’abrogation (PDF accessible). */
    get: operations['Undoings.letter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/documents/closing-letter.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Télécharger la lettre de clôture (PDF accessible).
     * @description Après un décès, elle s’adresse à la famille ; rien n’oblige à l’envoyer.
     */
    get: operations['Undoings.closingLetter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Clore une demande sans décision : sans suite, décès, départ, réorientation. */
    post: operations['Undoings.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire le registre des décisions, dans l’ordre de sa chaîne. */
    get: operations['Register.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/register/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Vérifier que le registre est intact. */
    get: operations['Register.verify'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/register/checkpoints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire les derniers points de contrôle signés : à conserver hors de l’installation. */
    get: operations['Register.checkpoints'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/register/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Exporter le registre, pour le vérifier sans base ni réseau.
     * @description Sans content=kept, ni les décisions ni les noms : empreintes, numéros et points de contrôle.
     */
    get: operations['Register.export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/register/volumes/{book}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Télécharger une année du registre, en l’un de ses deux volumes (PDF accessible).
     * @description Le volume communicable ne désigne personne. Le volume nominatif est pour le secrétariat, la présidence et la direction ; chaque nom donné est journalisé.
     */
    get: operations['Register.volume'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/regulations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire les versions du règlement, et où elles en sont. */
    get: operations['Regulations.list'];
    put?: never;
    /**
     * Déposer un projet de règlement, et le contrôler.
     * @description Un projet se dépose autant de fois qu’il change ; une version adoptée ne change plus.
     */
    post: operations['Regulations.draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/regulations/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire une version du règlement : son texte, et ce que le contrôle y trouve. */
    get: operations['Regulations.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/regulations/{version}/simulations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Essayer un projet sur les demandes passées, pas à pas.
     * @description Chaque pas porte sur les demandes suivantes ; les pas s’additionnent. Le projet est essayé quand finished est vrai.
     */
    post: operations['Regulations.simulate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/regulations/{version}/adoption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adopter un projet essayé, avec la délibération que nomme son fichier. */
    post: operations['Regulations.adopt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aids': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lire les aides qui peuvent être demandées, et les questions que pose le règlement pour chacune.
     * @description Une question sans réponse n’empêche pas le dépôt ; field désigne la partie de la demande qui y répond.
     */
    get: operations['Aids.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lister les séances, la plus récente d’abord.
     * @description Avec from=AAAA-MM-JJ, celles de ce jour et d’après.
     */
    get: operations['Sessions.list'];
    put?: never;
    /** Prévoir une séance ; son ordre du jour est ce qui attend l’instance. */
    post: operations['Sessions.plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire une séance. */
    get: operations['Sessions.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}/convocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Convoquer les membres, dans le délai. */
    post: operations['Sessions.convene'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}/agenda': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Fixer l’ordre du jour. */
    post: operations['Sessions.agenda'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}/attendance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Constater les présences et les pouvoirs : ouvre la séance, ou la dit sans quorum. */
    post: operations['Sessions.attendance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}/items/{requestId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Voter un point ; ce qui est adopté est inscrit au registre. */
    post: operations['Sessions.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}/items/{requestId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Voter le retrait ou l’abrogation d’une décision que l’instance a votée dans une séance antérieure.
     * @description La demande est d’abord inscrite à l’ordre du jour. Délais et observations préalables sont ceux d’une décision déléguée (CRPA L242-1, L121-1). Ce qui est adopté est une délibération qui nomme celle qu’elle défait.
     */
    post: operations['Sessions.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Clore la séance ; le registre est signé. */
    post: operations['Sessions.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}/sheets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lire les fiches anonymisées d’une séance : toutes pour qui les prépare, celles qui sont partagées pour un membre.
     * @description Chaque lecture est journalisée. Les fiches sont effacées à la clôture de la séance.
     */
    get: operations['Sheets.read'];
    put?: never;
    /** Préparer les fiches de l’ordre du jour ; celles qui sont partagées ne changent pas. */
    post: operations['Sheets.prepare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}/sheets/{requestId}/sharing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Partager une fiche relue avec les membres de la séance.
     * @description L’avertissement lu est confirmé par warningRead. Un texte qui désigne encore le foyer est refusé.
     */
    post: operations['Sheets.share'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}/sheets/{requestId}/withholding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Garder une fiche pour soi, ou en retirer le partage. */
    post: operations['Sheets.withhold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}/sheets.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger le livret des fiches partagées (PDF accessible). */
    get: operations['Sheets.booklet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/envelopes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire les enveloppes et ce qui en est engagé. */
    get: operations['Envelopes.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lister les paiements, le plus ancien en tête.
     * @description state=to-pay : à préparer ou à ordonner ; state=rejected : à reprendre.
     */
    get: operations['Payments.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire les paiements d’une demande. */
    get: operations['Payments.ofRequest'];
    put?: never;
    /**
     * Dire comment l’aide est payée, et à qui.
     * @description Les parts font ensemble tout ce qui reste à payer : ce qui attend, et ce qui a été rejeté. La lettre d’engagement au créancier est …/payments/{id}/commitment-letter.pdf.
     */
    post: operations['Payments.plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/payments/settlements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Constater que des paiements ordonnés sont réglés, ou rejetés.
     * @description Tous ou aucun. Un paiement rejeté revient dans les échéances jusqu’à ce qu’il soit repris.
     */
    post: operations['Payments.settle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/payments/{id}/commitment-letter.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Télécharger la lettre d’engagement au créancier (PDF accessible).
     * @description Ni l’aide ni ses raisons n’y figurent.
     */
    get: operations['Payments.commitment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/payment-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lister les derniers fichiers pour le comptable. */
    get: operations['PaymentFiles.list'];
    put?: never;
    /**
     * Ordonner ce qui est prêt à payer, dans un nouveau fichier numéroté.
     * @description Paiements au créancier et par virement, cinq cents au plus. Un paiement est dans un seul fichier.
     */
    post: operations['PaymentFiles.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/payment-files/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Annuler un fichier dont rien n’est encore réglé : ses paiements sont de nouveau à payer. */
    post: operations['PaymentFiles.cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/payment-files/{id}/payments.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Télécharger le fichier pour le comptable (CSV).
     * @description UTF-8, points-virgules, décimales françaises ; une ligne par paiement, avec ce que demande la rubrique 6112.
     */
    get: operations['PaymentFiles.csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/payment-files/{id}/payments.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger le fichier dans l’ordre d’un bordereau de mandats (JSON), pour un logiciel qui écrit le PES. */
    get: operations['PaymentFiles.json'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/payment-files/{id}/beneficiaries.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger l’état nominatif des bénéficiaires et des sommes (PDF accessible). */
    get: operations['PaymentFiles.statement'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/payments/{id}/hand-over': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Remettre à la personne ses chèques d’accompagnement, ou le secours de la régie.
     * @description La somme des chèques est celle de l’aide. Le secours est remis par le régisseur, qui ne l’a pas décidé.
     */
    post: operations['HandOver.handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/payments/{id}/receipt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Constater que la personne a signé le reçu. */
    post: operations['HandOver.signed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/payments/{id}/receipt.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger le reçu à faire signer par la personne (PDF accessible). */
    get: operations['HandOver.receipt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/vouchers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire le stock de chèques d’accompagnement, les premiers à périmer en tête. */
    get: operations['Tills.stock'];
    put?: never;
    /** Faire entrer des chèques en stock. */
    post: operations['Tills.receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/vouchers/write-offs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Constater la perte ou la péremption de chèques. */
    post: operations['Tills.writeOff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/regie': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire la régie d’avances : plafond, solde, derniers mouvements. */
    get: operations['Tills.regie'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/regie/top-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reconstituer l’avance, sans dépasser le plafond. */
    post: operations['Tills.topUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/loan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lire l’avance remboursable d’une demande : échéancier, remboursements, reste dû.
     * @description La liste est vide quand l’aide n’est pas une avance.
     */
    get: operations['Loans.read'];
    put?: never;
    /**
     * Faire d’une aide accordée une avance remboursable.
     * @description Mensualités égales au centime, la dernière prend le reste.
     */
    post: operations['Loans.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/loan/repayments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Noter un remboursement. */
    post: operations['Loans.repayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/authority': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire qui peut décider : délégations, instances, motifs, en-tête des lettres. */
    get: operations['Authority.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/habilitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lire sous quelle habilitation le centre interroge API Particulier, et jusqu’à quand.
     * @description Numéro, données couvertes, début et fin, jours restants ; le refus d’API Particulier s’il y en a un ; la fin du jeton (le jeton lui-même ne se lit pas), annoncée à 90, 30 et 7 jours.
     */
    get: operations['Habilitation.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/decision/correction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Corriger une erreur matérielle par une nouvelle inscription ; rien de ce qui est écrit ne change. */
    post: operations['Corrections.correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/appeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Enregistrer un recours, gracieux ou contentieux, contre la décision en vigueur ou le rejet implicite.
     * @description Un recours tardif est enregistré, et signalé. Un recours gracieux rend la demande à décider : le silence de deux mois le rejette (CRPA L411-7), et formé à temps il proroge le délai pour saisir le tribunal (L411-2). D’ici à la réponse, la décision contestée s’applique. La réponse est une décision (POST …/decision), jamais dans un lot : refused rejette le recours, et la décision demeure ; granted ou partially-granted la remplace, pour davantage. Sans décision, une fois passé le jour où le silence vaut rejet, le recours conteste ce rejet : le délai de deux mois ne court que si l’accusé de réception l’a annoncé avant (R421-2, L112-6), et la réponse est la première décision.
     */
    post: operations['Appeals.record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/appeals/{appeal}/judgment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Enregistrer le jugement rendu sur un recours contentieux.
     * @description Une annulation s’inscrit au registre par un acte qui nomme la décision annulée (série RET), libère ce qui n’est pas payé et rend la demande à décider, avec un nouveau délai de silence depuis la notification au centre. Avec injonction, sa date figure dans les échéances.
     */
    post: operations['Appeals.judge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/appeals/{appeal}/judgment/appeal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Noter l’appel ou le pourvoi contre un jugement, puis ce qui en est jugé.
     * @description En matière d’aide sociale le tribunal statue en premier et dernier ressort (CJA R811-1) : le recours est un pourvoi devant le Conseil d’État. Il ne suspend rien : le jugement s’applique. Sans ruling, il est en cours ; noté de nouveau avec ruling, confirmed laisse le jugement, judgment-annulled fait juger le recours de nouveau, et le nouveau jugement s’enregistre comme le premier (POST …/judgment).
     */
    post: operations['Appeals.appealJudgment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/documents/appeal-receipt.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger l’accusé de réception du recours gracieux en cours (PDF accessible). */
    get: operations['Appeals.receipt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/documents/appeal-answer.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger la réponse au dernier recours (PDF accessible). */
    get: operations['Appeals.answer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/documents/register-extract.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger l’extrait du registre d’une décision prise en séance. */
    get: operations['SessionPapers.extract'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/sessions/{id}/minutes.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger le procès-verbal d’une séance. */
    get: operations['SessionPapers.minutes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/register/delegated-decisions.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger le compte rendu des décisions prises par délégation depuis le dernier conseil. */
    get: operations['SessionPapers.account'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Compter les demandes d’une période, et ce qu’elles sont devenues.
     * @description Une demande compte à sa date. Sans dates : l’année civile jusqu’à aujourd’hui. Par quotient, par âge et par taille du foyer, moins de cinq demandes ne se disent pas.
     */
    get: operations['Statistics.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/statistics/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Télécharger un tableau : by-aid.csv, by-month.ods, etc.
     * @description Un des tableaux (by-month, by-aid, by-status, by-authority, by-reason, by-quotient, by-age, by-household-size), en CSV ou en ODS.
     */
    get: operations['Statistics.file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lister les webhooks du centre, et les événements qui peuvent leur être annoncés. */
    get: operations['Webhooks.list'];
    put?: never;
    /**
     * Ouvrir un webhook : les événements à venir sont envoyés à cette adresse.
     * @description Envois signés selon Standard Webhooks (en-têtes webhook-id, webhook-timestamp, webhook-signature), au moins une fois chacun, dans n’importe quel ordre ; le corps n’a que des identifiants. Le secret n’est donné que dans cette réponse.
     */
    post: operations['Webhooks.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/webhooks/{webhook}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Fermer un webhook : ce qui n’est pas encore envoyé ne le sera pas. */
    delete: operations['Webhooks.close'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/webhooks/{webhook}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire les derniers envois d’un webhook : état, essais, prochain essai. */
    get: operations['Webhooks.deliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/operations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lire l’état de l’installation : files, budgets, disjoncteurs, messages abandonnés.
     * @description Sans donnée personnelle. Réservé aux exploitants (OCTROI_OPERATORS).
     */
    get: operations['Operations.state'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/operations/replays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rejouer un message abandonné, ou tous ceux d’un service.
     * @description Gardé avec son auteur. Le service s’en charge dans les secondes qui suivent ; ce qui échoue encore est abandonné de nouveau.
     */
    post: operations['Operations.replay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/papers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Demander les pièces qui manquent : le délai de silence est suspendu.
     * @description Après une décision prise en urgence, celles qui la justifient. La suspension dure jusqu’à ce que les pièces arrivent, au plus jusqu’à la date fixée (CRPA L114-5). La lettre est …/documents/incomplete-file.pdf.
     */
    post: operations['Papers.ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/papers/given': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Constater que les pièces demandées sont arrivées. */
    post: operations['Papers.given'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/documents/acknowledgement.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Télécharger l’accusé de réception (PDF accessible).
     * @description Le premier téléchargement fixe sa date ; les suivants donnent la même lettre.
     */
    get: operations['Papers.acknowledgement'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/documents/incomplete-file.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Télécharger la lettre qui demande les pièces manquantes (PDF accessible). */
    get: operations['Papers.incompleteFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/letter-previews/{letter}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Voir un modèle de lettre sous l’en-tête du centre, adressé à une personne fictive.
     * @description Avec on=AAAA-MM-JJ, la lettre telle qu’elle sera ce jour-là.
     */
    get: operations['Papers.preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/other-rights': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Noter un droit à ouvrir ou demandé ailleurs (FSL, CAF, chèque énergie…).
     * @description Sans appliedOn, le droit reste à ouvrir. Avec remindOn, la demande attend la réponse (awaiting-other-right) et la relance figure dans les échéances ; une demande urgente n’attend pas. Le délai légal de deux mois court toujours, et une décision reste possible. Pour l’aide sociale légale, déposée au centre : receiptOn, le récépissé, et transmittedOn, la transmission.
     */
    post: operations['OtherRights.note'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/aid-requests/{id}/other-rights/{right}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Noter où en est un droit demandé ailleurs : dépôt, transmission, réponse, nouvelle relance.
     * @description Remplace ce qui en était noté ; ce qui est omis n’est plus connu.
     */
    post: operations['OtherRights.follow'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/letter-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire les mots du centre dans ses lettres, aujourd’hui et plus tard. */
    get: operations['LetterTemplates.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/letter-templates/{template}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Changer les mots du centre dans une lettre, à partir d’un jour à venir.
     * @description Une lettre déjà imprimée reste la même. Motifs, voies et délais de recours, mentions légales sont toujours imprimés. L’aperçu : …/letter-previews/{lettre}.pdf?on=AAAA-MM-JJ.
     */
    post: operations['LetterTemplates.write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/letterhead': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire la couleur du centre, et s’il a un logo. */
    get: operations['Letterhead.show'];
    /**
     * Choisir le logo et la couleur du centre, dès aujourd’hui.
     * @description Logo : PNG ou JPEG reconnu à son contenu, en base64, 200 ko et 2 000 pixels de côté au plus ; null le retire, absent il reste. Couleur : contraste d’au moins 4,5 pour 1 avec le blanc. Une lettre d’un jour passé garde l’en-tête de son jour.
     */
    put: operations['Letterhead.set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{site}/letterhead/logo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire l’image du logo du centre. */
    get: operations['Letterhead.logo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AbandonedMessage: {
      /** @enum {string} */
      service: 'intake' | 'retrieval' | 'eligibility' | 'decision' | 'gateway';
      reason: string;
      /** Format: uuid */
      eventId: string;
      siteId: string;
      producer: string;
      type: string;
      attempts: number;
      code: string;
      /** Format: date-time */
      firstFailedAt: string;
      /** Format: date-time */
      lastFailedAt: string;
      replayAsked: boolean;
    };
    AccessAlert: {
      actor: string;
      actorName?: string | null;
      /** Format: date-time */
      at: string;
      cases: number;
      searches: number;
    };
    AccessItem: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      actor: string;
      actorName?: string | null;
      issuer: string;
      purpose: string;
      /** Format: uuid */
      requestId: string;
      reference?: string | null;
      correlationId: string;
    };
    AccessPage: {
      items: components['schemas']['AccessItem'][];
      nextCursor?: string | null;
      alerts: components['schemas']['AccessAlert'][];
      emergencies: components['schemas']['EmergencyAlert'][];
    };
    AccessRefusal: {
      text: string;
      reason: string;
    };
    Acknowledgement: {
      changed: boolean;
    };
    AddedDocument: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
      size: number;
      sha256: string;
      /** Format: date-time */
      addedAt: string;
    };
    Address: {
      /** @enum {string} */
      kind: 'home' | 'hosted' | 'election-de-domicile';
      line?: string | null;
      postalCode?: string | null;
      communeCode: string;
      residentSince?: string | null;
      stays?: components['schemas']['ResidenceStay'][] | null;
      domiciliation?: components['schemas']['Domiciliation'] | null;
    };
    AgendaInput: {
      requestIds: string[];
    };
    AidEffect: {
      aid: string;
      requests: number;
      eligibleBefore: number;
      eligibleAfter: number;
      gain: number;
      lose: number;
      unchanged: number;
      otherAuthority: number;
      costBeforeCents: number;
      costAfterCents: number;
    };
    AidRequestFiling: {
      protection?: components['schemas']['ProtectionInput'] | null;
      requestedAmountCents?: number | null;
      purpose?: string | null;
      urgent?: boolean | null;
      notice?: components['schemas']['Notice'] | null;
      address?: components['schemas']['Address'] | null;
      household?: components['schemas']['HouseholdMember'][] | null;
      referral?: components['schemas']['Referral'] | null;
      representative?: components['schemas']['Representative'] | null;
      contact?: components['schemas']['SafeContact'] | null;
      interpreter?: components['schemas']['Interpreter'] | null;
      referent?: components['schemas']['Referent'] | null;
      debts?: components['schemas']['Debt'][] | null;
      bill?: components['schemas']['Bill'] | null;
      proposal?: components['schemas']['WorkerProposal'] | null;
      socialEvaluation?: string | null;
      worksheet?: components['schemas']['Worksheet'] | null;
      billCents?: number | null;
      needLevel?: number | null;
      statuses?: components['schemas']['DeclaredStatus'][] | null;
      taxIncome?: components['schemas']['DeclaredTaxIncome'] | null;
      externalReference?: string | null;
      visitId?: string | null;
      aid: string;
      /** Format: date */
      requestedOn: string;
      applicant: components['schemas']['IdentityPivot'];
    };
    AidRequestSubmission: {
      externalReference?: string | null;
      visitId?: string | null;
      aid: string;
      /** Format: date */
      requestedOn: string;
      applicant: components['schemas']['IdentityPivot'];
      requestedAmountCents?: number | null;
      purpose?: string | null;
      urgent?: boolean | null;
      notice?: components['schemas']['Notice'] | null;
      address?: components['schemas']['Address'] | null;
      household?: components['schemas']['HouseholdMember'][] | null;
      referral?: components['schemas']['Referral'] | null;
      representative?: components['schemas']['Representative'] | null;
      contact?: components['schemas']['SafeContact'] | null;
      interpreter?: components['schemas']['Interpreter'] | null;
      referent?: components['schemas']['Referent'] | null;
      debts?: components['schemas']['Debt'][] | null;
      bill?: components['schemas']['Bill'] | null;
      proposal?: components['schemas']['WorkerProposal'] | null;
      socialEvaluation?: string | null;
      worksheet?: components['schemas']['Worksheet'] | null;
      billCents?: number | null;
      needLevel?: number | null;
      statuses?: components['schemas']['DeclaredStatus'][] | null;
      taxIncome?: components['schemas']['DeclaredTaxIncome'] | null;
    };
    AppealAnswerView: {
      /** @enum {string} */
      answer: 'rejected' | 'upheld';
      /** Format: uuid */
      decisionId: string;
      /** Format: date */
      answeredOn: string;
    };
    AppealInput: {
      /** @enum {string} */
      kind: 'gracious' | 'contentious';
      /** Format: date */
      receivedOn: string;
      sentOn?: string | null;
      notifiedOn?: string | null;
      /** @enum {string} */
      appellant: 'person' | 'representative' | 'other';
      appellantName?: string | null;
      grounds: string;
    };
    AppealView: {
      /** Format: uuid */
      appealId: string;
      /** @enum {string} */
      kind: 'gracious' | 'contentious';
      decisionId?: string | null;
      register?: components['schemas']['RegisterReference'] | null;
      silenceOn?: string | null;
      /** Format: date */
      receivedOn: string;
      sentOn?: string | null;
      notifiedOn?: string | null;
      /** @enum {string} */
      appellant: 'person' | 'representative' | 'other';
      appellantName?: string | null;
      grounds: string;
      until?: string | null;
      late: boolean;
      answerBy?: string | null;
      courtUntil?: string | null;
      judgment?: components['schemas']['JudgmentView'] | null;
      judgmentAppeal?: components['schemas']['JudgmentAppealView'] | null;
      earlierJudgments: components['schemas']['EarlierJudgment'][];
      answer?: components['schemas']['AppealAnswerView'] | null;
    };
    AppliedValue: {
      name: string;
      value: string;
      source: string;
    };
    AskedFact: {
      code: string;
      label: string;
      /** @enum {string} */
      from: 'request' | 'state' | 'ledger' | 'finding' | 'regulation';
      /** @enum {string} */
      kind: 'yes-no' | 'quantity' | 'date' | 'text' | 'group';
      unit?: string | null;
      field?: string | null;
    };
    AssessedCondition: {
      code: string;
      /** @enum {string} */
      outcome: 'met' | 'not-met' | 'to-assess';
      explanation: string;
    };
    AssessmentExplanation: {
      /** Format: uuid */
      requestId: string;
      /** Format: date */
      regulation: string;
      regulationHash: string;
      replayed: boolean;
      text: string;
      degree: string;
      facts: components['schemas']['AppliedValue'][];
      rules: components['schemas']['AppliedValue'][];
      questions: string[];
      findings: components['schemas']['RecordedFinding'][];
    };
    AttendanceInput: {
      present: string[];
      proxies: components['schemas']['ProxyInput'][];
      secretary?: string | null;
    };
    AttendanceView: {
      present: string[];
      proxies: components['schemas']['ProxyInput'][];
    };
    AuthorityView: {
      /** @enum {string} */
      signatureMode: 'agent-signs' | 'agent-proposes';
      delegationText?: string | null;
      delegationSettled: boolean;
      reasons: components['schemas']['ReasonInput'][];
      delegations: components['schemas']['DelegationView'][];
      bodies: components['schemas']['BodyInput'][];
      letterhead: components['schemas']['LetterheadInput'];
    };
    AuthorityWork: {
      /** @enum {string} */
      authority: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
      count: number;
      mine: boolean;
    };
    BallotInput: {
      /** @enum {string} */
      kind: 'public' | 'secret';
      for?: string[] | null;
      against?: string[] | null;
      abstain?: string[] | null;
      unanimous?: boolean | null;
      countFor?: number | null;
      countAgainst?: number | null;
      countAbstain?: number | null;
    };
    Bill: {
      creditor?: string | null;
      reference?: string | null;
      cutOffOn?: string | null;
    };
    BirthPlace: {
      countryCode: string;
      communeCode?: string | null;
      communeName?: string | null;
      departmentCode?: string | null;
    };
    BodyInput: {
      /** @enum {string} */
      code: 'commission-permanente' | 'conseil-administration';
      name: string;
      seats: number;
      notice: components['schemas']['NoticeInput'];
      quorum?: number | null;
      proxiesPerBearer?: number | null;
      members: components['schemas']['MemberInput'][];
    };
    CancellationInput: {
      reason: string;
    };
    CaseApplicant: {
      birthName: string;
      usageName?: string | null;
      givenNames: string[];
    };
    CaseAssessment: {
      /** Format: date */
      regulation: string;
      regulationHash: string;
      /** @enum {string} */
      outcome: 'eligible' | 'ineligible' | 'to-assess';
      resteAVivreCents?: number | null;
      proposedAmountCents?: number | null;
      conditions: components['schemas']['AssessedCondition'][];
      missing: string[];
      missingFacts: components['schemas']['AskedFact'][];
    };
    CaseClosing: {
      /** Format: date */
      closedOn: string;
      /** @enum {string} */
      reason: 'no-follow-up' | 'death' | 'departure' | 'reorientation';
    };
    CaseContradiction: {
      about: string;
      /** Format: date-time */
      answeredAt: string;
      quotientFamilial?: components['schemas']['RetrievedQuotientFamilial'] | null;
      status?: boolean | null;
      taxIncome?: components['schemas']['TaxIncome'] | null;
      jobseekerBenefits?: components['schemas']['JobseekerBenefits'] | null;
      childcareShare?: components['schemas']['ChildcareShare'] | null;
      proofKind: string;
    };
    CaseContradictions: {
      items: components['schemas']['Contradiction'][];
    };
    CaseCorrection: {
      changed: string[];
      /** Format: date-time */
      correctedAt: string;
      correctedBy?: string | null;
    };
    CaseDecision: {
      /** Format: uuid */
      decisionId: string;
      /** @enum {string} */
      outcome: 'granted' | 'partially-granted' | 'refused' | 'adjourned';
      amountCents?: number | null;
      reasonCodes: string[];
      /** @enum {string} */
      authority: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
      delegation?: string | null;
      /** Format: date */
      decidedOn: string;
      returnsOn?: string | null;
      urgent: boolean;
      derogation: boolean;
      register: components['schemas']['RegisterReference'];
    };
    CaseDetail: {
      /** Format: uuid */
      id: string;
      reference: string;
      /** @enum {string} */
      status:
        | 'submitted'
        | 'retrieving'
        | 'awaiting-documents'
        | 'awaiting-finding'
        | 'awaiting-administrator'
        | 'awaiting-decision'
        | 'awaiting-other-right'
        | 'awaiting-signature'
        | 'decided'
        | 'withdrawn'
        | 'closed';
      aid: string;
      requestedAmountCents?: number | null;
      /** Format: date */
      requestedOn: string;
      urgent: boolean;
      noticeGivenOn?: string | null;
      /** Format: date-time */
      submittedAt: string;
      householdData?: components['schemas']['CaseHouseholdData'] | null;
      retrieval: components['schemas']['CaseRetrieval'];
      assessment?: components['schemas']['CaseAssessment'] | null;
      findings: components['schemas']['CaseFinding'][];
      corrections: components['schemas']['CaseCorrection'][];
      routing?: components['schemas']['CaseRouting'] | null;
      decision?: components['schemas']['CaseDecision'] | null;
      undoing?: components['schemas']['CaseUndoing'] | null;
      closing?: components['schemas']['CaseClosing'] | null;
      withdrawal?: components['schemas']['CaseWithdrawal'] | null;
      request?: components['schemas']['AidRequestSubmission'] | null;
      version?: number | null;
      promises?: components['schemas']['CasePromise'][] | null;
      decisions?: components['schemas']['DecisionDetail'][] | null;
      appeals?: components['schemas']['AppealView'][] | null;
      rights?: components['schemas']['OtherRightView'][] | null;
      proposal?: components['schemas']['DecisionProposal'] | null;
      clocks?: components['schemas']['RequestClocks'] | null;
      degraded: ('intake' | 'decision')[];
      links: components['schemas']['CaseLinks'];
    };
    CaseDocumentList: {
      items: components['schemas']['ListedDocument'][];
    };
    CaseFactProof: {
      about: string;
      kind: string;
      label: string;
      /** Format: date */
      seenOn: string;
      documentIds: string[];
    };
    CaseFinding: {
      code: string;
      question: string;
      value: boolean | number | null;
      /** Format: date-time */
      recordedAt: string;
      recordedBy?: string | null;
    };
    CaseHousehold: {
      /** Format: date */
      since: string;
      grantedCents: number;
      grants: components['schemas']['HistoryGrant'][];
      running: components['schemas']['CaseItem'][];
      degraded: 'decision'[];
    };
    CaseHouseholdData: {
      /** @enum {string} */
      source: 'api-particulier' | 'dgfip' | 'proof';
      /** Format: date-time */
      retrievedAt: string;
      quotientFamilial?: components['schemas']['RetrievedQuotientFamilial'] | null;
      confirmedByAgent: boolean;
      proofKind?: string | null;
      statuses: components['schemas']['RetrievedStatus'][];
      taxIncome?: components['schemas']['RetrievedTaxIncome'] | null;
      jobseekerBenefits?: components['schemas']['RetrievedJobseekerBenefits'] | null;
      childcareShare?: components['schemas']['RetrievedChildcareShare'] | null;
      proofs: components['schemas']['CaseFactProof'][];
    };
    CaseItem: {
      /** Format: uuid */
      id: string;
      reference: string;
      /** @enum {string} */
      status:
        | 'submitted'
        | 'retrieving'
        | 'awaiting-documents'
        | 'awaiting-finding'
        | 'awaiting-administrator'
        | 'awaiting-decision'
        | 'awaiting-other-right'
        | 'awaiting-signature'
        | 'decided'
        | 'withdrawn'
        | 'closed';
      /** Format: date-time */
      since: string;
      authority?: ('delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration') | null;
      aid: string;
      aidLabel?: string | null;
      /** Format: date */
      requestedOn: string;
      requestedAmountCents?: number | null;
      urgent: boolean;
      householdSize: number;
      quotientFamilial?: number | null;
      proposal?: components['schemas']['CaseProposal'] | null;
      applicant?: components['schemas']['CaseApplicant'] | null;
      links: components['schemas']['CaseLinks'];
    };
    CaseLinks: {
      self: string;
      timeline: string;
      householdData: string;
      retrieval: string;
      withdrawal: string;
      decision: string;
      proposal: string;
      decisionWithdrawal: string;
      appeals: string;
      closing: string;
      decisionLetter: string;
      papers: string;
      otherRights: string;
      documents: string;
      acknowledgement: string;
      incompleteFile: string;
    };
    CaseNote: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      level: 'shared' | 'private';
      text: string;
      authorName?: string | null;
      mine: boolean;
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    CaseNotes: {
      items: components['schemas']['CaseNote'][];
    };
    CasePage: {
      items: components['schemas']['CaseItem'][];
      nextCursor?: string | null;
      degraded: 'intake'[];
    };
    CasePromise: {
      recordedByName?: string | null;
      text: string;
      /** Format: uuid */
      id: string;
      recordedBy: string;
      /** Format: date-time */
      recordedAt: string;
    };
    CaseProof: {
      kind: string;
      label: string;
    };
    CaseProposal: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      to: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
      /** @enum {string} */
      outcome: 'granted' | 'partially-granted' | 'refused' | 'adjourned';
      amountCents?: number | null;
    };
    CaseProtection: {
      protection?: components['schemas']['FileProtection'] | null;
      mayChange: boolean;
      acts: components['schemas']['SignedProtectionAct'][];
      accounts: components['schemas']['CentreAccount'][];
    };
    CaseRetrieval: {
      sources: components['schemas']['CaseSourceOf'][];
      contradiction?: components['schemas']['CaseContradiction'] | null;
      contradictions: components['schemas']['CaseContradiction'][];
      /** @enum {string} */
      state: 'pending' | 'retrying' | 'parked' | 'unavailable' | 'succeeded' | 'proved';
      attempts: number;
      nextAttemptAt?: string | null;
      lastError?: string | null;
      providerCode?: string | null;
      waitsFor?: ('person' | 'worker' | 'administrator') | null;
      agentText?: string | null;
      proofs: components['schemas']['CaseProof'][];
    };
    CaseRouting: {
      /** @enum {string} */
      authority: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
      because: string;
      /** @enum {string} */
      proposal: 'grant' | 'refuse';
      proposedAmountCents?: number | null;
      ceilingCents?: number | null;
    };
    CaseSourceOf: {
      about: string;
      /** @enum {string} */
      state: 'pending' | 'retrying' | 'parked' | 'unavailable' | 'succeeded' | 'proved';
      attempts: number;
      nextAttemptAt?: string | null;
      lastError?: string | null;
      providerCode?: string | null;
      waitsFor?: ('person' | 'worker' | 'administrator') | null;
      agentText?: string | null;
      proofs: components['schemas']['CaseProof'][];
    };
    CaseUndoing: {
      /** Format: uuid */
      withdrawalId: string;
      /** Format: uuid */
      decisionId: string;
      /** @enum {string} */
      kind: 'withdrawal' | 'abrogation' | 'annulment';
      /** @enum {string} */
      ground: 'illegality' | 'fraud' | 'beneficiary-request' | 'judgment';
      /** Format: date */
      withdrawnOn: string;
      keptCents: number;
      reopened: boolean;
      register: components['schemas']['RegisterReference'];
    };
    CaseWithdrawal: {
      /** Format: date */
      withdrawnOn: string;
      reason: string;
    };
    CentreAccount: {
      id: string;
      name: string;
      mine: boolean;
    };
    ChildcareShare: {
      annualResourcesCents: number;
      dependentChildren?: number | null;
      year: number;
    };
    ClockSuspension: {
      /** Format: date */
      askedOn: string;
      /** Format: date */
      by: string;
      givenOn?: string | null;
      papers: string[];
    };
    ClosedWebhook: {
      /** Format: uuid */
      webhookId: string;
    };
    ClosingInput: {
      /** @enum {string} */
      reason: 'no-follow-up' | 'death' | 'departure' | 'reorientation';
    };
    ContradictedValue: {
      quotientFamilial?: components['schemas']['RetrievedQuotientFamilial'] | null;
      status?: boolean | null;
      taxIncome?: components['schemas']['TaxIncome'] | null;
      jobseekerBenefits?: components['schemas']['JobseekerBenefits'] | null;
      childcareShare?: components['schemas']['ChildcareShare'] | null;
    };
    Contradiction: {
      about: string;
      /** Format: date-time */
      answeredAt: string;
      certified: components['schemas']['ContradictedValue'];
      paper: components['schemas']['ContradictedValue'];
      proofKind: string;
      end?: ('paper' | 'certified' | 'new-paper' | 'newer-answer' | 'request-ended') | null;
      reason?: string | null;
      endedBy?: string | null;
      endedAt?: string | null;
    };
    ContradictionInput: {
      about: string;
      /** Format: date-time */
      answeredAt: string;
      /** @enum {string} */
      choice: 'paper' | 'certified';
      reason: string;
    };
    ContradictionItem: {
      request?: components['schemas']['CaseItem'] | null;
      about: string;
      /** Format: date-time */
      answeredAt: string;
      certified: components['schemas']['ContradictedValue'];
      paper: components['schemas']['ContradictedValue'];
      proofKind: string;
      end?: ('paper' | 'certified' | 'new-paper' | 'newer-answer' | 'request-ended') | null;
      reason?: string | null;
      endedBy?: string | null;
      endedAt?: string | null;
      /** Format: uuid */
      requestId: string;
    };
    ContradictionPage: {
      items: components['schemas']['ContradictionItem'][];
      nextCursor?: string | null;
      degraded: 'intake'[];
    };
    CorrectedDecision: {
      register: components['schemas']['RegisterReference'];
    };
    CorrectedRequest: {
      changed: string[];
    };
    CorrectionInput: {
      reason: string;
      replacement: string;
    };
    Creditor: {
      name: string;
      reference?: string | null;
      addressLines?: string[] | null;
    };
    Debt: {
      creditor: string;
      arrearsCents?: number | null;
      plan?: boolean | null;
      overIndebtedness?: boolean | null;
    };
    DecisionBatchResult: {
      results: components['schemas']['DecisionItemResult'][];
      warning?: components['schemas']['Warning'] | null;
    };
    DecisionDetail: {
      /** Format: uuid */
      decisionId: string;
      /** @enum {string} */
      outcome: 'granted' | 'partially-granted' | 'refused' | 'adjourned';
      amountCents?: number | null;
      reasons: components['schemas']['GivenReason'][];
      comment?: string | null;
      derogationReason?: string | null;
      /** @enum {string} */
      authority: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
      signatoryName: string;
      signatoryQuality: string;
      legalBasis: string;
      /** Format: date */
      decidedOn: string;
      /** Format: date-time */
      recordedAt: string;
      returnsOn?: string | null;
      appealId?: string | null;
      register: components['schemas']['RegisterReference'];
    };
    DecisionInput: {
      /** @enum {string} */
      outcome: 'granted' | 'partially-granted' | 'refused' | 'adjourned';
      amountCents?: number | null;
      reasonCodes?: string[] | null;
      comment?: string | null;
      returnsOn?: string | null;
      derogation?: components['schemas']['Derogation'] | null;
      paymentMode?: ('creditor' | 'transfer' | 'voucher' | 'regie') | null;
      overrun?: components['schemas']['Overrun'] | null;
    };
    DecisionItem: {
      /** Format: uuid */
      requestId: string;
      decision: components['schemas']['DecisionInput'];
    };
    DecisionItemResult: {
      /** Format: uuid */
      requestId: string;
      /** @enum {string} */
      status: 'recorded' | 'rejected';
      decisionId?: string | null;
      register?: components['schemas']['RegisterReference'] | null;
      problem?: components['schemas']['ProblemSummary'] | null;
    };
    DecisionProposal: {
      /** Format: uuid */
      proposalId: string;
      /** @enum {string} */
      to: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
      /** @enum {string} */
      outcome: 'granted' | 'partially-granted' | 'refused' | 'adjourned';
      amountCents?: number | null;
      reasonCodes: string[];
      comment?: string | null;
      derogationReason?: string | null;
      returnsOn?: string | null;
      /** Format: date */
      proposedOn: string;
      returnedOn?: string | null;
      returnReason?: string | null;
    };
    DecisionWithdrawalInput: {
      /** @enum {string} */
      kind: 'withdrawal' | 'abrogation';
      /** @enum {string} */
      ground: 'illegality' | 'fraud' | 'beneficiary-request';
      reason: string;
      observations?: components['schemas']['PriorObservations'] | null;
      /** @enum {string} */
      afterwards: 'decide-again' | 'close';
    };
    DeclaredStatus: {
      /** @enum {string} */
      code: 'rsa' | 'prime-activite' | 'asf' | 'student-grant' | 'aah' | 'aeeh' | 'c2s' | 'jobseeker' | 'student';
      value: boolean;
    };
    DeclaredTaxIncome: {
      referenceCents: number;
      shares?: number | null;
    };
    DelegationView: {
      reference: string;
      /** @enum {string} */
      authority: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
      holderName: string;
      holderQuality: string;
      acts: ('grant' | 'partial-grant' | 'refuse' | 'adjourn' | 'urgent' | 'derogate')[];
      aids: string[];
      ceilingCents?: number | null;
      /** Format: date */
      validFrom: string;
      validUntil?: string | null;
      revokedOn?: string | null;
    };
    Derogation: {
      reason: string;
    };
    Domiciliation: {
      body: string;
      until?: string | null;
    };
    DraftInput: {
      content: Record<string, never>;
    };
    DraftRegulation: {
      /** Format: date */
      version: string;
      source: string;
    };
    DraftedRegulation: {
      /** Format: date */
      version: string;
      /** @enum {string} */
      state: 'draft' | 'checked' | 'simulated' | 'adopted' | 'in-force' | 'ended';
      hash?: string | null;
      findings: components['schemas']['RegulationFinding'][];
    };
    Drafts: {
      items: components['schemas']['RequestDraft'][];
    };
    DueItem: {
      request?: components['schemas']['CaseItem'] | null;
      /** @enum {string} */
      kind: 'papers' | 'proof' | 'silence' | 'return' | 'payment' | 'answer' | 'appeal' | 'right' | 'injunction';
      /** Format: uuid */
      requestId: string;
      reference: string;
      /** Format: date */
      dueOn: string;
      overdue: boolean;
      label: string;
    };
    DuePage: {
      items: components['schemas']['DueItem'][];
      nextCursor?: string | null;
      degraded: 'intake'[];
    };
    DuplicatesQuestion: {
      birthName: string;
      givenNames: string[];
      birthDate?: string | null;
    };
    EarlierJudgment: {
      judgment: components['schemas']['JudgmentView'];
      appeal: components['schemas']['JudgmentAppealView'];
    };
    EliminationDetail: {
      lines: components['schemas']['EliminationLineView'][];
      /** Format: uuid */
      id: string;
      label: string;
      /** @enum {string} */
      state: 'proposed' | 'approved' | 'executed' | 'cancelled';
      /** Format: date */
      madeOn: string;
      /** @enum {number} */
      sampleEvery: 1 | 5 | 10 | 20 | 50;
      examined: components['schemas']['ExaminedFiles'];
      files: number;
      samples: number;
      withheld: number;
      documents: number;
      bytes: number;
      from?: string | null;
      until?: string | null;
      visa?: components['schemas']['EliminationVisa'] | null;
      executedOn?: string | null;
      progress: components['schemas']['EliminationProgress'];
    };
    EliminationHoldInput: {
      reason?: string | null;
    };
    EliminationHoldView: {
      /** Format: uuid */
      requestId: string;
      reference?: string | null;
      reason: string;
      /** Format: date */
      placedOn: string;
    };
    EliminationInput: {
      /** @enum {number} */
      sampleEvery: 1 | 5 | 10 | 20 | 50;
    };
    EliminationLineView: {
      /** Format: uuid */
      requestId: string;
      reference: string;
      aid: string;
      /** @enum {string} */
      ending: 'granted' | 'refused' | 'dropped';
      /** Format: date */
      requestedOn: string;
      /** Format: date */
      closedOn: string;
      /** Format: date */
      lastContactOn: string;
      /** Format: date */
      keptUntil: string;
      documents: number;
      bytes: number;
      /** @enum {string} */
      fate: 'eliminate' | 'sample' | 'withheld';
      obstacle?: ('open' | 'appeal' | 'loan' | 'payment' | 'hold' | 'recent-contact') | null;
      erased: boolean;
    };
    EliminationList: {
      items: components['schemas']['EliminationView'][];
      holds: components['schemas']['EliminationHoldView'][];
    };
    EliminationProgress: {
      toErase: number;
      gateway: number;
      intake: number;
      retrieval: number;
      eligibility: number;
      decision: number;
    };
    EliminationView: {
      /** Format: uuid */
      id: string;
      label: string;
      /** @enum {string} */
      state: 'proposed' | 'approved' | 'executed' | 'cancelled';
      /** Format: date */
      madeOn: string;
      /** @enum {number} */
      sampleEvery: 1 | 5 | 10 | 20 | 50;
      examined: components['schemas']['ExaminedFiles'];
      files: number;
      samples: number;
      withheld: number;
      documents: number;
      bytes: number;
      from?: string | null;
      until?: string | null;
      visa?: components['schemas']['EliminationVisa'] | null;
      executedOn?: string | null;
      progress: components['schemas']['EliminationProgress'];
    };
    EliminationVisa: {
      number: string;
      /** Format: date */
      givenOn: string;
    };
    EmergencyAlert: {
      actor: string;
      actorName?: string | null;
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      requestId: string;
      reference?: string | null;
    };
    EnvelopeList: {
      items: components['schemas']['EnvelopeView'][];
    };
    EnvelopeView: {
      aid?: string | null;
      year: number;
      limitCents: number;
      committedCents: number;
      spentCents: number;
      leftCents: number;
    };
    ExaminedFiles: {
      active: number;
      intermediate: number;
      heldBack: number;
      due: number;
    };
    FileProtection: {
      protectedBy: string;
      /** Format: date-time */
      protectedAt: string;
      /** @enum {string} */
      reason: 'violence' | 'colleague' | 'elected-relative' | 'other';
      readerIds: string[];
      channel: components['schemas']['SafeContact'];
    };
    FiledRequest: {
      /** Format: uuid */
      id: string;
      reference: string;
      /** @enum {string} */
      status:
        | 'submitted'
        | 'retrieving'
        | 'awaiting-documents'
        | 'awaiting-finding'
        | 'awaiting-administrator'
        | 'awaiting-decision'
        | 'awaiting-other-right'
        | 'awaiting-signature'
        | 'decided'
        | 'withdrawn'
        | 'closed';
      links: components['schemas']['CaseLinks'];
    };
    FindingInput: {
      code: string;
      value: boolean | number | null;
      note?: string | null;
    };
    FoundCase: {
      /** @enum {string} */
      matched: 'reference' | 'applicant' | 'household';
      applicant: components['schemas']['KnownPerson'];
      person: components['schemas']['KnownPerson'];
      request: components['schemas']['CaseItem'];
    };
    FoundCases: {
      items: components['schemas']['FoundCase'][];
      more: boolean;
    };
    GivenReason: {
      code: string;
      text: string;
    };
    HabilitationAnswer: {
      refusal?: components['schemas']['AccessRefusal'] | null;
      habilitations: components['schemas']['HabilitationView'][];
      token?: components['schemas']['SiteTokenView'] | null;
    };
    HabilitationView: {
      number: string;
      deliberation: string;
      /** Format: date */
      deliberatedOn: string;
      scopes: string[];
      providers: string[];
      /** Format: date */
      validFrom: string;
      validUntil?: string | null;
      daysLeft?: number | null;
      /** @enum {string} */
      standing: 'to-come' | 'in-force' | 'ended';
    };
    HandOverInput: {
      voucherNumbers?: string[] | null;
    };
    HeldFact: {
      label: string;
      value: string;
    };
    HeldRecord: {
      title: string;
      facts: components['schemas']['HeldFact'][];
    };
    HeldSection: {
      title: string;
      records: components['schemas']['HeldRecord'][];
    };
    HistoryGrant: {
      grant: components['schemas']['HouseholdGrant'];
      request?: components['schemas']['CaseItem'] | null;
      outstandingCents?: number | null;
    };
    HouseholdDataInput: {
      quotientFamilial?: components['schemas']['QuotientFamilial'] | null;
      noQuotientFamilial?: boolean | null;
      statuses?: components['schemas']['ProvedStatus'][] | null;
      taxIncome?: components['schemas']['TaxIncome'] | null;
      jobseekerBenefits?: components['schemas']['JobseekerBenefits'] | null;
      childcareShare?: components['schemas']['ChildcareShare'] | null;
      proof: components['schemas']['SeenProof'];
    };
    HouseholdGrant: {
      /** Format: uuid */
      requestId: string;
      aid: string;
      /** Format: date */
      on: string;
      cents: number;
      toApplicant: boolean;
      /** @enum {string} */
      state: 'granted' | 'reserved';
    };
    HouseholdMember: {
      /** @enum {string} */
      relation: 'partner' | 'child' | 'parent' | 'other';
      birthDate?: string | null;
      sharedCustody?: boolean | null;
      identity?: components['schemas']['IdentityPivot'] | null;
      noticeGivenOn?: string | null;
    };
    IdentityPivot: {
      birthName: string;
      usageName?: string | null;
      givenNames?: string[] | null;
      birthDate?: string | null;
      sex?: ('F' | 'M') | null;
      birthPlace?: components['schemas']['BirthPlace'] | null;
      taxNumber?: string | null;
      jobSeekerIdentifier?: string | null;
    };
    InstallationState: {
      services: components['schemas']['ServiceState'][];
      deadLetters: components['schemas']['AbandonedMessage'][];
      upstream?: components['schemas']['UpstreamState'] | null;
      replays: components['schemas']['OperatorReplay'][];
    };
    InstalmentView: {
      number: number;
      /** Format: date */
      dueOn: string;
      amountCents: number;
      paidCents: number;
    };
    Interpreter: {
      language: string;
      name?: string | null;
    };
    JobseekerBenefits: {
      monthlyCents: number;
      year: number;
      month: number;
    };
    JudgmentAppealInput: {
      /** @enum {string} */
      by: 'person' | 'centre';
      court: string;
      /** Format: date */
      lodgedOn: string;
      ruling?: components['schemas']['Ruling'] | null;
    };
    JudgmentAppealView: {
      /** @enum {string} */
      by: 'person' | 'centre';
      court: string;
      /** Format: date */
      lodgedOn: string;
      ruling?: components['schemas']['Ruling'] | null;
    };
    JudgmentInput: {
      /** @enum {string} */
      outcome: 'rejected' | 'annulled' | 'annulled-with-injunction';
      /** Format: date */
      judgedOn: string;
      /** Format: date */
      notifiedOn: string;
      court: string;
      number: string;
      injunctionBy?: string | null;
    };
    JudgmentView: {
      /** @enum {string} */
      outcome: 'rejected' | 'annulled' | 'annulled-with-injunction';
      /** Format: date */
      judgedOn: string;
      /** Format: date */
      notifiedOn: string;
      court: string;
      number: string;
      injunctionBy?: string | null;
    };
    KeptDraft: {
      updatedAt?: string | null;
    };
    KnownPerson: {
      birthName?: string | null;
      usageName?: string | null;
      givenNames: string[];
      birthDate?: string | null;
    };
    LetterMarker: {
      code: string;
      meaning: string;
    };
    LetterTemplateInput: {
      /** Format: date */
      from: string;
      introduction?: string | null;
      closing?: string | null;
    };
    LetterTemplateState: {
      /** @enum {string} */
      letter: 'acknowledgement' | 'incomplete-file' | 'granted' | 'refused' | 'adjourned';
      inForce?: components['schemas']['LetterTemplateView'] | null;
      coming: components['schemas']['LetterTemplateView'][];
      markers: components['schemas']['LetterMarker'][];
    };
    LetterTemplateView: {
      version: number;
      /** Format: date */
      from: string;
      introduction?: string | null;
      closing?: string | null;
    };
    LetterTemplates: {
      items: components['schemas']['LetterTemplateState'][];
    };
    LetterheadInput: {
      name: string;
      addressLines: string[];
      place: string;
      appealTo: string;
      court: string;
      visas?: components['schemas']['VisaInput'][] | null;
    };
    LetterheadLookInput: {
      colour?: string | null;
      logo?: string | null;
    };
    LetterheadLookView: {
      version: number;
      colour?: string | null;
      logo?: components['schemas']['LogoView'] | null;
    };
    ListedDocument: {
      name: string;
      addedByName?: string | null;
      isOwn: boolean;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
      size: number;
      sha256: string;
      /** Format: date-time */
      addedAt: string;
    };
    LoanInput: {
      instalments: number;
      /** Format: date */
      firstOn: string;
    };
    LoanList: {
      items: components['schemas']['LoanView'][];
    };
    LoanView: {
      /** Format: uuid */
      requestId: string;
      decisionLabel: string;
      amountCents: number;
      outstandingCents: number;
      overdueCents: number;
      schedule: components['schemas']['InstalmentView'][];
      repayments: components['schemas']['RepaymentInput'][];
    };
    LogoView: {
      /** @enum {string} */
      type: 'image/png' | 'image/jpeg';
      width: number;
      height: number;
    };
    MemberInput: {
      id: string;
      name: string;
      civility: string;
      /** @enum {string} */
      capacity: 'president' | 'vice-president' | 'delegated-vice-president' | 'member';
      /** @enum {string} */
      kind: 'elected' | 'nominated';
      /** Format: date */
      from: string;
      until?: string | null;
      subject?: string | null;
    };
    NoteChangeInput: {
      version: number;
      /** @enum {string} */
      level: 'shared' | 'private';
      text: string;
    };
    NoteInput: {
      /** @enum {string} */
      level: 'shared' | 'private';
      text: string;
    };
    Notice: {
      /** Format: date */
      givenOn: string;
      /** @enum {string} */
      means: 'oral' | 'paper' | 'online';
    };
    NoticeInput: {
      days: number;
      clear: boolean;
    };
    OfferedAid: {
      code: string;
      label: string;
      /** Format: date */
      regulation: string;
      regulationHash: string;
      /** @enum {string} */
      form: 'grant' | 'loan' | 'voucher' | 'in-kind' | 'tariff';
      maximumCents?: number | null;
      /** @enum {string} */
      amountIs: 'proposed' | 'maximum';
      sources: (
        | 'quotient-familial'
        | 'rsa'
        | 'prime-activite'
        | 'asf'
        | 'student-grant'
        | 'aah'
        | 'aeeh'
        | 'c2s'
        | 'jobseeker'
        | 'tax-income'
        | 'jobseeker-benefits'
        | 'eaje'
      )[];
      facts: components['schemas']['AskedFact'][];
      documents: string[];
      payment: string[];
      frequency?: string | null;
      duration?: string | null;
      advisory?: string | null;
      urgency?: components['schemas']['OfferedUrgency'] | null;
    };
    OfferedAids: {
      items: components['schemas']['OfferedAid'][];
    };
    OfferedUrgency: {
      /** @enum {string} */
      authority: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
      ceilingCents: number;
    };
    OpenedWebhook: {
      secret: string;
      /** Format: uuid */
      webhookId: string;
      url: string;
      eventTypes: string[];
      /** Format: date-time */
      createdAt: string;
      failingSince?: string | null;
      disabledAt?: string | null;
      disabledReason?: ('gone' | 'failing') | null;
    };
    OperatorReplay: {
      subject: string;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      service: 'intake' | 'retrieval' | 'eligibility' | 'decision' | 'gateway';
      eventId?: string | null;
      asked?: number | null;
    };
    OtherRightAnswer: {
      /** @enum {string} */
      answer: 'granted' | 'refused' | 'no-follow-up';
      /** Format: date */
      answeredOn: string;
    };
    OtherRightInput: {
      /** @enum {string} */
      right:
        | 'fsl'
        | 'family-benefits'
        | 'energy-voucher'
        | 'health-cover'
        | 'jobseeker'
        | 'pension'
        | 'disability'
        | 'statutory-aid'
        | 'other';
      label?: string | null;
      appliedOn?: string | null;
      receiptOn?: string | null;
      transmittedOn?: string | null;
      remindOn?: string | null;
      answer?: components['schemas']['OtherRightAnswer'] | null;
    };
    OtherRightStep: {
      label?: string | null;
      appliedOn?: string | null;
      receiptOn?: string | null;
      transmittedOn?: string | null;
      remindOn?: string | null;
      answer?: components['schemas']['OtherRightAnswer'] | null;
    };
    OtherRightView: {
      /** Format: uuid */
      rightId: string;
      /** @enum {string} */
      right:
        | 'fsl'
        | 'family-benefits'
        | 'energy-voucher'
        | 'health-cover'
        | 'jobseeker'
        | 'pension'
        | 'disability'
        | 'statutory-aid'
        | 'other';
      label?: string | null;
      appliedOn?: string | null;
      receiptOn?: string | null;
      transmittedOn?: string | null;
      remindOn?: string | null;
      answer?: components['schemas']['OtherRightAnswer'] | null;
    };
    Overrun: {
      reason: string;
    };
    PapersGivenInput: {
      givenOn?: string | null;
    };
    PapersInput: {
      papers: string[];
      /** Format: date */
      by: string;
    };
    PaymentFileView: {
      /** Format: uuid */
      id: string;
      label: string;
      year: number;
      number: number;
      /** Format: date */
      madeOn: string;
      count: number;
      totalCents: number;
      sha256: string;
      awaited: number;
      cancelledOn?: string | null;
      cancelReason?: string | null;
    };
    PaymentFilesView: {
      items: components['schemas']['PaymentFileView'][];
    };
    PaymentList: {
      items: components['schemas']['PaymentView'][];
    };
    PaymentPart: {
      /** @enum {string} */
      mode: 'creditor' | 'transfer' | 'voucher' | 'regie';
      amountCents: number;
      creditor?: components['schemas']['Creditor'] | null;
    };
    PaymentPlanInput: {
      parts: components['schemas']['PaymentPart'][];
    };
    PaymentView: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      requestId: string;
      reference: string;
      aid: string;
      aidLabel: string;
      decisionLabel: string;
      /** Format: date */
      decidedOn: string;
      amountCents: number;
      mode?: ('creditor' | 'transfer' | 'voucher' | 'regie') | null;
      creditor?: components['schemas']['Creditor'] | null;
      /** @enum {string} */
      state: 'to-pay' | 'ordered' | 'paid' | 'rejected';
      settledOn?: string | null;
      rejection?: string | null;
      replaced: boolean;
      receiptSignedOn?: string | null;
      fileLabel?: string | null;
    };
    PaymentsView: {
      items: components['schemas']['PaymentView'][];
      nextCursor?: string | null;
    };
    PeopleSearchInput: {
      text: string;
      limit?: number | null;
    };
    PersonalData: {
      /** Format: uuid */
      personId: string;
      name: string;
      /** Format: date-time */
      madeAt: string;
      requestIds: string[];
      sections: components['schemas']['HeldSection'][];
    };
    PriorObservations: {
      /** Format: date */
      invitedOn: string;
      /** Format: date */
      by: string;
      heardOn?: string | null;
      summary?: string | null;
    };
    Problem: {
      errors: components['schemas']['ProblemFault'][];
      correlationId: string;
      type: string;
      title: string;
      status: number;
      detail: string;
      code: string;
    };
    ProblemFault: {
      pointer: string;
      code: string;
      detail: string;
    };
    ProblemSummary: {
      type: string;
      title: string;
      status: number;
      detail: string;
      code: string;
    };
    PromiseInput: {
      text: string;
    };
    ProposalReturn: {
      /** Format: uuid */
      proposalId: string;
      reason: string;
    };
    ProposalToSign: {
      /** Format: uuid */
      requestId: string;
      /** Format: uuid */
      proposalId: string;
    };
    ProposedDecision: {
      /** Format: uuid */
      proposalId: string;
      /** @enum {string} */
      to: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
    };
    ProtectedAddress: {
      address?: components['schemas']['Address'] | null;
    };
    ProtectionInput: {
      /** @enum {string} */
      reason: 'violence' | 'colleague' | 'elected-relative' | 'other';
      readerIds: string[];
      channel: components['schemas']['SafeContact'];
    };
    ProtectionMotive: {
      motive: string;
    };
    ProvedStatus: {
      /** @enum {string} */
      code: 'rsa' | 'prime-activite' | 'asf' | 'student-grant' | 'aah' | 'aeeh' | 'c2s' | 'jobseeker' | 'student';
      value: boolean;
    };
    ProxyInput: {
      from: string;
      to: string;
    };
    QuotientFamilial: {
      value: number;
      year: number;
      month: number;
      /** @enum {string} */
      provider: 'CNAF' | 'MSA';
    };
    ReadersInput: {
      readerIds: string[];
    };
    ReasonInput: {
      code: string;
      text: string;
    };
    ReceiptInput: {
      /** Format: date */
      signedOn: string;
    };
    RecordDecisions: {
      items: components['schemas']['DecisionItem'][];
    };
    RecordedDecision: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      requestId: string;
      /** @enum {string} */
      outcome: 'granted' | 'partially-granted' | 'refused' | 'adjourned';
      amountCents?: number | null;
      register: components['schemas']['RegisterReference'];
      warning?: components['schemas']['Warning'] | null;
      links: components['schemas']['CaseLinks'];
    };
    RecordedFinding: {
      code: string;
      question: string;
      value: boolean | number | null;
      note?: string | null;
      recordedBy: string;
      /** Format: date-time */
      recordedAt: string;
    };
    RecordedPromise: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      recordedAt: string;
    };
    RecusalInput: {
      /** @enum {string} */
      interest: 'self' | 'relative' | 'other';
    };
    RecusedDecider: {
      /** @enum {string} */
      to: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
    };
    Referent: {
      name: string;
      service?: string | null;
    };
    Referral: {
      organisation: string;
      contact?: string | null;
    };
    RegieAccount: {
      act: string;
      holderName: string;
      ceilingCents: number;
      balanceCents: number;
    };
    RegieMovement: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'top-up' | 'hand-over';
      amountCents: number;
      balanceCents: number;
      /** Format: date */
      on: string;
      reference: string;
    };
    RegieView: {
      regie?: components['schemas']['RegieAccount'] | null;
      movements: components['schemas']['RegieMovement'][];
    };
    RegisterCheckpoint: {
      /** @enum {number} */
      version: 1;
      site: string;
      position: number;
      hash: string;
      numbers: Record<string, never>;
      /** @enum {string} */
      occasion: 'daily' | 'session' | 'export';
      /** Format: date-time */
      signedAt: string;
      publicKey: string;
    };
    RegisterCheckpoints: {
      checkpoints: components['schemas']['SignedRegisterCheckpoint'][];
    };
    RegisterLine: {
      register: components['schemas']['RegisterReference'];
      previousHash: string;
      /** Format: uuid */
      requestId: string;
      reference: string;
      /** @enum {string} */
      outcome: 'granted' | 'partially-granted' | 'refused' | 'adjourned';
      amountCents?: number | null;
      /** @enum {string} */
      authority: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
      /** Format: date */
      decidedOn: string;
    };
    RegisterReference: {
      series: string;
      year: number;
      number: number;
      position: number;
      hash: string;
      label: string;
    };
    RegisterVerification: {
      intact: boolean;
      entries: number;
      headHash?: string | null;
      fault?: ('content-altered' | 'chain-broken' | 'position-gap' | 'number-gap' | 'head-mismatch') | null;
      faultPosition?: number | null;
      /** Format: date-time */
      verifiedAt: string;
    };
    RegisterView: {
      items: components['schemas']['RegisterLine'][];
      nextCursor?: string | null;
    };
    RegulationAdoption: {
      reference: string;
      /** Format: date */
      deliberatedOn: string;
    };
    RegulationFinding: {
      line: number;
      sentence: string;
      blocking: boolean;
    };
    RegulationVersion: {
      /** Format: date */
      version: string;
      /** @enum {string} */
      state: 'draft' | 'checked' | 'simulated' | 'adopted' | 'in-force' | 'ended';
      hash?: string | null;
      deliberation?: string | null;
      validFrom?: string | null;
      validUntil?: string | null;
      source?: string | null;
      findings: components['schemas']['RegulationFinding'][];
    };
    Regulations: {
      items: components['schemas']['RegulationVersion'][];
    };
    RepaymentInput: {
      amountCents: number;
      /** Format: date */
      on: string;
      reference: string;
    };
    ReplayInput: {
      /** @enum {string} */
      service: 'intake' | 'retrieval' | 'eligibility' | 'decision' | 'gateway';
      eventId?: string | null;
    };
    ReplaysAsked: {
      asked: number;
    };
    Representative: {
      /** @enum {string} */
      kind: 'tutelle' | 'curatelle-simple' | 'curatelle-renforcee' | 'habilitation-familiale' | 'parent';
      name: string;
      line?: string | null;
      postalCode?: string | null;
      town?: string | null;
      until?: string | null;
      signs?: boolean | null;
      receivesLetters?: boolean | null;
      receivesPayment?: boolean | null;
    };
    RequestClocks: {
      /** Format: date */
      receivedOn: string;
      acknowledgedOn?: string | null;
      silenceOn?: string | null;
      renewedSilenceOn?: string | null;
      silent: boolean;
      suspension?: components['schemas']['ClockSuspension'] | null;
      returnsOn?: string | null;
      appealUntil?: string | null;
      withdrawalUntil?: string | null;
    };
    RequestCorrection: {
      applicant?: components['schemas']['IdentityPivot'] | null;
      requestedAmountCents?: number | null;
      purpose?: string | null;
      urgent?: boolean | null;
      notice?: components['schemas']['Notice'] | null;
      address?: components['schemas']['Address'] | null;
      household?: components['schemas']['HouseholdMember'][] | null;
      referral?: components['schemas']['Referral'] | null;
      representative?: components['schemas']['Representative'] | null;
      contact?: components['schemas']['SafeContact'] | null;
      interpreter?: components['schemas']['Interpreter'] | null;
      referent?: components['schemas']['Referent'] | null;
      debts?: components['schemas']['Debt'][] | null;
      bill?: components['schemas']['Bill'] | null;
      proposal?: components['schemas']['WorkerProposal'] | null;
      socialEvaluation?: string | null;
      worksheet?: components['schemas']['Worksheet'] | null;
      billCents?: number | null;
      needLevel?: number | null;
      statuses?: components['schemas']['DeclaredStatus'][] | null;
      taxIncome?: components['schemas']['DeclaredTaxIncome'] | null;
    };
    RequestDraft: {
      /** Format: uuid */
      id: string;
      content: Record<string, never>;
      /** Format: date-time */
      updatedAt: string;
    };
    ResidenceStay: {
      communeCode: string;
      /** Format: date */
      from: string;
      until?: string | null;
    };
    RetrievedChildcareShare: {
      /** @enum {string} */
      source: 'api-particulier' | 'dgfip' | 'proof';
      annualResourcesCents: number;
      dependentChildren?: number | null;
      year: number;
    };
    RetrievedJobseekerBenefits: {
      /** @enum {string} */
      source: 'api-particulier' | 'dgfip' | 'proof';
      monthlyCents: number;
      year: number;
      month: number;
    };
    RetrievedQuotientFamilial: {
      value?: number | null;
      year: number;
      month: number;
      /** @enum {string} */
      provider: 'CNAF' | 'MSA';
      calculationYear?: number | null;
      calculationMonth?: number | null;
    };
    RetrievedStatus: {
      /** @enum {string} */
      code: 'rsa' | 'prime-activite' | 'asf' | 'student-grant' | 'aah' | 'aeeh' | 'c2s' | 'jobseeker' | 'student';
      value: boolean;
      /** @enum {string} */
      source: 'api-particulier' | 'proof';
    };
    RetrievedTaxIncome: {
      /** @enum {string} */
      source: 'api-particulier' | 'dgfip' | 'proof';
      referenceCents: number;
      shares?: number | null;
      year: number;
    };
    Ruling: {
      /** @enum {string} */
      outcome: 'confirmed' | 'judgment-annulled';
      /** Format: date */
      ruledOn: string;
      number: string;
    };
    SafeContact: {
      /** @enum {string} */
      means: 'phone' | 'email' | 'post' | 'in-person';
      value?: string | null;
      caution?: string | null;
    };
    SeenProof: {
      /** @enum {string} */
      kind:
        | 'attestation-caf'
        | 'attestation-msa'
        | 'avis-imposition'
        | 'attestation-france-travail'
        | 'notification-bourse'
        | 'certificat-scolarite'
        | 'bulletin-pension'
        | 'attestation-c2s'
        | 'cdap'
        | 'declaration';
      /** Format: date */
      seenOn: string;
      documentIds?: string[] | null;
    };
    ServiceState: {
      /** @enum {string} */
      service: 'intake' | 'retrieval' | 'eligibility' | 'decision' | 'gateway';
      answers: boolean;
      unpublished?: number | null;
      oldestSeconds?: number | null;
      dead?: number | null;
    };
    SessionInput: {
      /** @enum {string} */
      body: 'commission-permanente' | 'conseil-administration';
      /** Format: date */
      heldOn: string;
      heldAt: string;
      place: string;
      secondConvocation?: boolean | null;
    };
    SessionItemInput: {
      decision: components['schemas']['DecisionInput'];
      ballot: components['schemas']['BallotInput'];
      withdrawn?: string[] | null;
      secretAskedBy?: number | null;
    };
    SessionItemView: {
      /** Format: uuid */
      requestId: string;
      decisionId?: string | null;
      withdrawalId?: string | null;
      tally: components['schemas']['VoteTally'];
      withdrawn: string[];
    };
    SessionListView: {
      items: components['schemas']['SessionView'][];
    };
    SessionView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      body: 'commission-permanente' | 'conseil-administration';
      bodyName: string;
      number: number;
      /** @enum {string} */
      status: 'planned' | 'convened' | 'open' | 'closed' | 'no-quorum';
      /** Format: date */
      heldOn: string;
      heldAt: string;
      place: string;
      secondConvocation: boolean;
      convenedOn?: string | null;
      /** Format: date */
      lastDayToConvene: string;
      quorum: number;
      members: components['schemas']['MemberInput'][];
      agenda: string[];
      attendance?: components['schemas']['AttendanceView'] | null;
      secretary?: string | null;
      items: components['schemas']['SessionItemView'][];
      reports: components['schemas']['UrgentReport'][];
    };
    SessionVoteResult: {
      session: components['schemas']['SessionView'];
      register?: components['schemas']['RegisterReference'] | null;
    };
    SessionWithdrawalInput: {
      withdrawal: components['schemas']['DecisionWithdrawalInput'];
      ballot: components['schemas']['BallotInput'];
      withdrawn?: string[] | null;
      secretAskedBy?: number | null;
    };
    Settlement: {
      settled: number;
    };
    SettlementInput: {
      paymentIds: string[];
      /** @enum {string} */
      outcome: 'paid' | 'rejected';
      /** Format: date */
      on: string;
      reason?: string | null;
    };
    SheetGrant: {
      aid: string;
      /** Format: date */
      on: string;
      cents: number;
    };
    SheetHead: {
      /** Format: uuid */
      requestId: string;
      /** @enum {string} */
      status: 'draft' | 'shared' | 'withheld';
      version: number;
    };
    SheetHeads: {
      items: components['schemas']['SheetHead'][];
    };
    SheetPerson: {
      /** @enum {string} */
      tie: 'applicant' | 'partner' | 'child' | 'parent' | 'other';
      band?: string | null;
    };
    SheetProposal: {
      /** @enum {string} */
      kind: 'grant' | 'refuse';
      amountCents?: number | null;
      because: string;
    };
    SheetSharing: {
      version: number;
      /** @enum {boolean} */
      warningRead: true;
      purpose?: string | null;
      evaluation?: string | null;
    };
    SheetView: {
      /** Format: uuid */
      requestId: string;
      reference: string;
      /** @enum {string} */
      status: 'draft' | 'shared' | 'withheld';
      version: number;
      aid: string;
      aidLabel: string;
      /** Format: date */
      requestedOn: string;
      requestedAmountCents?: number | null;
      urgent: boolean;
      people: components['schemas']['SheetPerson'][];
      housing?: ('home' | 'hosted' | 'election-de-domicile') | null;
      worksheet: components['schemas']['Worksheet'];
      quotientFamilial?: number | null;
      resteAVivreCents?: number | null;
      received: components['schemas']['SheetGrant'][];
      purpose?: string | null;
      evaluation?: string | null;
      maskedCount: number;
      proposal?: components['schemas']['SheetProposal'] | null;
    };
    Sheets: {
      warning: string;
      items: components['schemas']['SheetView'][];
    };
    SignProposals: {
      items: components['schemas']['ProposalToSign'][];
    };
    SignedProtectionAct: {
      byName?: string | null;
      /** @enum {string} */
      kind: 'protected' | 'changed' | 'readers-named' | 'readers-named-from-outside' | 'lifted' | 'address-shown';
      /** Format: date-time */
      at: string;
      by: string;
      motive?: string | null;
    };
    SignedRegisterCheckpoint: {
      checkpoint: components['schemas']['RegisterCheckpoint'];
      signature: string;
    };
    SilenceClock: {
      silenceOn?: string | null;
    };
    SimilarCase: {
      /** @enum {string} */
      likeness: 'same' | 'close';
      /** @enum {string} */
      as: 'applicant' | 'household';
      person: components['schemas']['KnownPerson'];
      running: boolean;
      request: components['schemas']['CaseItem'];
    };
    SimilarCases: {
      items: components['schemas']['SimilarCase'][];
    };
    SimulationQuery: {
      after?: string | null;
      limit?: number | null;
    };
    SimulationStep: {
      aids: components['schemas']['AidEffect'][];
      done: number;
      total: number;
      next?: string | null;
      finished: boolean;
    };
    SiteTasks: {
      siteId: string;
      due: number;
      running: number;
      parked: number;
      oldestSeconds: number;
    };
    SiteTokenView: {
      expiresAt?: string | null;
      level?: ('past' | 'within-7-days' | 'within-30-days' | 'within-90-days') | null;
    };
    StatisticsLineView: {
      code: string;
      label: string;
      tally?: components['schemas']['StatisticsTally'] | null;
    };
    StatisticsTableView: {
      /** @enum {string} */
      breakdown:
        | 'by-month'
        | 'by-aid'
        | 'by-status'
        | 'by-authority'
        | 'by-reason'
        | 'by-quotient'
        | 'by-age'
        | 'by-household-size';
      title: string;
      lines: components['schemas']['StatisticsLineView'][];
    };
    StatisticsTally: {
      filed: number;
      urgent: number;
      granted: number;
      partiallyGranted: number;
      refused: number;
      withdrawn: number;
      grantedCents: number;
      medianDays?: number | null;
      ninthDecileDays?: number | null;
    };
    StatisticsView: {
      /** Format: date */
      from: string;
      /** Format: date */
      until: string;
      total: components['schemas']['StatisticsTally'];
      waiting: number;
      tables: components['schemas']['StatisticsTableView'][];
    };
    TaxIncome: {
      referenceCents: number;
      shares?: number | null;
      year: number;
    };
    Timeline: {
      items: components['schemas']['TimelineItem'][];
    };
    TimelineItem: {
      /** Format: date-time */
      at: string;
      what: string;
      by?: string | null;
      type: string;
      /** Format: uuid */
      eventId: string;
    };
    TopUpInput: {
      amountCents: number;
      reference: string;
    };
    UpstreamBreaker: {
      /** @enum {string} */
      way: 'api-particulier' | 'caisses' | 'social-security' | 'cnous';
      failures: number;
      closedUntil?: string | null;
    };
    UpstreamBudget: {
      habilitation?: string | null;
      used: number;
      perMinute: number;
      waitSeconds: number;
    };
    UpstreamPause: {
      key: string;
      /** Format: date-time */
      since: string;
      reason?: string | null;
    };
    UpstreamState: {
      breakers: components['schemas']['UpstreamBreaker'][];
      budgets: components['schemas']['UpstreamBudget'][];
      sites: components['schemas']['SiteTasks'][];
      pauses: components['schemas']['UpstreamPause'][];
    };
    UrgentReport: {
      /** Format: uuid */
      decisionId: string;
      /** Format: uuid */
      requestId: string;
      reference: string;
      label: string;
      /** Format: date */
      decidedOn: string;
    };
    VisaInput: {
      text: string;
      from?: string | null;
      until?: string | null;
    };
    VoteTally: {
      /** @enum {string} */
      ballot: 'public' | 'secret';
      for: number;
      against: number;
      abstain: number;
      adopted: boolean;
      castingVote: boolean;
      unanimous: boolean;
    };
    VoucherDelivery: {
      numbers: string[];
      valueCents: number;
      /** Format: date */
      expiresOn: string;
    };
    VoucherStock: {
      items: components['schemas']['VoucherView'][];
      inStock: number;
      inStockCents: number;
      handedCents: number;
      lostCents: number;
      expiredCents: number;
    };
    VoucherView: {
      number: string;
      valueCents: number;
      /** Format: date */
      expiresOn: string;
      /** @enum {string} */
      state: 'in-stock' | 'handed' | 'lost' | 'expired';
    };
    VoucherWriteOff: {
      numbers: string[];
      /** @enum {string} */
      cause: 'lost' | 'expired';
      note?: string | null;
    };
    Warning: {
      code: string;
      title: string;
      detail: string;
    };
    WebhookDeliveries: {
      items: components['schemas']['WebhookDelivery'][];
    };
    WebhookDelivery: {
      /** Format: uuid */
      eventId: string;
      eventType: string;
      /** Format: uuid */
      requestId: string;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      state: 'waiting' | 'delivered' | 'failed';
      attempts: number;
      nextAttemptAt?: string | null;
      lastStatus?: number | null;
      lastError?: string | null;
      deliveredAt?: string | null;
    };
    WebhookInput: {
      /** Format: url */
      url: string;
      eventTypes: (
        | 'aid.intake.request-submitted.v1'
        | 'aid.intake.request-corrected.v1'
        | 'aid.intake.document-added.v1'
        | 'aid.intake.promise-recorded.v1'
        | 'aid.intake.request-protected.v1'
        | 'aid.intake.protection-lifted.v1'
        | 'aid.retrieval.household-data-contradicted.v1'
        | 'aid.retrieval.contradiction-settled.v1'
        | 'aid.retrieval.household-data-retrieved.v1'
        | 'aid.retrieval.household-data-unavailable.v1'
        | 'aid.retrieval.retrieval-postponed.v1'
        | 'aid.eligibility.finding-recorded.v1'
        | 'aid.eligibility.request-assessed.v1'
        | 'aid.eligibility.request-routed.v1'
        | 'aid.decision.papers-asked.v1'
        | 'aid.decision.papers-given.v1'
        | 'aid.decision.other-right-noted.v1'
        | 'aid.decision.decision-proposed.v1'
        | 'aid.decision.proposal-returned.v1'
        | 'aid.decision.decision-recorded.v1'
        | 'aid.decision.decision-withdrawn.v1'
        | 'aid.decision.decider-recused.v1'
        | 'aid.decision.appeal-recorded.v1'
        | 'aid.decision.appeal-answered.v1'
        | 'aid.decision.judgment-recorded.v1'
        | 'aid.decision.judgment-appealed.v1'
        | 'aid.decision.request-withdrawn.v1'
        | 'aid.decision.request-closed.v1'
      )[];
    };
    WebhookList: {
      items: components['schemas']['WebhookView'][];
      eventTypes: string[];
    };
    WebhookView: {
      /** Format: uuid */
      webhookId: string;
      url: string;
      eventTypes: string[];
      /** Format: date-time */
      createdAt: string;
      failingSince?: string | null;
      disabledAt?: string | null;
      disabledReason?: ('gone' | 'failing') | null;
    };
    WithdrawalInput: {
      /** @enum {string} */
      reason: 'withdrawn-by-the-person' | 'filed-by-mistake';
    };
    WithdrawnDecision: {
      /** Format: uuid */
      withdrawalId: string;
      register: components['schemas']['RegisterReference'];
    };
    WorkerProposal: {
      amountCents?: number | null;
      payee?: string | null;
      mode?: string | null;
    };
    WorklistSummary: {
      /** @enum {string} */
      worklist: 'to-instruct' | 'awaiting-documents' | 'to-decide' | 'to-sign';
      count: number;
      urgent: number;
      mine: number;
      oldest?: string | null;
      authorities: components['schemas']['AuthorityWork'][];
    };
    Worklists: {
      items: components['schemas']['WorklistSummary'][];
    };
    Worksheet: {
      resources: components['schemas']['WorksheetLine'][];
      charges: components['schemas']['WorksheetLine'][];
    };
    WorksheetLine: {
      code: string;
      monthlyCents: number;
    };
    WrittenNote: {
      /** Format: uuid */
      id: string;
      version: number;
      /** Format: date-time */
      updatedAt: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'Worklists.list': {
    parameters: {
      query?: {
        worklist?: 'to-instruct' | 'awaiting-documents' | 'to-decide' | 'to-sign';
        status?:
          | 'submitted'
          | 'retrieving'
          | 'awaiting-documents'
          | 'awaiting-finding'
          | 'awaiting-administrator'
          | 'awaiting-decision'
          | 'awaiting-other-right'
          | 'awaiting-signature'
          | 'decided'
          | 'withdrawn'
          | 'closed';
        authority?: 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';
        mine?: 'true' | 'false';
        aid?: string;
        names?: 'true' | 'false';
        cursor?: string;
        limit?: number;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasePage'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'AidRequests.file': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles ; facultative quand externalReference est donnée. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AidRequestFiling'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FiledRequest'];
        };
      };
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FiledRequest'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'AidRequests.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseDetail'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Dossier éliminé à la fin de sa durée de conservation. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseActions.correct': {
    parameters: {
      query?: never;
      header?: {
        /** @description `version` de la demande lue, entre guillemets, par exemple "3" : si elle a changé, rien n’est fait. */
        'If-Match'?: string;
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles ; facultative quand externalReference est donnée. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestCorrection'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectedRequest'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description La demande a changé depuis qu’elle a été lue. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'AidRequests.explanation': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentExplanation'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'AidRequests.timeline': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Timeline'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Worklists.worklists': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Worklists'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contradictions.list': {
    parameters: {
      query?: {
        names?: 'true' | 'false';
        cursor?: string;
        limit?: number;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContradictionPage'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contradictions.ofRequest': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseContradictions'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contradictions.settle': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContradictionInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Due.list': {
    parameters: {
      query?: {
        kind?: 'papers' | 'proof' | 'silence' | 'return' | 'payment' | 'answer' | 'appeal' | 'right' | 'injunction';
        until?: string;
        names?: 'true' | 'false';
        cursor?: string;
        limit?: number;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DuePage'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Changes.follow': {
    parameters: {
      query?: never;
      header?: {
        'Last-Event-ID'?: string;
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le flux. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'People.search': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PeopleSearchInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundCases'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'People.duplicates': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DuplicatesQuestion'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SimilarCases'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Household.history': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseHousehold'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Notes.notes': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseNotes'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Notes.write': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoteInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenNote'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Notes.change': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant de la note. */
        note: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoteChangeInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenNote'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Notes.promise': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PromiseInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordedPromise'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Notes.drafts': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Drafts'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Notes.keep': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant choisi par l’appelant. */
        draft: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptDraft'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Notes.drop': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant choisi par l’appelant. */
        draft: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptDraft'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Protection.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseProtection'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Protection.protect': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProtectionInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Protection.name': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadersInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Protection.lift': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProtectionMotive'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Protection.address': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProtectionMotive'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProtectedAddress'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Documents.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseDocumentList'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Documents.add': {
    parameters: {
      query?: never;
      header: {
        'X-File-Name'?: string;
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/pdf': string;
        'image/jpeg': string;
        'image/png': string;
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddedDocument'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop lent : il n’est pas arrivé entier à temps. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Trop de requêtes : voir Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Documents.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant de la pièce. */
        document: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La pièce. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'image/jpeg': string;
          'image/png': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Documents.remove': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant de la pièce. */
        document: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Accesses.list': {
    parameters: {
      query?: {
        request?: string;
        person?: string;
        kind?: 'file' | 'list';
        cursor?: string;
        limit?: number;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessPage'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Eliminations.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EliminationList'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Eliminations.propose': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EliminationInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EliminationDetail'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Eliminations.find': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la proposition. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EliminationDetail'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Eliminations.visa': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la proposition. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EliminationVisa'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EliminationDetail'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Eliminations.cancel': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la proposition. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EliminationDetail'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Eliminations.slip': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la proposition. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Eliminations.table': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la proposition. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le bordereau (CSV). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'EliminationHolds.hold': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EliminationHoldInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PersonalData.export': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonalData'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Dossier éliminé à la fin de sa durée de conservation. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PersonalData.page': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Dossier éliminé à la fin de sa durée de conservation. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseActions.finding': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles ; facultative quand externalReference est donnée. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindingInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseActions.householdData': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HouseholdDataInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseActions.retrieval': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseActions.withdrawal': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawalInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Decisions.decide': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordedDecision'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Decisions.decideMany': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordDecisions'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionBatchResult'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Decisions.letter': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La lettre. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Proposals.propose': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedDecision'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Proposals.sendBack': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposalReturn'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Proposals.sign': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignProposals'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionBatchResult'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Undoings.withdraw': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionWithdrawalInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WithdrawnDecision'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Undoings.recuse': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecusalInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecusedDecider'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Undoings.letter': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Undoings.closingLetter': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Undoings.close': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClosingInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Register.read': {
    parameters: {
      query?: {
        year?: number;
        cursor?: string;
        limit?: number;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Register.verify': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterVerification'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Register.checkpoints': {
    parameters: {
      query?: {
        limit?: number;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterCheckpoints'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Register.export': {
    parameters: {
      query?: {
        content?: 'kept' | 'left-out';
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le registre, une inscription par ligne. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Register.volume': {
    parameters: {
      query?: {
        volume?: 'communicable' | 'nominative';
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description L’année : 2026.pdf. */
        book: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Regulations.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Regulations'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Regulations.draft': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftRegulation'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftedRegulation'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Regulations.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        version: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegulationVersion'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Regulations.simulate': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        version: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SimulationQuery'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SimulationStep'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Regulations.adopt': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        version: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegulationAdoption'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Aids.list': {
    parameters: {
      query?: {
        on?: string;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfferedAids'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sessions.list': {
    parameters: {
      query?: {
        from?: string;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionListView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sessions.plan': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SessionInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sessions.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sessions.convene': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sessions.agenda': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgendaInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sessions.attendance': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AttendanceInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sessions.decide': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        requestId: string;
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SessionItemInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionVoteResult'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sessions.withdraw': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        requestId: string;
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SessionWithdrawalInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionVoteResult'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sessions.close': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sheets.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Sheets'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sheets.prepare': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetHeads'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sheets.share': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        requestId: string;
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SheetSharing'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetHead'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sheets.withhold': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        requestId: string;
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetHead'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sheets.booklet': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Envelopes.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnvelopeList'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Payments.list': {
    parameters: {
      query?: {
        state?: 'to-pay' | 'ordered' | 'paid' | 'rejected';
        cursor?: string;
        limit?: number;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentsView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Payments.ofRequest': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentList'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Payments.plan': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentPlanInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentList'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Payments.settle': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SettlementInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Settlement'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Payments.commitment': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du paiement. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PaymentFiles.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentFilesView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PaymentFiles.make': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentFileView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PaymentFiles.cancel': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du fichier. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancellationInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentFileView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PaymentFiles.csv': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du fichier. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le fichier, toujours le même. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PaymentFiles.json': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du fichier. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le fichier, toujours le même. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PaymentFiles.statement': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du fichier. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HandOver.handOver': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du paiement. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOverInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HandOver.signed': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du paiement. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiptInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HandOver.receipt': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du paiement. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Tills.stock': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VoucherStock'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Tills.receive': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoucherDelivery'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VoucherStock'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Tills.writeOff': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoucherWriteOff'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VoucherStock'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Tills.regie': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegieView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Tills.topUp': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopUpInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegieView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Loans.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoanList'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Loans.open': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LoanInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoanView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Loans.repayment': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RepaymentInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoanView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Authority.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuthorityView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Habilitation.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HabilitationAnswer'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Corrections.correct': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectionInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectedDecision'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Appeals.record': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppealInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppealView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Appeals.judge': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du recours. */
        appeal: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JudgmentInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppealView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Appeals.appealJudgment': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du recours. */
        appeal: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JudgmentAppealInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppealView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Appeals.receipt': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Appeals.answer': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionPapers.extract': {
    parameters: {
      query?: {
        volume?: 'communicable' | 'nominative';
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionPapers.minutes': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la séance. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionPapers.account': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Statistics.read': {
    parameters: {
      query?: {
        from?: string;
        until?: string;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatisticsView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Statistics.file': {
    parameters: {
      query?: {
        from?: string;
        until?: string;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Le tableau et sa forme. */
        file: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le tableau. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv; charset=utf-8': string;
          'application/vnd.oasis.opendocument.spreadsheet': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Webhooks.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookList'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Webhooks.open': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenedWebhook'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Webhooks.close': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du webhook. */
        webhook: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClosedWebhook'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Webhooks.deliveries': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du webhook. */
        webhook: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveries'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Operations.state': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstallationState'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Operations.replay': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplayInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplaysAsked'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Papers.ask': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PapersInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SilenceClock'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Papers.given': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PapersGivenInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SilenceClock'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Papers.acknowledgement': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Papers.incompleteFile': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Papers.preview': {
    parameters: {
      query?: {
        on?: string;
      };
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description acknowledgement.pdf, incomplete-file.pdf, granted.pdf, refused.pdf, adjourned.pdf, commitment.pdf, withdrawal.pdf, closing.pdf, appeal-receipt.pdf ou appeal-rejected.pdf. */
        letter: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le document (PDF accessible). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OtherRights.note': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OtherRightInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OtherRightView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OtherRights.follow': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        /** @description Identifiant de la demande. */
        id: string;
        /** @description Identifiant du droit. */
        right: string;
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OtherRightStep'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OtherRightView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflit avec l’état de la demande. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LetterTemplates.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterTemplates'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LetterTemplates.write': {
    parameters: {
      query?: never;
      header: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
        /** @description Clé choisie par l’appelant, 1 à 200 caractères ASCII visibles : le même envoi avec la même clé donne la même réponse. */
        'Idempotency-Key': string;
      };
      path: {
        template: 'acknowledgement' | 'incomplete-file' | 'granted' | 'refused' | 'adjourned';
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterTemplateInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterTemplateView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Letterhead.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterheadLookView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Letterhead.set': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterheadLookInput'];
      };
    };
    responses: {
      /** @description Réussite. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterheadLookView'];
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Envoi trop volumineux. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Type de contenu non pris en charge. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Règle métier non respectée. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Letterhead.logo': {
    parameters: {
      query?: never;
      header?: {
        /** @description Repris dans la réponse et dans les traces. */
        'X-Correlation-Id'?: string;
      };
      path: {
        /** @description Identifiant du centre. */
        site: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le logo. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/png': string;
          'image/jpeg': string;
        };
      };
      /** @description Requête mal formée : chaque faute est désignée par un pointeur JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Jeton absent, expiré ou inconnu ; page de la console ouverte pour une autre personne que celle de la session. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Rôle ou délégation insuffisants. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Introuvable, ou hors de portée. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Momentanément indisponible : voir Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
