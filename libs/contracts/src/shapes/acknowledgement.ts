import { IsBoolean } from 'class-validator';

/** The reply of a command that has nothing else to say: whether it changed anything (false when it had been done before). */
export class Acknowledgement {
  @IsBoolean() changed: boolean;
}
