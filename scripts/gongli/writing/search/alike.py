"""Words that mean the same to somebody who searches: who asks for films also wants 放映."""

ALIKE = tuple(
    tuple(line.split())
    for line in """
电影 放映 影院 影片
相亲 联谊 交友 婚恋 脱单 单身 恋爱
儿童 少儿 孩子 小孩 小朋友 亲子 托管
老人 老年 敬老 重阳
跳舞 舞蹈 广场舞 交谊舞
唱歌 声乐 合唱 歌唱
画画 绘画 国画 素描 美术
写字 书法 毛笔字
手工 剪纸 插花 非遗
瑜伽 瑜珈
健身 锻炼 运动 体育
跑步 健步行 健走 徒步 马拉松
下棋 象棋 围棋 棋牌
看书 读书 阅读 共读 书屋 图书馆
演出 晚会 文艺 表演 音乐会
看戏 戏曲 戏剧 话剧
展览 展出 摄影展 书画展 展馆
讲座 讲堂 讲课
培训 课程 上课 公益课 夜校
春节 过年 新春 春晚 春联
报名 预约 预定
门票 票价 购票 订票 收费 价格
免费 不要钱 不收费 公益
取消 停办
停车 停车场 车位
公交 公交车
地址 位置
开放时间 营业时间 几点开门 开门
残疾人 无障碍 轮椅
聋人 手语 听障
厕所 卫生间
找工作 就业 招聘 求职
法律 维权 普法 律师
看病 义诊 健康
""".strip().splitlines()
)
"""Each line a group; a query's word must be one of them as a whole."""
