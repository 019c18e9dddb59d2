import type { Place } from "#places/place.wire.ts";

const place =
  (level: Place["level"]) =>
  (entry: readonly [string, string]): Place => ({
    code: entry[0],
    name: entry[1],
    level,
  });

const districts = [
  ["510104", "锦江区"],
  ["510105", "青羊区"],
  ["510106", "金牛区"],
  ["510107", "武侯区"],
  ["510108", "成华区"],
  ["510112", "龙泉驿区"],
  ["510113", "青白江区"],
  ["510114", "新都区"],
  ["510115", "温江区"],
  ["510116", "双流区"],
  ["510117", "郫都区"],
  ["510118", "新津区"],
  ["510121", "金堂县"],
  ["510129", "大邑县"],
  ["510131", "蒲江县"],
  ["510181", "都江堰市"],
  ["510182", "彭州市"],
  ["510183", "邛崃市"],
  ["510184", "崇州市"],
  ["510185", "简阳市"],
] as const;

const streets = [
  ["510104035", "成龙路街道"],
  ["510104037", "三圣街道"],
  ["510107011", "簇桥街道"],
  ["510107014", "簇锦街道"],
  ["510115001", "柳城街道"],
  ["510115002", "公平街道"],
  ["510115004", "天府街道"],
  ["510116001", "东升街道"],
  ["510116002", "西航港街道"],
] as const;

const communities = [
  ["510107011001", "锦城社区"],
  ["510107014001", "顺和社区"],
  ["510107014002", "团结社区"],
] as const;

/** The city, its districts and a handful of streets and communities; the communities' last three digits are made up. */
export const thePlaces = (): Place[] => [
  { code: "5101", name: "成都市", level: "city" },
  ...districts.map(place("district")),
  ...streets.map(place("street")),
  ...communities.map(place("community")),
];
