import type { Sample } from './metrics-text.js';

/** What was read of one process. */
export interface ServiceReading {
  readonly name: string;
  /** As `/health/ready` says, or `unreachable`. */
  readonly health: 'ready' | 'degraded' | 'unavailable' | 'unreachable';
  readonly samples: readonly Sample[];
}

/** Everything that was read of an installation; null where it could not be. */
export interface Readings {
  readonly services: readonly ServiceReading[];
  readonly deadLetters: readonly {
    readonly service: string;
    readonly type: string;
    readonly code: string;
    readonly count: number;
  }[];
  /** Retrieval tasks that wait for a person, by cause. */
  readonly parked: readonly { readonly cause: string; readonly count: number }[];
  /** Whether nats-server asks who one is; null when it does not answer. */
  readonly natsAsksWho: boolean | null;
  readonly database: { readonly version: string; readonly clockSkewMs: number } | null;
  readonly strongRoles: readonly string[];
  readonly freeDiskBytes: number | null;
}

/** One line of the report. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  readonly what: string;
  /** What to do. */
  readonly remedy?: string;
}

const OUTBOX_LATE_SECONDS = 30;
const DUE_LATE_SECONDS = 120;
const LITTLE_DISK = 1_000_000_000;
const SMALL_DISK = 5_000_000_000;
const WEBHOOKS_LATE_SECONDS = 60;
const CLOCK_SKEW_MS = 5_000;

/** What is wrong, in plain words; one line for each thing that was looked at. Pure. */
export function diagnose(readings: Readings): Finding[] {
  return [
    ...readings.services.map(healthOf),
    ...databaseFindings(readings),
    natsFinding(readings.natsAsksWho),
    ...readings.services.flatMap(outboxOf),
    ...deadLetterFindings(readings),
    ...retrievalFindings(readings),
    ...webhookFindings(readings),
    diskFinding(readings.freeDiskBytes),
  ];
}

