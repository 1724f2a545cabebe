import type { SheetMaterial } from '../../domain/session/sheet.js';

/** Whose data, for which site, within which work. */
export interface SheetQuestion {
  readonly siteId: string;
  readonly correlationId: string;
}

/** The services that own what sheets say. They name nobody, and log that they were asked. */
export interface SheetSources {
  /** Aids are codes; requests that the owner does not know are left out. @throws TransientError when one does not answer */
  materialOf(question: SheetQuestion & { readonly requestIds: readonly string[] }): Promise<readonly SheetMaterial[]>;
  /** True when one of the texts names the household of a request. @throws TransientError when the owner does not answer */
  namesHousehold(
    question: SheetQuestion & { readonly requestId: string; readonly texts: readonly string[] },
  ): Promise<boolean>;
}
