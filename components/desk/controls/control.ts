import type { PolicyLanguage } from "../../../lib/language/text.ts";
import type { AskedQuestion } from "../../../lib/workbook/questions/asked.ts";

/** What every control of a question is given. An answer that is taken back is `undefined`. */
export type ControlProps<Value> = {
  question: AskedQuestion;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  /** The language that is being written. */
  language: PolicyLanguage;
  /** Id of the control, and of its label and its hint. */
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
  invalid: boolean;
};
