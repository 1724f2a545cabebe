import { IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsInstant, IsNotBlank, IsText } from '../rules.js';

/** What the person was promised, in the words of whoever promised it. Read by people, never on the bus. */
export class PromiseInput {
  @IsString() @IsNotEmpty() @MaxLength(500) @IsNotBlank() @IsText() text: string;
}

/** A promise as it was recorded: it is never changed, another one follows it. */
export class MadePromise extends PromiseInput {
  @IsUUID() id: string;
  /** Opaque subject of whoever recorded it. */
  @IsString() recordedBy: string;
  @IsInstant() recordedAt: string;
}
