import type { EmailAdapter } from "payload";

/**
 * This system sends no mail: passwords are reset by an administrator (rule A14). Payload's own stand-in would
 * write letters, reset links in them, to the log.
 */
export const noMail: EmailAdapter = () => ({
  name: "none",
  defaultFromAddress: "nobody@localhost",
  defaultFromName: "实格",
  sendEmail: async () => {
    throw new Error("mail is not sent by this system");
  },
});
