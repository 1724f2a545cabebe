const AWAY = 'Le serveur ne répond pas. Rien de ce que vous avez saisi n’est perdu : réessayez dans un instant.';
const SIGNED_OUT = 'Votre session avait pris fin : rien n’a été enregistré. Recommencez.';

/** Why something was not done, for the person at the screen: what software is told of its token is nothing to them. */
export function problemWords({
  status,
  detail,
}: {
  readonly status?: number | undefined;
  readonly detail?: string | undefined;
}): string {
  return status === 401 ? SIGNED_OUT : (detail ?? AWAY);
}
