"use client";

import { useEffect } from "react";
import { eraseCopies } from "./kept.ts";

/** On a page that one comes to where there is no handbook to read: nothing of one stays behind in this browser. */
export function EraseCopies() {
  useEffect(() => {
    void eraseCopies();
  }, []);
  return null;
}
