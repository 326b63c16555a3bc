/** Where presets come from. No publication is named, since the figures stand for a practice and not for one text. */
import { both } from "./metric.ts";

/** For figures that were read where they were published. */
export const published = {
  source: both("Published service standards, read in 2026.", "已公开发布的服务标准，2026年查阅。"),
  readAtSource: 2026,
} as const;

/** For a time limit that was read where it was published, with a share that is custom. */
export const publishedTime = {
  source: both(
    "The time limit is from published service standards, read in 2026, and the share is common practice.",
    "时限取自已公开发布的服务标准（2026年查阅），比例为通行做法。",
  ),
  readAtSource: 2026,
} as const;

/** For figures that many use and nobody need be quoted for. */
export const customary = { source: both("Common practice.", "通行做法。") } as const;

/** Why there is no preset: only the user's own past says what is good. */
export const ownBaseline = both(
  "Start from your own figure of the past year, because other people's trade and customers differ from yours.",
  "行业和顾客各不相同，请以自己过去一年的数字为起点。",
);
