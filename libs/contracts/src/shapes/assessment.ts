import { IsIn, IsString, MaxLength } from 'class-validator';
import { IsCode } from '../rules.js';

/** One condition of the regulation on one request, with the reason a citizen can read. */
export class AssessedCondition {
  @IsCode() code: string;
  @IsIn(['met', 'not-met', 'to-assess']) outcome: 'met' | 'not-met' | 'to-assess';
  /** French sentence with the values used; no name, birth date or address. */
  @IsString() @MaxLength(1000) explanation: string;
}
