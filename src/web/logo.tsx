// The name of the page in its upper right corner.
export function Logo() {
  return <span className="litgraph-logo">litgraph</span>;
}
