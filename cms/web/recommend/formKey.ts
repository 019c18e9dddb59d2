const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The key of a form as it was sent (rule O4); undefined for any other text. */
export const formKey = (text: string | null | undefined): string | undefined =>
  text && uuid.test(text) ? text : undefined;
