import { RuleViolation } from '@octroi/kernel';
import { beginsWith, endsAsArchive, latin1 } from './bytes.js';
import { JPEG_MARK, endOfJpeg, isHarmlessTrailer } from './jpeg.js';
import { isSoundPdf } from './pdf.js';
import { PNG_MARK, isSoundPng } from './png.js';

export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** A scan as it may be kept. */
export interface SoundScan {
  readonly type: ScanType;
  /** Of a JPEG, without what a telephone added after the picture. */
  readonly bytes: Uint8Array;
}

/** Largest file, in bytes. */
export const SCAN_BYTES_AT_MOST = 10 * 1_024 * 1_024;

/**
 * What a file is, by its content alone: neither its name nor the type it was sent under is believed.
 * @throws RuleViolation `document-too-large`; `document-type-not-accepted`; `document-unsound` for one of ours that is cut, damaged, active or two things at once
 */
export function recogniseScan(bytes: Uint8Array): SoundScan {
  if (bytes.length > SCAN_BYTES_AT_MOST) throw new RuleViolation('document-too-large');
  const type = typeByMark(bytes);
  if (type === null) throw new RuleViolation('document-type-not-accepted');
  const sound = endsAsArchive(bytes) ? null : soundPart(type, bytes);
  if (sound === null) throw new RuleViolation('document-unsound');
  return { type, bytes: sound };
}

function typeByMark(bytes: Uint8Array): ScanType | null {
  if (latin1(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  if (beginsWith(bytes, JPEG_MARK)) return 'image/jpeg';
  return beginsWith(bytes, PNG_MARK) ? 'image/png' : null;
}

function soundPart(type: ScanType, bytes: Uint8Array): Uint8Array | null {
  if (type === 'application/pdf') return isSoundPdf(bytes) ? bytes : null;
  if (type === 'image/png') return isSoundPng(bytes) ? bytes : null;
  const end = endOfJpeg(bytes);
  return end === null || !isHarmlessTrailer(bytes, end) ? null : bytes.subarray(0, end);
}
