/**
 * Puts the candidates of each category into an order that is random for each device and the same after a reload,
 * before they are first painted, so that nobody gains by a low number. Without script or storage they go by number.
 */
export const orderScript = [
  "(d=>{let s;try{s=localStorage.getItem('order')||Math.random().toString(36).slice(2);",
  "localStorage.setItem('order',s)}catch{return}",
  "const rank=t=>{let h=2166136261;for(const c of t)h=Math.imul(h^c.charCodeAt(0),16777619)>>>0;",
  "h^=h>>>15;return Math.imul(h,2246822519)>>>0};",
  "d.querySelectorAll('.candidates').forEach(u=>[...u.children]",
  ".map(l=>[rank(s+l.dataset.number),l]).sort((a,b)=>a[0]-b[0]).forEach(([,l])=>u.append(l)))",
  "})(document)",
].join("");
