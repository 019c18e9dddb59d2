/** How variables with secrets are named, ours and those that other programs of the machine may have left in the environment. */
const secretName =
  /SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|(?:PRIVATE|SIGNING)_?KEY|(?:API|ACCESS)_?KEY|(?:DATABASE|WEBHOOK).*URL/i;

/**
 * An environment without anything that is named like a secret. By the name, not by a list: a secret that somebody adds
 * later stays with those who ask for it.
 */
export const withoutSecrets = (source: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const kept = Object.entries(source).filter(([name]) => !secretName.test(name));
  return { NODE_ENV: source.NODE_ENV, ...Object.fromEntries(kept) };
};
