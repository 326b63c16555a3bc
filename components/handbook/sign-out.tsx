"use client";

import type { ComponentProps } from "react";
import { ActButton } from "../forms/act-button.tsx";
import { eraseCopies } from "./kept.ts";

/** A button that ends the session in this browser, and takes along what it keeps of handbooks. */
export function SignOutButton(props: Omit<ComponentProps<typeof ActButton>, "onDone">) {
  return <ActButton {...props} onDone={eraseCopies} />;
}
