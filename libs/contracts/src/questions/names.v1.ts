import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, IsUUID, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsNullable } from '../rules.js';

/** Request of {@link namesV1}: one page of a list. */
export class NamesQuestion {
  @IsArray() @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) requestIds: string[];
}

/** What the applicant of a request is called. */
export class ApplicantName {
  @IsUUID() requestId: string;
  @IsString() birthName: string;
  @IsNullable() @IsString() usageName: string | null;
  @IsArray() @IsString({ each: true }) givenNames: string[];
}

/** Reply of {@link namesV1}; unknown ids are left out. */
export class Names {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ApplicantName) items: ApplicantName[];
}

/** `ask.intake.names.v1`: the names that a list shows; each leaves an access-log row. Problem: role-not-allowed. */
export const namesV1 = defineQuestion({
  subject: 'ask.intake.names.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['list-requests'],
  payload: NamesQuestion,
  reply: Names,
  summary: 'Les noms des personnes d’une page de la liste.',
  example: { requestIds: ['01936f2e-7c1a-7000-8000-000000000009'] },
  replyExample: {
    items: [
      {
        requestId: '01936f2e-7c1a-7000-8000-000000000009',
        birthName: 'MARTIN',
        usageName: null,
        givenNames: ['JEANNE'],
      },
    ],
  },
});
