/** Why there is no edition at all. `subject` names the thing at fault in words for editors (rule P9). */
export class EditionFault extends Error {
  override name = "EditionFault";
  readonly subject: string;

  constructor(subject: string, options: { cause: unknown }) {
    super(subject, options);
    this.subject = subject;
  }
}
