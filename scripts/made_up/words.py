"""Names and sentences to put together: as long and as varied as what palaces write."""

from random import Random


def apart(text: str) -> tuple[str, ...]:
    """What blanks and ends of lines part."""
    return tuple(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


CITIES = apart(
    """
    临江 青浦 安河 永川 平湖 东陵 西塘 南陇 北泉 石桥 白沙 长岭 金溪 玉山 龙潭 凤台 云阳
    海曲 清河 武原 丰城 新渡 高岗 大埠 和田铺 宁远 广昌 建宁 泰和 兴国
    """
)
DISTRICTS = apart("城关 河东 江北 开发 临港 湖滨 高新 老城 南岸 西郊")
VENUES = apart(
    """
    职工剧场 五一文化广场 多功能厅 音乐排练厅 舞蹈教室 书画教室 职工书屋 艺术长廊 报告厅
    体育馆 棋牌室 亲子活动室
    """
)
BRANDS = apart(
    """
    夏夜广场 周末剧场 工匠讲堂 职工夜校 艺术节 读书月 同心杯 送文艺到基层 银发课堂 亲子周末
    玫瑰书香 健身季
    """
)
SUBJECTS = apart(
    """
    书法 国画 合唱 古筝 二胡 民族舞 瑜伽 八段锦 茶艺 烘焙 摄影 短视频 朗诵 插花 剪纸 吉他
    非洲鼓 太极拳 素描 声乐
    """
)
TOPICS = apart(
    """
    颈椎与腰椎的日常保护 劳动合同里容易忽略的五件事 秋冬时节的家庭用药 手机摄影的构图
    新就业形态劳动者的权益 老照片里的工厂 青少年的情绪和陪伴 看懂一份体检报告 理财陷阱怎么躲
    从一块布到一件衣 本地方言里的旧时光 怎样读一本小说 职业病的预防和认定 古城墙下的故事
    年夜饭的营养搭配 应急救护的四分钟
    """
)
TEAMS = apart(
    """
    纺织职工专场 医务工作者专场 教育系统专场 交通职工专场 建筑工地专场 电力职工专场
    快递员和网约车司机专场 环卫职工专场 机关职工专场 社区文艺团队专场
    """
)
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
REASONS = apart("暴雨 台风预警 场馆检修 主讲老师临时有事 道路施工 停电")
EVENTS = apart(
    """
    元宵灯谜会 春季相亲会 职工趣味运动会 女职工插花沙龙 夏送清凉慰问演出 中秋晚会
    重阳敬老茶话会 新年音乐会 劳模工匠报告会 招聘会 法律咨询日 健康义诊 职工子女书画展评
    广场舞展演 消防演练开放日 红歌快闪
    """
)
_SENTENCES = _lines(
    """
    面向全市职工和市民，不收门票，先到先坐。
    每场开演前半小时开放入场，前排留给老人、孩子和轮椅观众。
    节目由各系统职工自编自演，最小的演员七岁，最大的七十三岁。
    课程分零基础和提高两个班，报名时请看清楚时间和教室。
    老师都来自本地院团和高校，每次课后留二十分钟答疑。
    遇到暴雨、台风等天气，以当天的日历通知为准。
    活动现场有志愿者引导，停车请走东门，骑车的朋友请停在北侧车棚。
    请带上工会会员卡或身份证件，入场时出示即可。
    去年共举办四十二场，一万两千多名职工走进文化宫。
    名额报满以后可以候补，有人退出会按先后顺序电话通知。
    请穿舒适的衣服和软底鞋，场内有饮水机，请自带水杯。
    摄影、录音请保持安静，未经同意不要上传他人的影像。
    活动结束后可以到二楼职工书屋继续看书，书屋开到晚上八点半。
    这是老职工口中的“第二个家”，三代人都在这里学过一样本事。
    """
)


def name(rng: Random) -> str:
    """A teacher's or a speaker's name as posters have it."""
    return f"{rng.choice(SURNAMES)}老师"


def story(rng: Random, paragraphs: int = 2) -> list[str]:
    """Lines of Markdown: a few paragraphs of three to five sentences."""
    lines: list[str] = []
    for _ in range(paragraphs):
        lines += ["".join(rng.sample(_SENTENCES, rng.randint(3, 5))), ""]
    return lines[:-1]
