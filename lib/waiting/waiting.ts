/** One thing that waits. Figures are of people, of clauses or of sessions; none is 0. */
export type Waiting =
  /** A version that the actor may approve, or that is approved and may be published, or that came back. */
  | { what: "approve" | "publish" | "returned"; number: string }
  /** Clauses about which staff have no answer yet. */
  | { what: "remarks"; clauses: number }
  /** People who have not read the version in force, or not what changed in it for their work. */
  | { what: "readers"; number: string; people: number }
  /** The launch of the version in force, which nobody has planned; the day is an ISO date, and may be over. */
  | { what: "launch"; number: string; by: string; isLate: boolean }
  /** People who missed a mandatory session, and are expected at no other. */
  | { what: "absentees"; people: number }
  /** Sessions that are over, of which nobody has said who came. */
  | { what: "unrecorded"; sessions: number };
