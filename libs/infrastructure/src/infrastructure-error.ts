/**
 * Something the machine lacks or refuses. The message is a full text for the person at the terminal and ends with what to do;
 * it never carries a password.
 */
export class InfrastructureError extends Error {
  override readonly name = 'InfrastructureError';
}
