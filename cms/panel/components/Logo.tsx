import { Mark } from "./Mark.tsx";
import "./panel.css";

/** Name and mark above the sign-in form. */
export function Logo() {
  return (
    <div className="gp-logo">
      <Mark size="3rem" />
      <span className="gp-logo-name">实格</span>
      <span className="gp-logo-line">微网实格 · 编辑后台</span>
    </div>
  );
}
