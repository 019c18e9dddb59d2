/**
 * The only script of a reading page: puts the reader's remembered preferences (长辈版, dark) on `<html>` before the first
 * paint, lets the buttons of the header change them, and fetches read-aloud when it is asked for. Inline, so a content security policy must allow its hash.
 * Reading works without it; the buttons are hidden then.
 */
export const preferenceScript = [
  "(d=>{",
  "const r=d.documentElement,s=r.dataset,",
  "get=k=>{try{return localStorage.getItem(k)}catch{}},",
  "set=(k,v)=>{try{v?localStorage.setItem(k,v):localStorage.removeItem(k)}catch{}},",
  "dark=()=>s.theme?s.theme=='dark':matchMedia('(prefers-color-scheme:dark)').matches,",
  "on=()=>d.querySelectorAll('[data-set]').forEach(b=>",
  "b.setAttribute('aria-pressed',b.dataset.set=='view'?s.view=='elder':dark()));",
  "s.script='';if(window.speechSynthesis)s.aloud='';for(const k of ['view','theme']){const v=get(k);if(v)s[k]=v}",
  "d.addEventListener('DOMContentLoaded',on);",
  "d.addEventListener('click',e=>{const b=e.target.closest('button[data-set],button[data-aloud]');if(!b)return;",
  "if(b.dataset.aloud)return import(b.dataset.aloud).then(m=>m.toggle(b)).catch(()=>{",
  "b.parentElement.querySelector('[role=status]').textContent=b.dataset.unstarted});",
  "if(b.dataset.set=='view'){s.view=='elder'?delete s.view:s.view='elder'}",
  "else s.theme=dark()?'light':'dark';",
  "set('view',s.view);set('theme',s.theme);on()})",
  "})(document)",
].join("");