/** 0 when all is well, 1 when something is to be looked at, 2 when something does not work. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 | 2 {
  if (findings.some(({ level }) => level === 'fail')) return 2;
  return findings.some(({ level }) => level === 'warn') ? 1 : 0;
}

function healthOf({ name, health }: ServiceReading): Finding {
  switch (health) {
    case 'ready':
      return { level: 'ok', what: `${name} : prêt` };
    case 'degraded':
      return {
        level: 'warn',
        what: `${name} : ne joint pas NATS ; ce qui est enregistré attend d’être publié`,
        remedy: 'vérifiez que le serveur NATS tourne et que NATS_URL, le compte et le mot de passe sont les bons',
      };
    case 'unavailable':
      return {
        level: 'fail',
        what: `${name} : ne joint pas PostgreSQL`,
        remedy: 'vérifiez que PostgreSQL tourne et accepte des connexions',
      };
    case 'unreachable':
      return {
        level: 'fail',
        what: `${name} : ne répond pas`,
        remedy: 'lisez ses dernières lignes de journal ; npm start le relance de lui-même',
      };
  }
}

function databaseFindings({ database, strongRoles }: Readings): Finding[] {
  if (database === null)
    return [
      {
        level: 'fail',
        what: 'PostgreSQL : ne répond pas',
        remedy: 'vérifiez que le serveur tourne, son port et ses mots de passe',
      },
    ];
  const skew = Math.abs(database.clockSkewMs);
  return [
    { level: 'ok', what: `PostgreSQL : ${database.version}` },
    skew > CLOCK_SKEW_MS
      ? {
          level: 'warn',
          what: `horloge : ${Math.round(skew / 1_000)} s d’écart avec celle de PostgreSQL`,
          remedy: 'synchronisez les horloges (NTP) : les jetons entre services ne valent que 60 s',
        }
      : { level: 'ok', what: 'horloge : la même que celle de PostgreSQL' },
    strongRoles.length > 0
      ? {
          level: 'fail',
          what: `rôles de base de données trop puissants : ${strongRoles.join(', ')}`,
          remedy: 'ALTER ROLE … NOSUPERUSER NOBYPASSRLS NOCREATEROLE : l’isolation des centres en dépend',
        }
      : { level: 'ok', what: 'rôles de base de données : aucun ne passe outre l’isolation des centres' },
  ];
}

function natsFinding(asksWho: boolean | null): Finding {
  if (asksWho === true) return { level: 'ok', what: 'NATS : ne laisse entrer que les comptes des services' };
  return asksWho === null
    ? {
        level: 'warn',
        what: 'NATS : ne répond pas ; ce qui est enregistré attend d’être publié',
        remedy: 'vérifiez que le serveur NATS tourne, et son adresse (NATS_URL)',
      }
    : {
        level: 'fail',
        what: 'NATS : laisse entrer sans mot de passe quiconque l’atteint',
        remedy: 'donnez-lui des comptes : npm run octroi -- nats-config écrit la configuration, puis redémarrez-le',
      };
}

function outboxOf({ name, samples }: ServiceReading): Finding[] {
  const seconds = valueOf(samples, 'octroi_outbox_oldest_seconds');
  if (seconds === null) return [];
  if (seconds <= OUTBOX_LATE_SECONDS) return [{ level: 'ok', what: `${name} : ses événements partent` }];
  const waiting = valueOf(samples, 'octroi_outbox_unpublished') ?? 0;
  return [
    {
      level: 'fail',
      what: `${name} : ${waiting} événements attendent depuis ${Math.round(seconds)} s d’être publiés`,
      remedy: 'vérifiez NATS et son disque, puis le provisioner, qui recrée les flux manquants',
    },
  ];
}

function deadLetterFindings({ deadLetters }: Readings): Finding[] {
  if (deadLetters.length === 0) return [{ level: 'ok', what: 'aucun message abandonné' }];
  return deadLetters.map(({ service, type, code, count }) => ({
    level: 'warn',
    what: `${service} : ${count} message(s) ${type} abandonné(s), motif ${code}`,
    remedy: 'corrigez la cause (le motif la nomme), puis demandez qu’ils soient rejoués',
  }));
}

const PARKED: Readonly<Record<string, string>> = {
  regulation: 'l’aide demandée n’est dans aucun règlement en vigueur : adoptez-le, ou corrigez l’aide',
  notice: 'la personne n’a pas été informée : le travailleur social l’indique, ou apporte la preuve',
  habilitation: 'l’habilitation DataPass manque, n’est pas en vigueur ou ne couvre pas la donnée : enregistrez-la',
  token: 'le jeton API Particulier du centre manque : API_PARTICULIER_TOKEN_<SITE> ou …_FILE',
  access: 'API Particulier refuse le jeton ou le droit du centre : faites-le renouveler sur DataPass',
};

function retrievalFindings({ services, parked }: Readings): Finding[] {
  const samples = services.find(({ name }) => name === 'retrieval')?.samples ?? [];
  const late = valueOf(samples, 'octroi_retrieval_oldest_due_seconds') ?? 0;
  const open = valueOf(samples, 'octroi_upstream_breaker_open') === 1;
  return [
    open
      ? {
          level: 'fail',
          what: 'API Particulier ne répond plus : les appels sont suspendus, un essai part de temps en temps',
          remedy:
            'consultez https://status.particulier.api.gouv.fr ; sans aucune réponse, l’adresse est peut-être bannie pour 12 heures',
        }
      : { level: 'ok', what: 'API Particulier : les appels passent' },
    late > DUE_LATE_SECONDS
      ? {
          level: 'warn',
          what: `récupération : la plus ancienne attend depuis ${Math.round(late)} s`,
          remedy: 'ajoutez des processus de récupération, ou laissez la file se vider au rythme permis par l’État',
        }
      : { level: 'ok', what: 'récupération : la file avance' },
    ...habilitationFindings(samples),
    ...tokenFindings(samples),
    ...upstreamFindings(samples),
    ...parked.map(({ cause, count }): Finding => ({
      level: 'warn',
      what: `récupération : ${count} demande(s) en attente d’une personne (${cause})`,
      remedy: PARKED[cause] ?? 'voyez les demandes concernées',
    })),
  ];
}

/** A habilitation that has ended stops every retrieval of its centre; one that ends soon is renewed by a new deliberation or on DataPass. */
function habilitationFindings(samples: readonly Sample[]): Finding[] {
  return samples
    .filter(({ name, value }) => name === 'octroi_habilitation_days_left' && value < HABILITATION_WARNED_DAYS)
    .map(({ labels: { site = '' }, value }): Finding => {
      const remedy =
        'renouvelez-la sur DataPass, notez ses dates dans le site.yaml du centre, puis npm run octroi -- site import';
      if (value >= 0)
        return { level: 'warn', what: `habilitation de ${site} : elle finit dans ${value} jour(s)`, remedy };
      const what = `habilitation de ${site} : finie depuis ${-value} jour(s), ses quotients ne sont plus demandés`;
      return { level: 'fail', what, remedy };
    });
}

const HABILITATION_WARNED_DAYS = 30;

const WARNED_DAYS = [7, 30, 90];

