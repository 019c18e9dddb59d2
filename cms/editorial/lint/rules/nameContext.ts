import { isGrammar, isHan } from "../reading/characters.ts";

/** What stands right before the name of a person: posts, ways of address, who speaks. */
export const postWords =
  "微网格员|专职网格员|网格员|微网格长|网格长|楼栋长|党工委书记|党委书记|党支部书记|总支书记|支部书记|副书记|书记|常务副主任|副主任|主任|科长|部长|局长|区长|镇长|院长|校长|会长|站长|所长|队长|组长|负责人|记者|通讯员|摄影|编辑|校对|居民代表|居民|业主代表|业主|志愿者|党员|社工|医生|护士|民警|辅警|教师|老师|经理|理事长|调解员|律师|代表|同志|主持人|受访人|村民|老人|大爷|大妈|户主|楼长|单元长|店长|馆长|摊主|老板|师傅|房东|租客|学员|家长|主人|队员|医师|匠人|店主|理发师|设计师";
const before = new RegExp(`(?:${postWords})[“：: ]?$`);
const after =
  /^(?:说|告诉|介绍|表示|认为|坦言|回忆|称|笑|道|和|与|、|，|。|：|（|\(|先生|女士|同志|阿姨|大爷|婆婆|是|在|把|带|摄|就|每|也|主动|上门|发现|正|又|一|等|向|作|从|曾|今|$)/;

/** Whether a name between `from` and `to` stands where names of people stand: behind a post, and not amid a longer word. */
export const isNamedBefore = (text: string, from: number): boolean =>
  before.test(text.slice(Math.max(0, from - 8), from));

export const isPersonPlace = (text: string, from: number, to: number): boolean =>
  isNamedBefore(text, from) ||
  ((!isHan(text[from - 1]) || isGrammar(text[from - 1] ?? "")) &&
    after.test(text.slice(to, to + 3)));

/** Surnames that nearly everybody has; a name begins with one. */
export const surnames = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤乔倪温庞柯冷骆岳游".split(
    "",
  ),
);
