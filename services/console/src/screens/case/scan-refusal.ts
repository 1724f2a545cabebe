/** Largest scan, in bytes. */
export const SCAN_BYTES_AT_MOST = 10_485_760;

/** What a scan may be sent as; its content is looked at where it is kept. */
export const SCAN_TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

/** Why a file is not even sent; null when it may be. */
export function refusalOf({ type, size }: Pick<File, 'type' | 'size'>): string | null {
  if (!SCAN_TYPES.includes(type))
    return 'Une pièce est un PDF, un JPEG ou un PNG. Exportez ce fichier dans l’un de ces formats.';
  if (size > SCAN_BYTES_AT_MOST)
    return 'Une pièce pèse au plus 10 Mo. Numérisez-la en niveaux de gris, ou en plusieurs fichiers.';
  return size === 0 ? 'Ce fichier est vide.' : null;
}
