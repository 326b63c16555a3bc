"use client";

import type { ComponentProps } from "react";
import { Button as AriaButton } from "react-aria-components";

type ButtonProps = Omit<ComponentProps<typeof AriaButton>, "className" | "style"> & {
  /** `go` for the one thing that a page is about, `plain` for everything else. */
  look?: "go" | "plain";
};

export function Button({ look = "go", ...props }: ButtonProps) {
  return <AriaButton {...props} className={look} />;
}
