/** Fixed, so that runs that share one server through `TEST_DATABASE_URL` do not lock each other out. */
export const testPasswords = { owner: "test-owner", cms: "test-cms", vote: "test-vote" };

/** Environment that every process of a test needs beside its database. */
export const testSecrets = {
  NODE_ENV: "test",
  // Accounts of tests sign in with a password alone, where a test does not say otherwise.
  GRIDPRESS_TRIAL: "1",
  PAYLOAD_SECRET: "payload-secret-of-the-tests-0123456789",
  VOTING_SECRET: "voting-secret-of-the-tests-01234567890",
  INTAKE_SECRET: "intake-secret-of-the-tests-01234567890",
  INTAKE_PUBLIC_KEY: "8WMbYyH8IPZXL-IWMBBYdA3ucCyoxJ1tZVEXctF7Byo",
  INTAKE_PRIVATE_KEY: "MC4CAQAwBQYDK2VuBCIEIPhRzIVC7bj9EZ4dfYdmMvc9Vhus7tN1BXce6snvXc1Y",
};
