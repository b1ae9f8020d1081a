"""Variants of one and the same character, for search only: 髙 and 高, 﨑 and 崎, 澤 and 沢.

Each word of the tables below is a group; its first character stands for all of them.
The first table is the old and new forms of the list of characters for general use
(常用漢字表, Cabinet notice of 2010) and of the list for given names (人名用漢字); the second is
what family registers and address lists hold besides. Characters of Unicode's compatibility
blocks are not here: NFKC replaces those.
"""

from __future__ import annotations

_OLD_AND_NEW = """
亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 艶艷 応應
欧歐 殴毆 桜櫻 奥奧 横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞 懐懷 概槪 拡擴 殻殼
覚覺 学學 岳嶽 楽樂 渇渴 缶罐 巻卷 陥陷 勧勸 寛寬 関關 歓歡 観觀 気氣 既旣 帰歸 偽僞
戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 郷鄕 暁曉 区區 駆驅 勲勳 薫薰 径徑 茎莖
恵惠 掲揭 渓溪 経經 蛍螢 軽輕 継繼 鶏鷄 芸藝 撃擊 欠缺 研硏 県縣 倹儉 剣劍劔剱釼 険險
圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 広廣 効效 恒恆 黄黃 鉱鑛 号號 国國圀 黒黑 砕碎 済濟
斎齋齊斉 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊讃 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 写寫
舎舍 釈釋 寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍敘 尚尙 将將 称稱 渉涉 焼燒
証證 奨奬 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞 寝寢
慎愼 尽盡 図圖 粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 青靑 清淸 静靜 税稅 窃竊
摂攝 説說 専專 浅淺 戦戰 践踐 銭錢 潜潛 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢
曽曾 装裝 総總 騒騷 増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 対對 体體躰軆 帯帶 滞滯 台臺 滝瀧
択擇 沢澤 単單 担擔 胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 鎮鎭
逓遞 鉄鐵 点點 転轉 伝傳 灯燈 当當 党黨 盗盜 稲稻 闘鬪 徳德 独獨 読讀 届屆 弐貳 悩惱
脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 晩晚 蛮蠻 秘祕 浜濱濵 瓶甁 払拂 仏佛 併倂
並竝 餅餠 辺邊邉 変變 弁辨瓣辯 歩步 宝寶寳 豊豐 褒襃 翻飜 毎每 万萬 満滿 麺麵 黙默 訳譯
薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠 涙淚
塁壘 礼禮 励勵 戻戾 霊靈 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 郎郞 楼樓 録錄 湾灣 亘亙
凛凜 尭堯 巌巖 晃晄 桧檜 槙槇 遥遙 瑶瑤 祷禱 禄祿 穣穰 萌萠 祢禰 弥彌 焔焰 鴎鷗 蒋蔣
蘂蕊 頴穎 莱萊 砺礪 籠篭 薮藪 諌諫
"""

_NAMES_AND_PLACES = """
高髙 崎﨑嵜碕 吉𠮷 島嶋嶌嶹 土圡 富冨 淵渕渊 館舘 船舩 峰峯 橋槗 桑桒 柳栁 柿杮 角⻆ 祇祗
芦蘆 鯵鰺 梼檮 梅楳 松枩 杉椙 曳曵 徳悳 昇曻 晋晉 礒磯 秋穐龝 竈竃 翠翆 耕畊 聡聰 草艸
苅刈 著着 野埜墅 鎌鐮 鈎鉤 閒間 隣鄰 頬頰 飲飮 鶴靍靏鸖 麹麴 戸戶 丘丠 乃廼 亀龜 京亰
侯矦 兎兔菟 克剋 凉涼 刃刄 卯夘 却卻 厨廚 原厡 呉吳 呂吕 喜㐂 器噐 坂阪 壺壷 姉姊 姫姬
娯娛 屏屛 岩嵓 彦彥 往徃 悦悅 昂昻 明朙 最㝡 望朢 本夲 村邨 柏栢 槍鎗 歳歲 淳湻 煙烟
煕熙凞 爾尓 猫貓 珍珎 略畧 畑畠 留畄 畳疉 碁棊 稚穉 窓窗窻 綿緜 群羣 肇肈 胸胷 舗舖 裏裡
詠咏 酬酧 采釆 鉱砿 鋭銳 門门 雁鴈 面靣 飾餝 掴摑 繋繫 掻搔 填塡 剥剝 叱𠮟
"""


def glyph_table() -> dict[int, str]:
    """For `str.translate`: every variant to the character that stands for its group."""
    table: dict[int, str] = {}
    for group in (_OLD_AND_NEW + _NAMES_AND_PLACES).split():
        first = table.get(ord(group[0]), group[0])
        table.update((ord(variant), first) for variant in group[1:] if variant != group[0])
    return {variant: _last(table, first) for variant, first in table.items()}


def _last(table: dict[int, str], glyph: str) -> str:
    while ord(glyph) in table:
        glyph = table[ord(glyph)]
    return glyph
