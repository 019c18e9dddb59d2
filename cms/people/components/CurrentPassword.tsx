"use client";
import { PasswordField, useAuth, useDocumentInfo, useFormFields } from "@payloadcms/ui";
import { signInWording as words } from "./signInWording.ts";

/** Asks for the present password while somebody changes the own one (rule A17). */
export function CurrentPassword() {
  const { user } = useAuth();
  const { id } = useDocumentInfo();
  const isChanging = useFormFields(([fields]) => Boolean(fields.password?.value));
  if (!isChanging || id === undefined || String(user?.id) !== String(id)) return null;
  return (
    <div>
      <PasswordField
        autoComplete="current-password"
        field={{ name: "currentPassword", label: words.currentPassword, required: true }}
        path="currentPassword"
      />
      <p className="field-description">{words.currentPasswordHelp}</p>
    </div>
  );
}
