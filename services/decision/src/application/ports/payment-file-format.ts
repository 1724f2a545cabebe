import type { FileLine, PaymentFile } from '../../domain/payment/payment-file.js';
import type { Letterhead } from '../../domain/site-authority.js';
import type { Setting } from './papers.js';

/** A file with all that is written of it. */
export interface WrittenFile {
  readonly file: PaymentFile;
  readonly lines: readonly FileLine[];
  readonly letterhead: Letterhead;
  readonly setting: Setting;
}

/** A way to hand a file to the accountant's software. The same file gives the same bytes. */
export interface PaymentFileFormat {
  readonly mediaType: string;
  write(written: WrittenFile): Promise<Uint8Array>;
}
