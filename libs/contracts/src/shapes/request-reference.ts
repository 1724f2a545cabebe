import { IsUUID } from 'class-validator';

/** Names one aid request of the site. */
export class RequestReference {
  @IsUUID() requestId: string;
}
