"use client";

import type { ChangeEvent } from "react";
import { TextField, type TextFieldProps } from "../../components/ui/text-field.tsx";
import { proposeSlug } from "../../lib/members/address.ts";

type Registered = Omit<TextFieldProps, "onChange"> & {
  onChange: (event: ChangeEvent<HTMLInputElement>) => unknown;
};

/** The name of a new organisation, and the address of its page, which follows the name until it is written by hand. */
export function NameAndAddress({
  name,
  address,
  read,
  write,
}: {
  name: Registered;
  address: Registered;
  /** What the form holds before a change. */
  read: () => { name: string; address: string };
  write: (address: string) => void;
}) {
  return (
    <>
      <TextField
        {...name}
        onChange={(event) => {
          const before = read();
          const follows = before.address === proposeSlug(before.name);
          void name.onChange(event);
          if (follows) write(proposeSlug(event.currentTarget.value));
        }}
      />
      <TextField {...address} autoCapitalize="none" spellCheck={false} />
    </>
  );
}
