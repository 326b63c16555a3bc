import type { ReactNode } from "react";
import type { Phrase, PolicyLanguage } from "../../lib/language/phrase.ts";
import type { Section } from "../../lib/document/document.ts";
import type { Rich } from "../../lib/language/rich.ts";
import type { VisionOrigin } from "../../lib/reading/reading.ts";
import { Line } from "../policy/line.tsx";

function Words({ words: { text, lang }, language }: { words: Phrase; language: PolicyLanguage }) {
  return <Line text={[lang === language ? text : { text, lang }]} />;
}

/** The vision, and the words that it was made of with the lines they were picked in. */
export function Vision({
  section,
  statement,
  origin,
  language,
  say,
  children,
}: {
  section: Pick<Section, "id" | "title">;
  statement: Rich | undefined;
  origin: VisionOrigin;
  language: PolicyLanguage;
  say: { picked: string; sources: Readonly<Record<VisionOrigin[number]["source"], string>> };
  children: ReactNode;
}) {
  return (
    <section className="part" aria-labelledby={`part-${section.id}`}>
      <h2 id={`part-${section.id}`}>{section.title}</h2>
      {statement && (
        <p className="vision">
          <Line text={statement} />
        </p>
      )}
      {children}
      {origin.length > 0 && (
        <details className="origin">
          <summary>{say.picked}</summary>
          {origin.map(({ source, words }) => (
            <div key={source}>
              <p>{say.sources[source]}</p>
              <ul>
                {words.map(({ text, line }, at) => (
                  <li key={at}>
                    <b>
                      <Words words={text} language={language} />
                    </b>
                    {line && line.text !== text.text && (
                      <span className="note">
                        {" "}
                        — <Words words={line} language={language} />
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