/** A token says when it ends, 18 months at most: its applicant prolongs it on DataPass, the same text goes on working. */
function tokenFindings(samples: readonly Sample[]): Finding[] {
  return samples
    .filter(({ name }) => name === 'octroi_upstream_token_days_left')
    .flatMap(({ labels: { site = '' }, value }): Finding[] => {
      const within = WARNED_DAYS.find((days) => value < days);
      if (within === undefined) return [];
      const whose = site === 'editor' ? 'de l’éditeur' : `de ${site}`;
      const end = value < 0 ? 'dit être passé' : `finit dans moins de ${within} jours`;
      const remedy = 'faites-le prolonger sur DataPass par qui l’a demandé : le même jeton continue';
      return [{ level: 'warn', what: `jeton API Particulier ${whose} : il ${end}`, remedy }];
    });
}

const UPSTREAMS: Readonly<Record<string, string>> = {
  caisses: 'CAF et MSA (quotient familial)',
  'social-security': 'sécurité sociale (statuts)',
  cnous: 'CNOUS (bourses)',
};

/** Who fails behind API Particulier, and answers that the catalogue of errors does not know. */
function upstreamFindings(samples: readonly Sample[]): Finding[] {
  const closed = samples.filter(({ name, value }) => name === 'octroi_upstream_provider_open' && value === 1);
  const unknown = samples.filter(({ name, value }) => name === 'octroi_upstream_unknown_codes_total' && value > 0);
  return [
    ...closed.map(({ labels: { upstream = '' } }): Finding => ({
      level: 'warn',
      what: `API Particulier : ${UPSTREAMS[upstream] ?? upstream} ne répond plus, le reste passe`,
      remedy: 'consultez https://status.particulier.api.gouv.fr ; un essai part de temps en temps',
    })),
    ...unknown.map(({ labels: { status = '', code = '' }, value }): Finding => ({
      level: 'warn',
      what: `API Particulier : ${value} réponse(s) ${status} de code inconnu ${code}`,
      remedy: 'le code a peut-être changé : mettez Octroi à jour, ou signalez-le',
    })),
  ];
}

/** Other software that is no longer told of events. */
function webhookFindings({ services }: Readings): Finding[] {
  const samples = services.find(({ name }) => name === 'gateway')?.samples ?? [];
  const late = valueOf(samples, 'octroi_webhook_oldest_due_seconds') ?? 0;
  const silent = samples.filter(
    ({ name, labels, value }) => name === 'octroi_webhooks' && labels['state'] !== 'active' && value > 0,
  );
  const findings = silent.map(({ labels: { site = '', state }, value }): Finding => {
    const isDisabled = state === 'disabled';
    return {
      level: 'warn',
      what: `webhooks de ${site} : ${value} ${isDisabled ? 'désactivé(s), plus rien n’y est envoyé' : 'dont plus rien n’arrive'}`,
      remedy: isDisabled
        ? 'réparez le logiciel qui reçoit, puis supprimez le webhook et ouvrez-en un autre (GET …/webhooks dit pourquoi)'
        : 'prévenez qui tient le logiciel qui reçoit (GET …/webhooks/{id}/deliveries dit l’erreur) ; après 5 jours il est désactivé',
    };
  });
  if (late > WEBHOOKS_LATE_SECONDS)
    findings.push({
      level: 'warn',
      what: `webhooks : le plus ancien envoi attend depuis ${Math.round(late)} s`,
      remedy: 'lisez le journal de gateway (« webhooks not sent ») ; redémarrez-le s’il ne dit rien',
    });
  return findings.length > 0 ? findings : [{ level: 'ok', what: 'webhooks : ce qui est à envoyer part' }];
}

function diskFinding(bytes: number | null): Finding {
  if (bytes === null) return { level: 'warn', what: 'espace disque : illisible', remedy: 'vérifiez OCTROI_HOME' };
  const gigabytes = (bytes / 1e9).toFixed(1);
  return bytes < LITTLE_DISK
    ? {
        level: 'fail',
        what: `espace disque : ${gigabytes} Go libres`,
        remedy: 'libérez de la place : PostgreSQL et NATS s’arrêtent quand le disque est plein',
      }
    : bytes < SMALL_DISK
      ? {
          level: 'warn',
          what: `espace disque : plus que ${gigabytes} Go libres`,
          remedy: 'libérez de la place avant que PostgreSQL et NATS ne s’arrêtent (à moins de 1 Go)',
        }
      : { level: 'ok', what: `espace disque : ${gigabytes} Go libres` };
}

function valueOf(samples: readonly Sample[], name: string): number | null {
  return samples.find((sample) => sample.name === name)?.value ?? null;
}
