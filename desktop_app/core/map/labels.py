"""What the inputs and variables of the map are called, in both languages, made from the names of its nodes."""

from __future__ import annotations

from types import MappingProxyType

from desktop_app.core.language.model import Names

_PATTERNS: MappingProxyType[str, tuple[str, str]] = MappingProxyType(
    {
        "level": ("{0}: level today, as entered", "{0}：今日水平（录入）"),
        "answers": ("{0}: level today, by the questionnaire", "{0}：今日水平（问卷）"),
        "w": ("{0} → {1}: strength", "{0} → {1}：强度"),
        "k": ("{0} weakens {1} → {2}", "{0} 削弱 {1} → {2}"),
        "g": ("{0} → {1}: strength left by its moderators", "{0} → {1}：调节后强度"),
        "late": ("{0}: as it was a quarter before", "{0}：上一季度水平"),
        "change": ("{0}: change against today", "{0}：相对今日的变化"),
        "Q": ("{0}: share left by needs and reducers", "{0}：前提与抑制因素后的份额"),
        "U": ("{0}: gap left by what raises it", "{0}：推高因素后的缺口"),
        "P": ("{0}: gap left by what adds to it", "{0}：促进因素后的缺口"),
        "M": ("{0}: share left by what harms it", "{0}：损害因素后的份额"),
        "part": ("{0}: part {1}", "{0}：第{1}部分"),
        "S": ("{0}: what its sources support", "{0}：来源支撑的水平"),
        "rho": ("{0}: share of the gap closed", "{0}：已弥合的差距份额"),
        "drop": ("{0}: share of the level lost", "{0}：损失的水平份额"),
        "base": ("{0}: before measures", "{0}：采取举措前"),
        "adj": ("{0}: moved by hand", "{0}：手动调整"),
        "ok": ("{0}: delivers (1) or fails (0)", "{0}：成功(1)或失败(0)"),
        "want": ("{0}: aimed at", "{0}：目标水平"),
        "in": ("{0}: after measures", "{0}：采取举措后"),
        "goal": ("{0}: aimed at once in full use", "{0}：完全启用后的目标"),
        "peak": ("{0}: highest aim so far", "{0}：至今最高目标"),
        "rise": ("{0}: rise paid for", "{0}：需付费的提升"),
        "one_off": ("{0}: one-off cost from nothing to full", "{0}：从无到全的一次性成本"),
        "running": ("{0}: running cost a quarter at full", "{0}：满额时每季运行成本"),
        "on": ("{0}: chosen", "{0}：启用"),
        "start": ("{0}: first quarter", "{0}：起始季度"),
        "tau": ("{0}: time constant of its ramp", "{0}：爬坡时间常数"),
        "kap": ("{0}: share of the advantage rivals can erode", "{0}：可被对手追平的优势份额"),
        "begun": ("{0}: begun", "{0}：已启动"),
        "ramp": ("{0}: in use", "{0}：启用程度"),
        "kap_of": ("{0}: share of the advantage rivals can erode, by plan", "{0}：按计划可被追平的优势份额"),
        "kap_default": ("{0}: share rivals can erode where nothing is chosen", "{0}：未选举措时可被追平份额"),
        "gain": ("{0}: rise in {1}", "{0}：{1}提升"),
        "gain_total": ("{0}: rise by all initiatives", "{0}：全部举措的提升"),
        "mode": ("Human–AI mode", "人机协作模式"),
        "in_mode": ("{0}, in this mode", "{0}（按模式）"),
        "mode_act": ("Mode: factor on alerts acted on", "模式：预警采纳系数"),
        "mode_pay_w": ("Mode: factor on the review band", "模式：复核带宽系数"),
        "mode_rev_acc": ("Mode: factor on fraud caught in review", "模式：复核识别系数"),
        "mode_rev_cost": ("Mode: factor on the cost per review", "模式：复核成本系数"),
        "mode_k_black_box": ("Mode: weight of opacity and distrust", "模式：黑箱与不信任权重"),
        "mode_k": ("Mode: weight of opacity and distrust against today", "模式：黑箱与不信任权重（相对今日）"),
        "mode_fairness_adj": ("Mode: added to unfair risk scores", "模式：对评分不公的增减"),
        "mode_one_off": ("Mode: one-off cost", "模式：一次性成本"),
        "mode_running": ("Mode: running cost a quarter", "模式：每季运行成本"),
        "shop_revenue": ("Net revenue of the shop today", "店铺今日净收入"),
        "cost_scale": ("Cost of measures relative to the reference shop", "举措成本相对参考店铺的倍数"),
        "running_total": ("Running cost of the rises, reference shop", "提升的运行成本（参考店铺）"),
        "one_off_total": ("One-off cost of the rises, reference shop", "提升的一次性成本（参考店铺）"),
        "running_cost": ("Running cost of the programme", "项目运行成本"),
        "one_off_cost": ("One-off cost of the programme booked in this quarter", "当季一次性投入"),
        "robot_cost": ("Quarterly cost of the robots", "机器人季度成本"),
    }
)
DIMENSION_NAMES: MappingProxyType[str, Names] = MappingProxyType(
    {
        "logistics": Names("Logistics", "物流"),
        "marketing": Names("Marketing", "营销"),
        "supply_chain": Names("Supply chain", "供应链"),
        "payment_risk": Names("Payment and risk", "支付与风控"),
        "cross": Names("All dimensions", "跨维度"),
    }
)


def label(pattern: str, *parts: Names) -> Names:
    """The name of what `pattern` stands for, about the nodes or initiatives `parts`.

    >>> label("base", Names("Fraud detection", "欺诈识别")).en
    'Fraud detection: before measures'
    """
    en, zh = _PATTERNS[pattern]
    return Names(en.format(*(p.en for p in parts)), zh.format(*(p.zh for p in parts)))
