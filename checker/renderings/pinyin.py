"""A name in Chinese characters in, the spellings in Latin letters under which a translation may leave it standing out.

A translator that does not know a name spells it by its sounds ("Ye Liqin" for 叶利钦), whole or with what
stands after it translated ("Boluodi Sea" for 波罗的海). The table holds the characters with which foreign names
are written in Chinese.
"""

from __future__ import annotations

_TABLE = (
    "a 阿, ai 埃爱艾, an 安岸案, ang 昂, ao 奥敖澳, ba 八坝巴, bai 拜柏白, ban 伴办半班, bang 邦, "
    "bao 保堡报爆鲍, bei 北备被贝, ben 本, bi 币彼比, bian 变辩, biao 表, bie 别, bin 宾, bing 兵冰并, "
    "bo 伯勃博播波, bu 不布部, cai 采, can 参惨, cao 草, ce 策, ceng 曾, cha 察查, chan 产, chang 倡场常, "
    "chao 朝, che 车, chen 臣, cheng 成橙程, chi 持赤, chong 冲, chu 处础, chuan 传川, chun 春, ci 次茨, cun 存, "
    "da 大打达, dai 代带戴黛, dan 丹弹旦, dao 倒导岛道, de 德, deng 登等邓, di 的地狄第蒂迪, dian 典点电, "
    "diao 调, die 谍, ding 丁定, dong 东动, du 度杜毒独獨, duan 段端, dui 对队, dun 敦盾顿, duo 多, e 俄鹅, "
    "en 恩, er 二尔耳, fa 伐发法, fan 凡反梵范, fang 放方防, fei 菲费非, fen 分芬, feng 丰冯封峰锋, "
    "fu 佛副夫富府弗福辅, gai 概盖, gan 干甘, gang 冈港, gao 告高, ge 割哥戈格葛革, gen 根, gong 公共宫攻, "
    "gou 构, gu 古故雇顾, gua 瓜, guan 关管观馆, guang 广, gui 瑰规, guo 国, ha 哈, hai 海, han 捍汉汗罕翰韩, "
    "hang 航, hao 号好豪, he 合和核河荷赫, hei 黑, heng 亨, hong 洪红轰, hou 侯后, hu 互护胡, hua 划化华華话, "
    "huai 坏怀, huan 环, huang 皇, hui 会回惠毁汇, huo 伙货霍, ji 及吉基季技机济级计记际集, jia 加家贾迦, "
    "jian 件减坚监舰间, jiang 江疆讲, jiao 交焦角, jie 戒捷杰界街解阶, jin 今津禁近进金锦, jing 京经警镜, "
    "jiu 久九究, ju 俱局居据, jue 决, jun 军, ka 卡, kai 凯开, kan 刊坎, kang 康抗, kao 考, ke 克刻可柯科, "
    "ken 肯, kong 孔空, kou 口寇, ku 库, kua 夸, kuai 快, kuan 款, kui 溃, kun 昆, kuo 扩, la 拉腊, lai 莱, "
    "lan 兰蓝, lang 朗, lao 劳, le 乐, lei 勒雷, leng 冷, li 利力理立莉里黎, lian 联聯连, liang 两粮量, lie 列, "
    "lin 林琳, ling 令领, liu 六流, long 隆龙, lou 楼, lu 卢录路鲁, luan 乱, lun 伦论, luo 洛络罗, lv 吕, "
    "lve 略, ma 马, mai 迈麦, man 曼, mang 芒, mao 毛矛贸, mei 梅每玫美, men 门, meng 盟蒙, mi 密秘米, mian 面, "
    "min 敏民, ming 命明, mo 墨摩莫默, mu 姆慕木穆, na 娜拿纳那, nai 乃, nan 南难, nao 瑙, ne 讷, nei 内, "
    "neng 能, ni 妮尼, nian 年念, nie 涅, ning 宁, niu 纽, nong 农, nu 努, nuo 挪诺, ou 欧歐, pa 帕, pan 叛潘, "
    "pang 庞, pao 炮, pei 佩培, peng 彭, pi 皮, pian 片, pin 品频, ping 平评, po 泼破, pu 普浦葡, "
    "qi 七其器奇契气齐, qia 恰, qian 前潜遣钱, qiang 墙强, qiao 乔桥, qie 切, qin 亲侵钦, qing 卿情青, qiong 琼, "
    "qiu 丘球, qu 区屈, quan 全权, ran 然, rang 让, re 热, ren 人仁任, ri 日, rong 绒荣融, ru 儒入茹, rui 瑞, "
    "ruo 若, sa 撒萨, sai 塞赛, san 三散, sang 桑, sao 骚, se 瑟色, sen 森, sha 杀沙莎, shan 山珊, shang 上商尚, "
    "shao 绍, she 射社舍设, shen 什慎申, sheng 圣声生盛, shi 世事使势十史士实室施时石示视试食, shou 手首, "
    "shu 书术殊舒, shui 水, shuo 朔说, si 丝司四思斯, song 松, su 苏速, suo 所索锁, ta 他塌塔, tai 台太泰, "
    "tan 坦, tang 唐, tao 涛萄陶, te 特, teng 滕, ti 体提梯题體, tian 天, tiao 条條, tie 铁, ting 廷艇, "
    "tong 同统通, tou 头投透, tu 图土屠突, tuan 团, tui 推, tun 吞, tuo 托脱陀, wa 瓦, wai 外, wan 万宛湾, "
    "wang 忘旺王网, wei 卫危委威未维薇韦, wen 文温问闻, weng 翁, wo 沃渥, wu 乌五务晤武物, "
    "xi 习希席息析溪系西锡, xia 下夏峡, xian 先宪线限鲜, xiang 相香, xiao 小晓消肖, xie 协歇谢, xin 信心新欣辛, "
    "xing 兴刑性星行, xiong 匈雄, xiu 休修秀, xu 叙许, xuan 宣, xue 削学, xun 勋讯询逊, ya 亚娅牙雅, "
    "yan 严延沿演研言验, yang 央扬洋, yao 耀, ye 业也叶耶, yi 一以伊依意易益衣议, yin 印因银音, ying 应英, "
    "yong 佣, you 优友尤有由邮, yu 与于郁预, yuan 元原员援院, yue 月約约越, yun 运, zai 在, ze 泽, zeng 增, "
    "zha 扎炸, zhan 战站詹, zhang 张章长障, zhe 哲者, zhen 珍真, zheng 争政整, zhi 之制志支止治知織纸织芝质, "
    "zhong 中众种终重, zhou 周州洲, zhu 主助朱驻, zhuan 砖, zhuang 装, zhuo 卓, zi 兹咨子自, zong 总, zu 祖組组, "
    "zui 最, zun 尊, zuo 佐作左, "
)
_SYLLABLE = {
    sign: syllable for entry in _TABLE.rstrip(", ").split(", ") for syllable, signs in [entry.split()] for sign in signs
}
_ENDINGS = (
    ("海峡", ("Strait",)),
    ("海", ("Sea",)),
    ("湾", ("Gulf",)),
    ("条约", ("Treaty",)),
    ("协定", ("Agreement", "Agreements")),
    ("协议", ("Agreement", "Agreements")),
    ("公约", ("Convention",)),
    ("备忘录", ("Memorandum",)),
    ("议定书", ("Protocol",)),
    ("宣言", ("Declaration",)),
    ("大桥", ("Bridge",)),
    ("集团", ("Group",)),
    ("组织", ("Organization", "Organisation")),
    ("共和国", ("Republic",)),
    ("半岛", ("Peninsula",)),
)
_LEAST = 3
"""Fewer syllables than these could be any Chinese word or name."""


def spellings(name: str, person: bool) -> tuple[str, ...]:
    """The spellings of a name; none where a character is unknown or the name too short to be told from a word."""
    found: list[str] = []
    for ending, words in (("", ("",)), *_ENDINGS):
        stem = name.removesuffix(ending) if ending else name
        if ending and stem == name:
            continue
        syllables = [_SYLLABLE.get(sign, "") for sign in stem]
        if not all(syllables) or len(syllables) < (2 if ending else _LEAST):
            continue
        for spelt in _spelt(syllables, person):
            found += [f"{spelt} {word}".strip() for word in words]
    return tuple(dict.fromkeys(found))


def _spelt(syllables: list[str], person: bool) -> list[str]:
    whole = "".join(syllables).capitalize()
    parted = syllables[0] + "".join(("'" if syllable[0] in "aoe" else "") + syllable for syllable in syllables[1:])
    found = [whole, parted.capitalize()]
    if person and len(syllables) == _LEAST:
        found.append(f"{syllables[0].capitalize()} {''.join(syllables[1:]).capitalize()}")
    return found
