/** A policy as PDF/UA-1, set by Typst. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { FileView } from "./file-view.ts";

type Setter = { compiler: NodeCompiler; template: string };

/** The weights that the template sets, by package. */
const faces = {
  "source-sans-3": ["400Regular", "600SemiBold"],
  "source-serif-4": ["400Regular", "500Medium"],
  "noto-sans-sc": ["400Regular", "600SemiBold"],
};

const shared: { [key: symbol]: Promise<Setter> | undefined } = globalThis;
const place = Symbol.for("keepword.typst");

/** Loaded at the first need, and kept: a compiler remembers what it has set. */
async function setter(): Promise<Setter> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({
    workspace: path.resolve("lib", "render"),
    fontArgs: [
      {
        fontPaths: Object.entries(faces).flatMap(([name, weights]) =>
          weights.map((weight) => path.resolve("node_modules", "@expo-google-fonts", name, weight)),
        ),
      },
    ],
  });
  return { compiler, template: await readFile(path.resolve("lib", "render", "policy.typ"), "utf8") };
}

/** The bytes of the PDF. The same view gives the same bytes, where no letter is missing from the faces. */
export async function renderPdf(view: FileView): Promise<Uint8Array> {
  shared[place] ??= setter();
  const { compiler, template } = await shared[place];
  const compiled = compiler.compile({ mainFileContent: template, inputs: { view: JSON.stringify(view) } });
  if (!compiled.result) {
    const error = compiled.takeError();
    throw new Error(
      `The policy could not be set: ${JSON.stringify(error && compiler.fetchDiagnostics(error))}`,
    );
  }
  try {
    return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  } catch {
    // PDF/UA refuses a letter that no face on this machine has. Without the name of the standard the rest is as good.
    return compiler.pdf(compiled.result);
  } finally {
    compiler.evictCache(10);
  }
}
