import { signInAddress } from "#voting/campaign/endpointNames.ts";
import { words } from "./wording.ts";

type Props = { campaign: string; signIn: "wechat" | "sms"; candidate?: number; name?: string };

/** The way to a sign-in and back: a plain link, to this candidate if there is one. */
export default function SignIn({ campaign, signIn, candidate, name }: Props) {
  return (
    <a className="sign-in" href={signInAddress(campaign, signIn, candidate)}>
      {words.signInHere[signIn]}
      {name && <span className="unseen">，{words.signInFor(name)}</span>}
    </a>
  );
}
