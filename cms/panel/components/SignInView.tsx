import { redirect } from "next/navigation.js";
import type { AdminViewServerProps } from "payload";
import { getSafeRedirect } from "payload/shared";
import { SignInForm } from "#people/components/SignInForm.tsx";
import { Logo } from "./Logo.tsx";

/** The sign-in page: Payload's own knows no second step. */
export function SignInView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult;
  const { admin, api } = req.payload.config.routes;
  const target = getSafeRedirect({
    fallbackTo: admin,
    redirectTo: searchParams?.redirect ?? "",
  });
  if (req.user) redirect(target);
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      <SignInForm action={`${api}/users/login`} forgotten={`${admin}/forgot`} target={target} />
    </>
  );
}
