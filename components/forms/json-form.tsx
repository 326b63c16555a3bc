"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState, useSyncExternalStore } from "react";
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type Resolver,
  useForm,
  type UseFormReturn,
} from "react-hook-form";
import type { z } from "zod";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "./error-summary.tsx";
import { sendJson } from "./send.ts";

type FaultCode = Parameters<ReturnType<typeof useTranslations<"faults">>>[0];

export type FormParts<V extends FieldValues> = {
  /** Everything that a field of the form needs to know. The summary of errors calls it by its label. */
  field: (
    name: FieldPath<V>,
    label: string,
    options?: { valueAsNumber: true },
  ) => ReturnType<UseFormReturn<V>["register"]> & {
    id: string;
    label: string;
    errorMessage: string | undefined;
  };
  form: UseFormReturn<V, unknown, V>;
};

type LoadSchema<V extends FieldValues> = () => Promise<z.ZodType<V>>;

type JsonFormProps<V extends FieldValues> = {
  /** Loads the same that the route checks by. */
  schema: LoadSchema<V>;
  defaults: DefaultValues<V>;
  address: string;
  method?: "POST" | "PUT" | "PATCH";
  /** The words on the button. */
  submit: string;
  /** What is called with the route's answer. The form stays busy while this runs. */
  onDone: (reply: unknown, form: UseFormReturn<V, unknown, V>) => void;
  /** Where the page is left after success, the button stays as it is. */
  leaves?: boolean;
  children: (parts: FormParts<V>) => ReactNode;
  /** Stands beside the button. */
  beside?: ReactNode;
};

/** Loaded when a form is first used: together they are a fifth of a page. */
function loadCheck<V extends FieldValues>(schema: LoadSchema<V>) {
  return Promise.all([import("@hookform/resolvers/zod"), schema()]);
}

function checkBy<V extends FieldValues>(schema: LoadSchema<V>): Resolver<V, unknown, V> {
  return async (values, context, options) => {
    const loaded = await loadCheck(schema).catch(() => undefined);
    // Where they do not come, the route checks by the same.
    if (!loaded) return { values, errors: {} };
    const [{ zodResolver }, found] = loaded;
    return zodResolver(found as z.ZodType<V, V>)(values, context, options);
  };
}

const never = () => () => undefined;

/** Whether the page has come to life. Until then a press would send the form past all of this. */
function useIsAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** A form that sends JSON to a route, checks by the schema that the route has, and shows what either finds wrong. */
export function JsonForm<V extends FieldValues>({
  schema,
  defaults,
  address,
  method = "POST",
  submit,
  onDone,
  leaves = false,
  children,
  beside,
}: JsonFormProps<V>) {
  const t = useTranslations("forms");
  const faults = useTranslations("faults");
  const prefix = useId();
  const isAlive = useIsAlive();
  const [isDone, setDone] = useState(false);
  const form = useForm<V, unknown, V>({
    resolver: checkBy(schema),
    defaultValues: defaults,
    mode: "onSubmit",
    reValidateMode: "onChange",
    // The summary takes the focus instead.
    shouldFocusError: false,
  });
  const { errors, isSubmitting } = form.formState;

  const idOf = (name: string) => `${prefix}${name}`;
  /** Our own checks give a code, the server a sentence. */
  const say = (text: string) => {
    const code = text as FaultCode;
    return faults.has(code) ? faults(code) : text;
  };
  const messageOf = (name: string): string | undefined => {
    const text = form.getFieldState(name as FieldPath<V>, form.formState).error?.message;
    return text === undefined ? undefined : say(text);
  };
  /** In the order in which they stand on the page, and so in the summary. */
  const labels = new Map<string, string>();
  const fields = children({
    form,
    field: (name, label, options) => {
      labels.set(name, label);
      return { ...form.register(name, options), id: idOf(name), label, errorMessage: messageOf(name) };
    },
  });
  const problems: FieldProblem[] = [
    ...(errors.root?.message ? [{ message: errors.root.message }] : []),
    ...[...labels].flatMap(([name, label]) => {
      const message = messageOf(name);
      return message === undefined ? [] : [{ id: idOf(name), message: t("problem", { label, message }) }];
    }),
    // What is sent along without a field of its own.
    ...Object.keys(errors).flatMap((name) => {
      const message = name === "root" || labels.has(name) ? undefined : messageOf(name);
      return message === undefined ? [] : [{ message }];
    }),
  ];

  const send = form.handleSubmit(async (values) => {
    const sent = await sendJson(address, method, values);
    if (sent.ok) {
      setDone(leaves);
      onDone(sent.reply, form);
      return;
    }
    const known = Object.entries(sent.fields ?? {}).filter(([name]) => name in values);
    for (const [name, message] of known) form.setError(name as FieldPath<V>, { message });
    if (known.length === 0) form.setError("root", { message: sent.message ?? t("offline") });
  });

  return (
    // Should it ever be sent without script, then never as part of an address.
    <form
      method="post"
      noValidate
      onFocus={() => {
        void loadCheck(schema).catch(() => undefined);
      }}
      onSubmit={(event) => {
        void send(event);
      }}
    >
      <ErrorSummary title={t("problems", { count: problems.length })} problems={problems} />
      <div className="space-y-6">{fields}</div>
      <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button type="submit" isDisabled={!isAlive || isSubmitting || isDone}>
          {isSubmitting || isDone ? t("working") : submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}
