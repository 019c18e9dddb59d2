import { paths } from "#leaves/paths.ts";
import type { Frozen } from "../../campaign/freeze.ts";
import { signInWords } from "../../voters/wording.ts";
import type { Answer } from "../ask.ts";
import { formPage } from "../formPage.ts";

/** For a way to sign in that this campaign does not use. */
export const noSignIn = ({ slug }: Frozen): Answer =>
  formPage({
    status: 404,
    title: signInWords.noneTitle,
    lines: signInWords.none,
    link: { href: paths.campaign(slug), text: signInWords.back },
  });
