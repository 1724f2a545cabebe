import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsObject, IsString, ValidateNested } from 'class-validator';
import { IsCivilDate, IsNullable } from '../rules.js';

/** Papers that the person was asked for: until they come, or until the last day to give them, the clock of silence stands. */
export class ClockSuspension {
  @IsCivilDate() askedOn: string;
  @IsCivilDate() by: string;
  @IsNullable() @IsCivilDate() givenOn: string | null;
  /** What is wanted, in French. */
  @IsArray() @IsString({ each: true }) papers: string[];
}

/** The legal clocks of a request, in civil dates of Europe/Paris. */
export class RequestClocks {
  /** The day on which the centre received the request. */
  @IsCivilDate() receivedOn: string;
  /** The day on which the acknowledgement of receipt was made; null while there is none. */
  @IsNullable() @IsCivilDate() acknowledgedOn: string | null;
  /** The day on which silence is a rejection, suspensions counted; null once a person has ended the request. */
  @IsNullable() @IsCivilDate() silenceOn: string | null;
  /** The day on which the request itself is rejected, where the court annulled the first silence while a gracious appeal waits; `silenceOn` is that of the appeal. */
  @IsNullable() @IsCivilDate() renewedSilenceOn: string | null;
  /** Silence has rejected the request; a decision is possible all the same. */
  @IsBoolean() silent: boolean;
  /** The last time that papers were asked for. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => ClockSuspension) suspension: ClockSuspension | null;
  /** The day on which an adjourned request comes back. */
  @IsNullable() @IsCivilDate() returnsOn: string | null;
  /** Last day to appeal against the last decision, if its letter was handed over the same day: later when it came later. */
  @IsNullable() @IsCivilDate() appealUntil: string | null;
  /** Last day on which the centre may withdraw or abrogate the aid that it granted. */
  @IsNullable() @IsCivilDate() withdrawalUntil: string | null;
}
