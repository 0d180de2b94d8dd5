import { state } from "./state.js";

// An amount of whole units as a person writes it into a file.

export function spelled(n, dollars) {
  const [big, half, one] = state.lang === "zh" ? [[1e8, "亿"], [1e4, "万"], dollars ? "美元" : "元"] : [[1e6, " million"], [1e6, " million"], dollars ? "" : " yuan"];
  const [unit, name] = n >= big[0] ? big : half;
  const amount = n >= unit && Number.isInteger(n) ? `${n / unit}${name}` : `${n}`;
  return state.lang !== "zh" && dollars ? `US$${amount}` : amount + one;
}
