import path from "node:path";
import ts from "typescript";
import { type Feature, isYoung } from "./features.ts";

/** A use of something that the oldest browsers lack, e.g. `Array.toSorted`, with its place `file:line`. */
export type YoungUse = { feature: string; place: string };

const nameOf = ({ owner, member }: Feature) => (owner ? `${owner}.${member}` : member);

/** Interfaces of the language's types by the name that the compatibility data has for them. */
const plainName = (name: string) =>
  name
    .replace(/^Readonly(?=Array|Map|Set)/, "")
    .replace(/^(Big)?(Int|Uint|Float)\d+(Clamped)?Array$/, "TypedArray")
    .replace(/^CallableFunction$/, "Function");

/** A selector that parses nowhere but in younger engines: the call throws. */
const youngSelector = /:(is|where|has)\(/;
const takesSelector = new Set(["querySelector", "querySelectorAll", "matches", "closest"]);

/**
 * Finds what the oldest browsers lack in programs that reach them. It goes by types, so that `entry.at` of our own is no
 * `Array.at`; what has no type is not seen, which is why journeys run without the young features as well.
 */
export function youngUses(program: ts.Program, files: readonly string[]): YoungUse[] {
  const checker = program.getTypeChecker();
  const found: YoungUse[] = [];

  const isOfBrowser = (symbol: ts.Symbol | undefined) =>
    symbol?.declarations?.some((node) => program.isSourceFileDefaultLibrary(node.getSourceFile()));

  /** The features that a member of a value of this type may be, own interface first, then those it extends. */
  function featuresOf(type: ts.Type, member: string): Feature[] {
    if (type.isUnionOrIntersection()) return type.types.flatMap((one) => featuresOf(one, member));
    const apparent = checker.getApparentType(type);
    const symbol = apparent.getSymbol();
    if (!symbol) return [];
    const [declaration] = symbol.declarations ?? [];
    const holder = declaration?.parent;
    if (holder && ts.isVariableDeclaration(holder))
      return [{ owner: holder.name.getText(), member, isStatic: true }];
    const constructed = /^(.+)Constructor$/.exec(symbol.name)?.[1];
    const own: Feature = constructed
      ? { owner: plainName(constructed), member, isStatic: true }
      : { owner: plainName(symbol.name), member, isStatic: false };
    const bases = apparent.isClassOrInterface() ? checker.getBaseTypes(apparent) : [];
    return [own, ...bases.flatMap((base) => featuresOf(base, member))];
  }

  function visit(node: ts.Node, file: ts.SourceFile): void {
    const add = (feature: string, at: ts.Node) => {
      const { line } = file.getLineAndCharacterOfPosition(at.getStart(file));
      found.push({ feature, place: `${path.relative("", file.fileName)}:${line + 1}` });
    };
    const check = (features: readonly Feature[], at: ts.Node) => {
      const known = features.find((feature) => isYoung(feature) !== undefined);
      if (known && isYoung(known)) add(nameOf(known), at);
    };
    const checkMember = (type: ts.Type, member: string, at: ts.Node) => {
      if (!isOfBrowser(checker.getPropertyOfType(checker.getApparentType(type), member))) return;
      const isWindow = /^(Window|typeof globalThis)/.test(checker.typeToString(type));
      check(isWindow ? [{ member, isStatic: false }] : featuresOf(type, member), at);
    };

    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      return;
    if (ts.isPropertyAccessExpression(node)) {
      checkMember(checker.getTypeAtLocation(node.expression), node.name.text, node.name);
      visit(node.expression, file);
      return;
    }
    if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const { propertyName, name } of node.elements) {
        const member = propertyName ?? name;
        if (ts.isIdentifier(member)) checkMember(type, member.text, member);
      }
    }
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const [declaration] = symbol?.declarations ?? [];
      const isMember =
        declaration && /Property|Method|Accessor/.test(ts.SyntaxKind[declaration.kind]);
      if (isOfBrowser(symbol) && !isMember) check([{ member: node.text, isStatic: false }], node);
    }
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    if (first && ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const text = checker.getTypeAtLocation(first);
      if (takesSelector.has(node.expression.name.text) && text.isStringLiteral())
        if (youngSelector.test(text.value)) add(`selector ${text.value}`, first);
    }
    ts.forEachChild(node, (child) => visit(child, file));
  }

  for (const name of files) {
    const file = program.getSourceFile(name);
    if (!file) throw new Error(`${name}: no such file in the program`);
    visit(file, file);
  }
  return found;
}
