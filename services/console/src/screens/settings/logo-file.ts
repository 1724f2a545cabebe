/** Largest logo, in bytes. */
const LOGO_BYTES_AT_MOST = 204_800;

/** What a logo may be; its content is looked at where it is kept. */
export const LOGO_TYPES = ['image/png', 'image/jpeg'];

/** Why a file is not even sent; null when it may be. */
export function refusalOfLogo({ type, size }: Pick<File, 'type' | 'size'>): string | null {
  if (!LOGO_TYPES.includes(type)) return 'Un logo est une image PNG ou JPEG : un dessin SVG ne convient pas.';
  if (size > LOGO_BYTES_AT_MOST) return 'Un logo pèse 200 ko au plus : enregistrez l’image en plus petit.';
  return size === 0 ? 'Ce fichier est vide.' : null;
}

/** The content of a file in base64. */
export async function inBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
