export const MOST_BYTES: number;
export function firstScreenBytes(folder: string): number;
export function requireLightFirstScreen(folder: string): void;
