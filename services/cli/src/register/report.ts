import type { FileFault } from '@octroi/register';
import type { RegisterFileOutcome } from './verify-register-file.js';

const FAULTS: Readonly<Record<FileFault, string>> = {
  'unreadable-line': 'cette ligne n’est pas celle d’un registre',
  'content-altered': 'une inscription a été modifiée',
  'chain-broken': 'la chaîne est rompue',
  'position-gap': 'une inscription a été retirée, ajoutée ou déplacée',
  'number-gap': 'la numérotation a un trou ou un doublon',
  'checkpoint-mismatch': 'la chaîne ne passe pas par un point de contrôle',
  'signature-invalid': 'la signature d’un point de contrôle est fausse',
  'unknown-key': 'un point de contrôle est signé par une clé qui n’est pas admise',
  'time-stamp-mismatch': 'l’horodatage d’un point de contrôle porte sur autre chose que lui',
  'time-stamp-signature-invalid': 'l’horodatage d’un point de contrôle n’est signé par aucun des certificats donnés',
  'tail-cut': 'la fin manque : le registre s’arrête avant un point de contrôle conservé',
  'file-incomplete': 'le fichier est incomplet',
};

/** What is said of a verification, in French, one line each. */
export function reportOf(outcome: RegisterFileOutcome): string[] {
  const { intact, site, entries, hash, lastCheckpoint, vouchedUpTo, fault, faultLine, content } = outcome;
  if (!intact) {
    const what = fault === null ? '' : FAULTS[fault];
    return [`ALTÉRÉ : ligne ${faultLine ?? 0}, ${what} (${fault ?? ''}).`, `Inscriptions saines avant : ${entries}.`];
  }
  return [
    `INTACT : registre de « ${site ?? ''} », ${entries} inscriptions.`,
    `Dernière empreinte : ${hash}`,
    ...(content === 'left-out' ? ['Le contenu des décisions n’est pas dans ce fichier : rien n’est dit de lui.'] : []),
    lastCheckpoint === null
      ? 'Aucun point de contrôle signé dans le fichier.'
      : `Dernier point de contrôle : inscription ${lastCheckpoint.position}, ${lastCheckpoint.signedAt}, clé ${lastCheckpoint.publicKey}`,
    ...stampLines(outcome),
    vouchedUpTo === 0
      ? 'Aucun point de contrôle conservé ailleurs n’a été donné (--checkpoint) : qui peut tout récrire peut aussi écrire ce fichier.'
      : `Garanti par un point de contrôle conservé ailleurs jusqu’à l’inscription ${vouchedUpTo}${vouchedUpTo < entries ? ' ; les suivantes ne le sont pas encore' : ''}.`,
  ];
}

/** A token that nobody compared with a certificate says a time that whoever wrote the file may have chosen. */
function stampLines({ lastTimeStamp }: RegisterFileOutcome): string[] {
  if (lastTimeStamp === null) return [];
  const { position, at, isVerified } = lastTimeStamp;
  return [
    `Dernier horodatage : inscription ${position}, ${at}.`,
    isVerified
      ? 'Les horodatages sont signés par un certificat donné : jusqu’à cette inscription, le registre existait à cette heure.'
      : 'Aucun certificat d’horodatage n’a été donné (--tsa-certificate) : les horodatages portent bien sur ces points de contrôle, mais leur signature n’a été vérifiée par aucun certificat.',
  ];
}
