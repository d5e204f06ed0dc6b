/** The collector cannot run as it was asked to; the message is a sentence for its operator. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}
